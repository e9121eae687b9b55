import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createApiClient } from './api-client.ts'
import { ApiError, refusal } from './api-error.ts'
import { DIALECTS, type Server } from './dialect.ts'
import { disconnectCause } from './disconnect-cause.ts'
import { formOf } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { markMessagesAsRead } from './endpoints/chats.ts'
import { sendText } from './endpoints/messages.ts'
import { setSettings } from './endpoints/settings.ts'
import { setWebhook } from './endpoints/webhook.ts'
import { endpointOf, RECORDINGS, recordingsIn, serverOf } from './recordings.ts'
import { Mismatch } from './wire.ts'

/** JSON in general, and JSON that has the servers' own keys, so that it gets past the first look. */
const KEYS = `
  instance instanceName state status hash apikey qrcode code count base64 webhook settings url events key id remoteJid fromMe message
  messageTimestamp low name token _count error response connectionStatus disconnectionObject disconnectionReasonCode exists jid number wuid
  isBusiness version enabled archived __proto__ toString constructor`.match(/\w+/g)
const SCALARS = [null, true, false, 0, 1, -1, '', 'open', 'close', '1795000000', '2@code', 'x', 1e308]
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...SCALARS),
    fc.string(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...(KEYS ?? [])), tie('json'), { maxKeys: 6 }),
  ),
}))
const ASK = { instance: 'shop', name: 'shop', number: '1', text: 'x', chat: '1', presence: 'available' }
const STATUSES = [200, 201, 400, 401, 403, 404, 405, 429, 500]
const VERSION = { documented: '1.7.4', v1: '1.8.2', 'v2.0': '2.0.10', v2: '2.3.6' }
const forms = DIALECTS.flatMap((dialect) => {
  const server: Server = { dialect, version: VERSION[dialect] }
  return Object.entries(ENDPOINTS).flatMap(([name, endpoint]) => {
    const form = formOf(endpoint, server)
    return form ? [{ dialect, name, endpoint, form, server }] : []
  })
})
const RUNS = Math.ceil(60_000 / forms.length)

/** What a reader of an answer may end in. */
const isDefined = (outcome: unknown) => !(outcome instanceof Error) || outcome instanceof Mismatch || outcome instanceof ApiError

/** What it came to: a value, or what was thrown. */
function outcomeOf(read: () => unknown): unknown {
  try {
    return read()
  } catch (cause) {
    return cause
  }
}

describe(`J2 any JSON value, ${RUNS} for each of ${forms.length} parsers`, () => {
  test.each(forms)('J2 $dialect $name: a value or one error', ({ form, server }) => {
    const wire = form.reply(ASK as never)
    const isRead = fc.property(json, fc.boolean(), (body, isLenient) =>
      isDefined(outcomeOf(() => wire.decode(body, { ...server, isLenient }))),
    )
    expect(fc.check(isRead, { numRuns: RUNS })).toMatchObject({ failed: false })
  })
})

test('J2 any refusal becomes an error, in 10,000 bodies', () => {
  const isOne = fc.property(json, fc.constantFrom(...STATUSES), (body, status) => {
    const error = refusal('/x', { status, body, text: JSON.stringify(body) ?? '' })
    return error instanceof ApiError && error.messages.every((words) => typeof words === 'string')
  })
  expect(fc.check(isOne, { numRuns: 10_000 })).toMatchObject({ failed: false })
})

test('J2 the reason of a disconnect is looked for in 5,000 texts', () => {
  const object = fc.oneof(
    fc.string(),
    json.map((value) => JSON.stringify({ error: value })),
  )
  const isKnown = fc.property(object, (text) => ['device-removed', 'logged-out', undefined].includes(disconnectCause({ object: text })))
  expect(fc.check(isKnown, { numRuns: 5000 })).toMatchObject({ failed: false })
})

describe('J2 real answers, cut off or mutated', () => {
  const recorded = ['1.7.4', '2.3.6']
    .flatMap((version) => recordingsIn(join(RECORDINGS, version)))
    .flatMap((recording) => {
      const found = endpointOf(recording)
      const text = JSON.stringify(recording.response.body)
      return found && text.length < 4000 ? [{ ...found, text, status: recording.response.status, server: serverOf(recording) }] : []
    })
  const ROUNDS = Math.ceil(30_000 / recorded.length)
  const place = fc.nat(1_000_000)
  /** Cut off, a piece out, a piece twice, one character changed, one value exchanged. */
  const mutation = fc.oneof(
    place.map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
    fc.tuple(place, fc.nat(40)).map(
      ([at, length]) =>
        (text: string) =>
          text.slice(0, at % text.length) + text.slice((at % text.length) + length),
    ),
    fc.tuple(place, fc.nat(40)).map(
      ([at, length]) =>
        (text: string) =>
          text.slice(0, (at % text.length) + length) + text.slice(at % text.length),
    ),
    fc.tuple(place, fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '0', 'n', '\u0000', '<')).map(([at, sign]) => (text: string) => {
      return text.slice(0, at % text.length) + sign + text.slice((at % text.length) + 1)
    }),
    fc.tuple(place, fc.constantFrom('null', '{}', '[]', '-1', '"x"', 'true')).map(([at, value]) => (text: string) => {
      const values = [...text.matchAll(/(?<=:)(?:"(?:[^"\\]|\\.)*"|[\d.]+|true|false|null)/g)]
      const found = values[at % (values.length || 1)]
      return found ? text.slice(0, found.index) + value + text.slice(found.index + found[0].length) : value
    }),
  )

  test(`J2 ${recorded.length} answers, ${ROUNDS} times each`, () => {
    const undefinedEnds = recorded.flatMap(({ form, ask, text, status, server }) => {
      const wire = form.reply(ask as never)
      return fc.sample(mutation, ROUNDS).filter((mutate) => {
        const body = mutate(text)
        const parsed = outcomeOf(() => JSON.parse(body))
        const answer = parsed instanceof SyntaxError ? body : parsed
        const read = outcomeOf(() => wire.decode(answer, { ...server, isLenient: true }))
        return !isDefined(read) || !isDefined(outcomeOf(() => refusal('/x', { status, body: answer, text: body })))
      })
    })
    expect(undefinedEnds).toEqual([])
  }, 30_000)

  test('J2 the client ends in a value or one error, in 5,000 of them', async () => {
    const rounds = Math.ceil(5000 / recorded.length)
    for (const { endpoint, ask, text, status, server } of recorded) {
      for (const mutate of fc.sample(mutation, rounds)) {
        const send = async () => new Response(mutate(text) || null, { status })
        const api = createApiClient({ id: 'test', baseUrl: 'http://server.test', apiKey: 'a-key-of-tests', server }, send)
        const outcome = await api.call(endpoint as never, ask).catch((cause: unknown) => cause)
        expect(isDefined(outcome) && !(outcome instanceof Mismatch)).toBe(true)
      }
    }
  }, 30_000)

  test('J2 the cases are 100,000 at least', () => {
    expect(forms.length * RUNS + 10_000 + 5000 + recorded.length * ROUNDS).toBeGreaterThanOrEqual(100_000)
  })
})

test.each([200, 400])('J2 nesting without end, with status %d, is an error like any other', async (status) => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (const { endpoint, server } of forms.filter(({ dialect }) => dialect === 'v2')) {
    const api = createApiClient(
      { id: 'test', baseUrl: 'http://server.test', apiKey: 'key', server },
      async () => new Response(deep, { status }),
    )
    const outcome = await api.call(endpoint as never, ASK).catch((cause: unknown) => cause)
    expect(isDefined(outcome)).toBe(true)
  }
})

describe.each(DIALECTS)('what the client says is what a server of %s hears', (dialect) => {
  const server: Server = { dialect, version: VERSION[dialect] }
  const text = fc.string({ minLength: 1 })
  const flag = fc.boolean()
  const key = fc.record({ id: text, remoteJid: text, fromMe: flag, participant: text }, { requiredKeys: ['id', 'remoteJid', 'fromMe'] })
  const settings = {
    rejectCall: flag,
    msgCall: text,
    groupsIgnore: flag,
    alwaysOnline: flag,
    readMessages: flag,
    readStatus: flag,
    syncFullHistory: flag,
  }
  const events = fc.subarray(['CALL', 'MESSAGES_UPSERT', 'QRCODE_UPDATED'] as const, { minLength: 1 })
  const webhook = { enabled: fc.constant(true), url: text, events, byEvents: flag, base64: flag }
  const proxy = fc.record({ host: text, port: text, protocol: text, username: text }, { requiredKeys: ['host', 'port', 'protocol'] })
  const quoted = fc.record({ key: fc.record({ id: text }) })

  test.each([
    [
      'sendText',
      sendText,
      fc.record(
        {
          number: text,
          text,
          delay: fc.nat(),
          linkPreview: flag,
          mentioned: fc.array(fc.nat().map(String)),
          mentionsEveryOne: flag,
          quoted,
        },
        { requiredKeys: ['number', 'text'] },
      ),
    ],
    ['setWebhook', setWebhook, fc.record(webhook)],
    ['setSettings', setSettings, fc.record(settings)],
    [
      'createInstance',
      createInstance,
      fc.record(
        {
          name: text,
          integration: fc.constant('WHATSAPP-BAILEYS'),
          number: text,
          qrcode: flag,
          settings: fc.record(settings),
          webhook: fc.record(webhook),
          proxy,
        },
        { requiredKeys: ['name', 'integration'] },
      ),
    ],
    ['markMessagesAsRead', markMessagesAsRead, fc.record({ messages: fc.array(key) })],
  ])('%s', (_name, endpoint, inputs) => {
    const wire = formOf(endpoint as never, server)?.input
    fc.assert(
      fc.property(inputs as fc.Arbitrary<object>, (input) => {
        const heard = wire?.decode(JSON.parse(JSON.stringify(wire.encode(input, server))), server)
        expect(heard).toEqual(input)
      }),
      { numRuns: 200 },
    )
  })
})
