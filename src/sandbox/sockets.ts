import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Server } from 'socket.io'
import { isAtLeast } from '@/api/dialect.ts'
import { watchLines } from './talk/line-news.ts'
import type { News } from './talk/news.ts'
import type { World } from './world.ts'
import type { Worlds } from './worlds.ts'

/** Milliseconds between two looks at the lines, while somebody listens. */
const LOOK_EVERY = 100

type Mouth = { readonly http: ReturnType<typeof createServer> }

export type Sockets = ReturnType<typeof eventSockets>

/** Real socket.io for every world, below its own path. Both answer false for what is not theirs. */
export function eventSockets(worlds: Worlds) {
  const mouths = new WeakMap<World, Mouth>()
  const mouthFor = (url: string | undefined): Mouth | null => {
    const { pathname } = new URL(url ?? '/', 'http://localhost')
    const [, base] = /^(\/w\/[\w-]+)?\/socket\.io\/?$/.exec(pathname) ?? [null, null]
    if (base === null) return null
    const world = worlds.worldAt(base ?? '')
    if (!world || world.isSocketOff || world.server.dialect === 'documented') return null
    const known = mouths.get(world)
    if (known) return known
    const fresh = open(world)
    mouths.set(world, fresh)
    return fresh
  }
  return {
    answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
      return mouthFor(incoming.url)?.http.emit('request', incoming, outgoing) ?? false
    },
    upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      return mouthFor(incoming.url)?.http.emit('upgrade', incoming, socket, head) ?? false
    },
  }
}

/**
 * The server behind it never listens: it is handed what belongs to it.
 * A namespace is there from the first event of its instance on; until then there is none of that name, as with real servers.
 */
function open(world: World): Mouth {
  const http = createServer()
  const { heard } = world
  const io = new Server(http, {
    path: `${world.base}/socket.io/`,
    serveClient: false,
    // 1.7.4, recorded: no header for other origins on polling. 2.x lets any origin in.
    ...(world.isV2 && { cors: { origin: true, credentials: true } }),
    allowRequest: ({ headers, url = '' }, decide) => {
      const key = headers['apikey'] ?? new URL(url, 'http://localhost').searchParams.get('apikey')
      const isFine = !needsKey(world) || opens(world, String(key ?? ''))
      decide(isFine ? null : key ? 'Invalid global token' : 'apiKey is required', isFine)
    },
  })
  const look = watchLines(world)
  let watch: ReturnType<typeof setInterval> | undefined
  const welcome = () => {
    watch ??= setInterval(() => {
      look()
      if (io.engine.clientsCount > 0) return
      clearInterval(watch)
      watch = undefined
    }, LOOK_EVERY)
    watch.unref()
  }
  io.of((name, _, next) => next(null, heard.has(name.slice(1)))).on('connection', welcome)
  io.on('connection', welcome)

  world.listeners.add(({ instance, event, envelope, isWanted }: News) => {
    if (world.hasGlobalEvents) io.emit(event, envelope)
    if (isWanted) io.of(`/${instance}`).emit(event, envelope)
  })
  world.dropSockets = () => {
    const everywhere = [io.of('/'), ...Array.from(heard, (instance) => io.of(`/${instance}`))]
    for (const { sockets } of everywhere) for (const { conn } of sockets.values()) conn.close()
  }
  return { http }
}

/** 2.3.4 began to ask. */
const needsKey = ({ server }: World) => server.dialect === 'v2' && isAtLeast(server, '2.3.4')
const opens = ({ key, homes }: World, given: string) => given === key || Array.from(homes.values()).some(({ token }) => token === given)
