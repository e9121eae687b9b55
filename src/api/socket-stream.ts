import { Manager, type Socket } from 'socket.io-client'
import { isAtLeast, type Server } from './dialect.ts'
import type { EventStream, StreamListener, StreamState } from './event-stream.ts'
import { readEvent } from './live-event.ts'

export type StreamPlace = { readonly baseUrl: string; readonly apiKey: string; readonly server: Server; readonly isSameOrigin: boolean }

/** Milliseconds until a namespace that is not there yet is asked for again; it comes with the first event of its instance. */
const WAITS = [2000, 4000, 8000, 15_000, 30_000]

/**
 * Listens to the events of one instance in both of the ways that servers have: its own namespace, and the root that some servers tell all to.
 * The key goes along as a header of the first request and is nowhere else; servers that ask for none are given none.
 */
export function openSocketStream(
  { baseUrl, apiKey, server, isSameOrigin }: StreamPlace,
  instance: string,
  listener: StreamListener,
): EventStream {
  const { origin, pathname } = new URL(baseUrl)
  const asksForKey = server.dialect === 'v2' && isAtLeast(server, '2.3.4')
  const isOldAcross = server.dialect === 'v1' && !isSameOrigin
  const manager = new Manager(origin, {
    path: `${pathname.replace(/\/+$/, '')}/socket.io/`,
    // 1.x lets other origins in by websocket only
    transports: isOldAcross ? ['websocket'] : ['polling', 'websocket'],
    ...(asksForKey && { extraHeaders: { apikey: apiKey } }),
    reconnectionDelay: 1000,
    reconnectionDelayMax: 30_000,
    timeout: 10_000,
  })
  const root = manager.socket('/')
  const own = manager.socket(`/${instance}`)
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let state: StreamState = 'polling'
  let isRootTelling = false

  const later = (socket: Socket, ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      socket.connect()
    }, ms)
    timers.add(timer)
  }
  const look = () => {
    const isLive = own.connected || (root.connected && isRootTelling)
    const next: StreamState = isLive ? 'live' : isOnline() ? 'polling' : 'offline'
    if (next === state) return
    state = next
    listener.onState(state)
    if (state === 'live') listener.onGap()
  }
  const hear = (socket: Socket) =>
    socket.onAny((_name: string, envelope: unknown) => {
      const events = readEvent(envelope, server, (name) => name === instance)
      if (events.length === 0 || (socket === own && isRootTelling)) return // servers that tell the root tell it first
      if (socket === root && !isRootTelling) {
        isRootTelling = true
        look()
      }
      listener.onEvents(events)
    })

  let refusals = 0
  own.on('connect_error', ({ message }) => {
    if (message !== 'Invalid namespace') return // the manager tries a lost connection again by itself
    later(own, WAITS[Math.min(refusals, WAITS.length - 1)] ?? 30_000)
    refusals += 1
  })
  for (const socket of [root, own]) {
    hear(socket)
    socket.on('connect', () => {
      if (socket === own) refusals = 0
      look()
    })
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') later(socket, 1000)
      look()
    })
  }
  manager.on('error', look)
  const network = typeof addEventListener === 'function' ? (['online', 'offline'] as const) : []
  for (const change of network) addEventListener(change, look)

  return {
    state: () => state,
    close() {
      for (const timer of timers) clearTimeout(timer)
      for (const change of network) removeEventListener(change, look)
      for (const socket of [root, own]) socket.disconnect()
    },
  }
}

const isOnline = () => typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine
