import { fileURLToPath } from 'node:url'
import { withPhonePage } from '@/sandbox/node.ts'
import { eventSockets } from '@/sandbox/sockets.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { appFiles } from './app-files.ts'
import { readOptions } from './options.ts'
import { serveWithSandbox, serveWithServer } from './serve.ts'

try {
  await start()
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause) // a port that is taken, an option that is not known
  process.exitCode = 1
}

async function start() {
  const { port, host, mount, api, ...world } = readOptions(process.argv.slice(2))
  const app = appFiles(fileURLToPath(new URL('../../dist', import.meta.url)))

  if (api) {
    const { address } = await serveWithServer(app, api, { port, host, mount })
    console.log(`\n  Switchboard   ${address}${mount}\n  for           ${api.href}\n`)
  } else {
    const worlds = createWorlds(world)
    const { address } = await serveWithSandbox(app, withPhonePage(worlds.respond), { port, host, mount }, eventSockets(worlds))
    const { key, server, homes } = worlds.main.world
    console.log(`
  Switchboard   ${address}${mount}
  API key: ${key}
  Phone         ${address}/sandbox/phone

  This is a sandbox: an Evolution API ${server.version} in memory with ${homes.size} instances. Nothing leaves this machine.
`)
  }
}
