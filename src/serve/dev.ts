import { createServer } from 'node:http'
import { createServer as createVite, type Plugin } from 'vite'
import { answerOnSocket, withPhonePage } from '@/sandbox/node.ts'
import { eventSockets } from '@/sandbox/sockets.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { placeInApp } from './mount.ts'
import { readOptions } from './options.ts'

const { port, host, mount, api: _, ...world } = readOptions(process.argv.slice(2))
const worlds = createWorlds(world)
const respond = withPhonePage(worlds.respond)
const sockets = eventSockets(worlds)

/** Hot reloading writes scripts and styles into the page, which the built app forbids. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

const server = createServer((incoming, outgoing) => {
  const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
  if (sockets.answer(incoming, outgoing)) return
  if (placeInApp(pathname, mount) === null) void answerOnSocket(respond, incoming, outgoing)
  else vite.middlewares(incoming, outgoing)
})
const vite = await createVite({
  base: mount,
  plugins: [withoutPolicy],
  optimizeDeps: { entries: ['index.html'] },
  server: { middlewareMode: true, hmr: { server } },
})

server.on('upgrade', (incoming, socket, head) => void sockets.upgrade(incoming, socket, head)) // what is not the sandbox's is for hot reloading
server.listen(port, host, () => {
  console.log(
    `\n  Switchboard   http://${host}:${port}${mount}\n  API key: ${worlds.main.world.key}\n  Phone         http://${host}:${port}/sandbox/phone\n`,
  )
})
