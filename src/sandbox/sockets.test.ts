import { afterEach, describe, expect, test, vi } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import type { Dialect } from '@/api/dialect.ts'
import { findMessages } from '@/api/endpoints/chat-history.ts'
import { sendText } from '@/api/endpoints/messages.ts'
import { connect } from '@/api/endpoints/pairing.ts'
import type { LiveEvent } from '@/api/live-event.ts'
import { shownCode } from './life.ts'
import { answerOnSocket, listen } from './node.ts'
import { eventSockets } from './sockets.ts'
import { createWorlds, type WorldOrder } from './worlds.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A world behind a port, and somebody who listens to its first instance. */
async function listening(order: WorldOrder & { dialect: Dialect }, key?: string) {
  const worlds = createWorlds({ instances: 3, names: ['shop', 'other', 'third'], ...order })
  const { world } = worlds.main
  const sockets = eventSockets(worlds)
  const asked: string[] = []
  const { address, server, close } = await listen((incoming, outgoing) => {
    asked.push(`${incoming.url} ${JSON.stringify(incoming.headers['apikey'] ?? null)}`)
    if (!sockets.answer(incoming, outgoing)) void answerOnSocket(worlds.respond, incoming, outgoing)
  })
  server.on('upgrade', (incoming, socket, head) => {
    asked.push(`upgrade ${incoming.url}`)
    if (!sockets.upgrade(incoming, socket, head)) socket.destroy()
  })
  closers.push(close)
  const events: LiveEvent[] = []
  const states: string[] = []
  let gaps = 0
  const api = createApiClient({ id: 'test', baseUrl: `${address}/`, apiKey: key ?? world.key, server: world.server })
  const stream = api.listen('shop', {
    onEvents: (news) => events.push(...news),
    onState: (state) => states.push(state),
    onGap: () => (gaps += 1),
  })
  closers.push(() => stream.close())
  const play = (path: string, body: object) =>
    fetch(`${address}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json())
  return { world, api, stream, events, states, gaps: () => gaps, asked, order: play }
}
const FROM = '5519980000467'
const writes = { instance: 'shop', from: FROM, name: 'Beatriz Moura', text: 'hello' }

describe.each(['v1', 'v2.0', 'v2'] as const)('%s', (dialect) => {
  test('what is sent and what comes in is heard, with all that becomes of it', async () => {
    const { api, order, events, stream } = await listening({ dialect })
    await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
    const sent = await api.call(sendText, { instance: 'shop', number: FROM, text: 'out' })
    const { ids } = await order('phone/message', { ...writes, text: 'in' })
    await vi.waitFor(() => {
      const heard = events.flatMap((event) => (event.kind === 'message' ? [event.message.id] : []))
      expect(heard).toEqual(expect.arrayContaining([sent.id, ids[0]]))
      const statuses = events.flatMap((event) => (event.kind === 'statuses' ? event.updates : []))
      expect(statuses.filter(({ id }) => id === sent.id).map(({ status }) => status)).toEqual(['DELIVERY_ACK', 'READ'])
    }, 4000)
    expect(JSON.stringify(events)).not.toContain('apikey')
    const { records } = await api.call(findMessages, { instance: 'shop', remoteJid: `${FROM}@s.whatsapp.net`, offset: 2 })
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining([sent.id, ids[0]]))
  }, 15_000)
})

test.each(['v1', 'v2'] as const)(
  '%s: what becomes of a line is heard: lost, codes to scan, connected',
  async (dialect) => {
    const { api, world, order, events, stream } = await listening({ dialect })
    await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
    const said = () =>
      events.flatMap((event) =>
        event.kind === 'connection' ? [`${event.state} ${event.reason}`] : event.kind === 'pairing' ? ['code'] : [],
      )
    await order('phone/drop', { instance: 'shop', reason: 401 })
    await vi.waitFor(() => expect(said()).toEqual(['close 401']), 4000)
    await api.call(connect, { instance: 'shop' })
    await vi.waitFor(() => expect(said()).toEqual(['close 401', 'connecting 200', 'code']), 4000)
    world.clock.advance(world.rules.qrLife)
    await vi.waitFor(() => expect(said().slice(3)).toEqual(['code']), 4000)
    await order('phone/scan', { code: shownCode(world, world.home('shop'))?.code })
    await vi.waitFor(() => expect(said().at(-1)).toBe('open 200'), 4000)
    expect(said().includes('close 515')).toBe(dialect === 'v1')
  },
  20_000,
)

test('typing, reactions, edits, votes and withdrawals are heard', async () => {
  const { order, events, stream } = await listening({ dialect: 'v2' })
  await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
  const { ids } = await order('phone/message', { ...writes, text: 'typo' })
  await order('phone/presence', { instance: 'shop', from: FROM, presence: 'composing' })
  await order('phone/message', { ...writes, reaction: { id: ids[0], emoji: '👍' } })
  await order('phone/message', { ...writes, edit: { id: ids[0], text: 'right' } })
  await order('phone/message', { ...writes, delete: { id: ids[0] } })
  await vi.waitFor(() => {
    const kinds = events.map(({ kind }) => kind)
    expect(kinds).toContain('presence')
    expect(kinds).toContain('deleted')
    const types = events.flatMap((event) => (event.kind === 'message' ? [event.message.messageType] : []))
    expect(types).toEqual(expect.arrayContaining(['reactionMessage', 'protocolMessage']))
  })
}, 10_000)

test('other instances are not heard, though the root tells of all', async () => {
  const { order, events, stream } = await listening({ dialect: 'v2', globalEvents: true })
  await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
  await order('phone/message', { ...writes, instance: 'third' })
  await order('phone/message', writes)
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(0))
  expect(new Set(events.map(({ instance }) => instance))).toEqual(new Set(['shop']))
}, 15_000)

test('A5 the key travels as a header of the handshake and is in no address', async () => {
  const { stream, asked, world } = await listening({ dialect: 'v2' })
  await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
  const handshakes = asked.filter((line) => line.includes('socket.io'))
  expect(handshakes.some((line) => line.endsWith(JSON.stringify(world.key)))).toBe(true)
  expect(
    asked.some((line) => line.replace(/ .*$/, '').includes(world.key) || (line.startsWith(`upgrade`) && line.includes(world.key))),
  ).toBe(false)
}, 10_000)

test('J10 a wrong key, a socket that is off and one that is cut off are polling, and live again when they are back', async () => {
  const wrong = await listening({ dialect: 'v2' }, 'not the key of this server')
  await wrong.order('phone/message', writes)
  const { order, stream, states, gaps } = await listening({ dialect: 'v2' })
  await vi.waitFor(() => expect(stream.state()).toBe('live'), 5000)
  await order('socket', { isOff: true })
  await vi.waitFor(() => expect(stream.state()).toBe('polling'), 5000)
  await order('phone/message', writes)
  await order('socket', { isOff: false })
  await vi.waitFor(() => expect(stream.state()).toBe('live'), 10_000)
  expect(states).toEqual(['live', 'polling', 'live'])
  expect(gaps()).toBe(2)
  expect(wrong.stream.state()).toBe('polling')
}, 25_000)

test('servers of the reference have no sockets, and are not asked for any', async () => {
  const { stream, asked, order } = await listening({ dialect: 'documented' })
  await order('phone/message', writes)
  expect(stream.state()).toBe('polling')
  expect(asked.filter((line) => line.includes('socket.io'))).toEqual([])
})

test.each([true, false])(
  'an instance that was silent until now is heard from its first event on, with a root that tells all: %s',
  async (globalEvents) => {
    const { world, order, stream, events } = await listening({ dialect: 'v2', globalEvents })
    world.heard.clear() // before anybody is connected
    await order('phone/message', writes)
    await vi.waitFor(() => expect(stream.state()).toBe('live'), 10_000)
    await order('phone/message', writes)
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(0))
  },
  20_000,
)
