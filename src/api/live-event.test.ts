import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dialectOf } from './dialect.ts'
import { newsIn, readEvent } from './live-event.ts'
import { RECORDINGS } from './recordings.ts'

type Envelope = { event: string; instance: string; data: unknown; apikey?: string }
const recorded = (path: string) => JSON.parse(readFileSync(join(RECORDINGS, path), 'utf8'))
const STREAMS: readonly (readonly [string, Envelope[]])[] = [
  ['1.7.4', recorded('1.7.4/events/events-websocket.json').map((each: { d: Envelope }) => each.d)],
  [
    '1.7.4',
    recorded('1.7.4/events/events-groups.json').map(({ ev, data }: { ev: string; data: unknown }) => ({
      event: ev,
      instance: 'v1demo',
      data,
    })),
  ],
  ['2.3.6', recorded('2.3.6/events/ws-events-global.json').map((each: { payload: Envelope }) => each.payload)],
  ['2.3.6', recorded('2.3.6/events/ws-events-namespace.json').map((each: { payload: Envelope }) => each.payload)],
]

describe.each(STREAMS)('%s', (version, envelopes) => {
  const server = { dialect: dialectOf(version), version }

  test.each(envelopes.map((envelope, at) => [`${at} ${envelope.event}`, envelope] as const))('%s is understood', (_, { event, data }) => {
    const isMachinery = /SYNC|SHARE|CB:call/.test(JSON.stringify(data).slice(0, 200))
    const kinds = newsIn(event, data, server).map(({ kind }) => kind)
    expect(kinds.includes('nothing')).toBe(isMachinery)
  })

  test('no key gets past the border', () => {
    const events = envelopes.flatMap((envelope) => readEvent({ ...envelope, apikey: 'THE-KEY' }, server))
    expect(events.length).toBeGreaterThan(5)
    expect(JSON.stringify(events)).not.toMatch(/THE-KEY|apikey|keyData/)
  })

  test('what belongs to an instance that nobody asked for is left behind', () => {
    expect(envelopes.flatMap((envelope) => readEvent(envelope, server, (instance) => instance === 'another'))).toEqual([])
  })
})

const v1 = { dialect: 'v1', version: '1.7.4' } as const
const v2 = { dialect: 'v2', version: '2.3.6' } as const
const last = (at: number, event: string) => {
  const found = STREAMS[at]?.[1].findLast((envelope) => envelope.event === event)
  return readEvent(found, at < 2 ? v1 : v2)
}

test('what news mean', () => {
  expect(last(0, 'messages.update')).toMatchObject([
    { kind: 'statuses', instance: 'lab-open', updates: [{ remoteJid: '5521988887771@s.whatsapp.net', fromMe: true, status: 'READ' }] },
  ])
  expect(last(2, 'messages.update')).toMatchObject([
    {
      kind: 'statuses',
      updates: [{ id: expect.stringMatching(/^3EB0/), remoteJid: expect.stringContaining('@'), status: expect.any(String) }],
    },
  ])
  expect(last(2, 'messages.delete')).toMatchObject([{ kind: 'deleted', key: { id: '3EB0A80D6843B09728F8BB', fromMe: false } }])
  expect(last(2, 'presence.update')).toEqual([
    {
      kind: 'presence',
      instance: 'rec-ws',
      jid: '5521970000091@s.whatsapp.net',
      presences: [{ jid: '5521970000091@s.whatsapp.net', presence: 'composing' }],
    },
  ])
  expect(last(2, 'call')).toMatchObject([{ kind: 'call', from: '5521970000091@s.whatsapp.net', status: 'timeout' }])
  expect(last(0, 'contacts.update')).toMatchObject([{ kind: 'contacts', contacts: [{ remoteJid: expect.stringContaining('@') }] }])
  expect(last(2, 'messages.upsert')).toMatchObject([
    { kind: 'message', message: { fromMe: true, message: { conversation: 'typed on the phone' } } },
  ])
})

test('an edit is told as the message that carries it, a withdrawal as one', () => {
  const edits = STREAMS[2]?.[1].filter(({ event }) => event === 'messages.edited').flatMap((envelope) => readEvent(envelope, v2)) ?? []
  expect(edits.filter(({ kind }) => kind !== 'nothing')).toMatchObject([
    { kind: 'message', message: { message: { protocolMessage: { type: 'MESSAGE_EDIT', key: { id: '3EB0A80D6843B09728F8BB' } } } } },
    { kind: 'deleted', key: { id: '3EB0A80D6843B09728F8BB' } },
  ])
})

test.each([
  null,
  'text',
  7,
  [],
  {},
  { event: 'messages.upsert' },
  { event: 'messages.upsert', instance: 'a', data: null },
  { event: '__proto__', instance: 'a', data: {} },
])('%j is no reason to fail', (envelope) => {
  expect(readEvent(envelope, v2).every(({ kind }) => kind === 'nothing')).toBe(true)
})
