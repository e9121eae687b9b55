import { createServer, type RequestListener, type Server as NodeServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf } from '@/test/failure-of.ts'
import { createApiClient } from './api-client.ts'
import { ApiError } from './api-error.ts'
import { DIALECTS, type Server } from './dialect.ts'
import { type AnyEndpoint, formOf } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { fetchInstances } from './endpoints/instance-list.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { connectionState, deleteInstance } from './endpoints/instances.ts'
import { sendText } from './endpoints/messages.ts'
import { connect } from './endpoints/pairing.ts'
import { information } from './endpoints/server.ts'
import type { Send } from './request.ts'

const V2: Server = { dialect: 'v2', version: '2.3.6' }
/** Enough for every endpoint to be asked. */
const ASK = {
  instance: 'shop',
  name: 'shop',
  number: '5521988887771',
  numbers: [],
  text: 'x',
  chat: '1',
  presence: 'available',
  archive: true,
  enabled: true,
  url: '',
  events: [],
  messages: [],
  lastMessage: { id: 'a', remoteJid: '1', fromMe: true },
}
const endpoints = Object.entries(ENDPOINTS).filter(([, endpoint]) => formOf(endpoint, V2))
const ask = (send: Send, endpoint: AnyEndpoint, signal?: AbortSignal): Promise<unknown> =>
  createApiClient({ id: 'test', baseUrl: 'http://server.test', apiKey: 'a-key-of-tests', server: V2 }, send).call(
    endpoint as never,
    ASK,
    signal,
  )

const PAGE = '<html><body>Bad gateway</body></html>'
const json = (status: number, body: unknown, headers = {}) => Response.json(body, { status, headers })
const refused = (status: number, headers = {}) => json(status, { status, response: { message: [`Fault ${status}`] } }, headers)
const page = (status: number) => new Response(PAGE, { status, headers: { 'content-type': 'text/html' } })
const never = () => new Promise<never>(() => {})

/** Half an answer, and then what `after` does. */
const half = (after: (controller: ReadableStreamDefaultController<Uint8Array>) => unknown) => {
  let isSent = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return after(controller) as Promise<void>
      isSent = true
      return controller.enqueue(new TextEncoder().encode('{"instance":{"inst'))
    },
  })
  return new Response(body)
}

const noReply = { kind: 'unreachable', isTransient: true, context: { reason: 'no-reply' } }
const FAULTS: [string, () => Promise<Response> | Response, object][] = [
  ['refused, reset before the answer, or redirected to another origin', () => Promise.reject(new TypeError('fetch failed')), noReply],
  ['reset in the middle', () => half((controller) => controller.error(new TypeError('terminated'))), noReply],
  ['400', () => refused(400), { kind: 'rejected', messages: ['Fault 400'], isTransient: false }],
  ['401', () => refused(401), { kind: 'unauthorized' }],
  ['403', () => refused(403), { kind: 'forbidden' }],
  ['404 in JSON', () => refused(404), { kind: 'missing' }],
  ['404 in HTML', () => page(404), { kind: 'unexpected', messages: [], context: { isHtml: true, status: 404 } }],
  ['404 of a path that is not there', () => json(404, { response: { message: ['Cannot GET /x'] } }), { kind: 'unsupported' }],
  ['409', () => refused(409), { kind: 'rejected' }],
  [
    '429 with Retry-After',
    () => refused(429, { 'retry-after': '7' }),
    { kind: 'rejected', isTransient: true, context: { retryAfterSeconds: 7 } },
  ],
  ['500', () => refused(500), { kind: 'failed', messages: ['Fault 500'], isTransient: true }],
  ['502 in HTML', () => page(502), { kind: 'failed', messages: [], context: { isHtml: true } }],
  ['503 with Retry-After', () => refused(503, { 'retry-after': '120' }), { kind: 'failed', context: { retryAfterSeconds: 120 } }],
  ['200 with HTML', () => page(200), { kind: 'unexpected', context: { isHtml: true, details: expect.stringContaining('Bad gateway') } }],
  ['truncated JSON', () => new Response('{"instance":{"inst'), { kind: 'unexpected' }],
  ['200 with error:true', () => json(200, { error: true, message: 'no' }), { kind: 'rejected', messages: ['no'] }],
  ['a number', () => json(200, 42), { kind: 'unexpected' }],
  ['a text', () => json(200, 'fine'), { kind: 'unexpected' }],
  [
    'a redirect that nobody followed',
    () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
    { kind: 'unexpected' },
  ],
]

describe.each(FAULTS)('J1 %s', (_fault, answer, expected) => {
  test.each(endpoints)('%s ends in one error', async (_name, endpoint) => {
    const send = vi.fn<Send>(async () => answer())
    expect(await failureOf(ask(send, endpoint))).toMatchObject(expected)
    expect(send.mock.calls.length).toBeLessThanOrEqual(3)
  })
})

test.each(endpoints)('J1 an empty answer: %s ends in a value or in one error', async (_name, endpoint) => {
  const kind = await ask(async () => new Response(''), endpoint).then(
    () => 'a value',
    (cause: unknown) => (cause instanceof ApiError ? cause.kind : cause),
  )
  expect(['a value', 'unexpected']).toContain(kind)
})

test.each([fetchInstances, sendText, connect])('J1 50 MB are not read to their end', async (endpoint) => {
  const million = new TextEncoder().encode('x'.repeat(1_000_000))
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > 50) controller.close()
      else controller.enqueue(million)
    },
  })
  expect((await failureOf(ask(async () => new Response(body), endpoint))).kind).toBe('unexpected')
  expect(sent).toBeLessThan(40)
})

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const STALLS: [string, Send][] = [
    ['stalled before the answer', never],
    ['stalled in the middle', async () => half(never)],
    ['slower than the limit', () => new Promise((resolve) => setTimeout(() => resolve(json(200, [])), 600_000))],
  ]
  describe.each(STALLS)('J1 %s', (_fault, send) => {
    test.each(endpoints)('%s ends in one error when its time is over', async (_name, endpoint) => {
      let error: ApiError | undefined
      const failed = failureOf(ask(send, endpoint)).then((cause) => (error = cause))
      await vi.advanceTimersByTimeAsync(endpoint.timeLimit * 1000 - 1)
      expect(error).toBeUndefined()
      await vi.advanceTimersByTimeAsync(1)
      await failed
      expect(error).toMatchObject({ kind: 'unreachable', isTransient: true, context: { reason: 'time-limit' } })
      expect(vi.getTimerCount()).toBeLessThanOrEqual(1) // none of ours
    })
  })

  test('J1 slow is not a fault within the limit', async () => {
    const answer = json(200, { instance: { instanceName: 'shop', state: 'open' } })
    const reply = ask(() => new Promise((resolve) => setTimeout(() => resolve(answer), 29_000)), connectionState)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(await reply).toEqual({ name: 'shop', state: 'open' })
  })

  test('creating and connecting take longer than reading, and the greeting is hardly waited for', () => {
    expect([createInstance, connect, fetchInstances, information].map(({ timeLimit }) => timeLimit)).toEqual([45, 45, 30, 4])
  })

  test('J8 a caller that no longer wants the answer is not told of it as a failure', async () => {
    const controller = new AbortController()
    const call = ask(never, fetchInstances, controller.signal)
    const outcome = call.catch((cause: unknown) => cause)
    controller.abort(new DOMException('no longer shown', 'AbortError'))
    expect(await outcome).toMatchObject({ name: 'AbortError', message: 'no longer shown' })
    const send = vi.fn<Send>()
    await expect(ask(send, fetchInstances, controller.signal)).rejects.toThrow('no longer shown')
    expect(send).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('Retry-After as a date is held against the clock of the server', async () => {
    vi.setSystemTime('2020-01-01T00:00:00Z') // the device is years behind
    const headers = { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:01:30 GMT' }
    expect((await failureOf(ask(async () => refused(503, headers), fetchInstances))).context.retryAfterSeconds).toBe(90)
    expect((await failureOf(ask(async () => refused(503, { 'retry-after': 'soon' }), fetchInstances))).context).not.toHaveProperty(
      'retryAfterSeconds',
    )
  })
})

const LOST: [string, () => Promise<Response> | Response][] = [
  ['500', () => refused(500)],
  ['503', () => refused(503)],
  ['429', () => refused(429)],
  ['a reset', () => Promise.reject(new TypeError('fetch failed'))],
  ['an answer that is not understood', () => json(200, 42)],
]
test.each(LOST)('J3 after %s the client repeats neither reads nor writes by itself', async (_fault, answer) => {
  for (const endpoint of [createInstance, deleteInstance, sendText, fetchInstances]) {
    const send = vi.fn<Send>(async () => answer())
    await failureOf(ask(send, endpoint))
    expect(send).toHaveBeenCalledTimes(1)
  }
})

describe('I10 the key goes to the server it was entered for, and nowhere else', () => {
  const BASE = 'https://host.test:8443/api/'
  const sentBy = async (endpoint: AnyEndpoint, more: object, server: Server = V2) => {
    const sent: Request[] = []
    const send: Send = (request) => (sent.push(request), Promise.reject(new TypeError('seen')))
    const api = createApiClient({ id: 'test', baseUrl: BASE, apiKey: 'a-key-of-tests', server }, send)
    const error = await failureOf(api.call(endpoint as never, { ...ASK, ...more }))
    return { sent, error }
  }

  test.each(DIALECTS.flatMap((dialect) => Object.entries(ENDPOINTS).map(([name, endpoint]) => ({ dialect, name, endpoint }))))(
    '$dialect $name',
    async ({ dialect, endpoint }) => {
      const { sent } = await sentBy(endpoint, {}, { dialect })
      for (const { url, redirect, credentials, cache, referrerPolicy, headers } of sent) {
        expect(url.startsWith(BASE)).toBe(true)
        expect(url).not.toContain('a-key-of-tests')
        expect({ redirect, credentials, cache, referrerPolicy }).toEqual({
          redirect: 'error',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        })
        expect(headers.get('apikey')).toBe(endpoint.auth === 'none' ? null : 'a-key-of-tests')
      }
      expect(sent.length).toBe(formOf(endpoint, { dialect }) ? 1 : 0)
    },
  )

  test.each([
    'a/b',
    '../x',
    '%2e',
    '%2e%2e',
    '..%2f',
    '__proto__',
    'constructor',
    'ä ü',
    '😀',
    'a?b#c',
    'a\\b',
    'x'.repeat(500),
    '//evil.test',
    '@evil.test',
    ' ',
  ])('I9 an instance named %j is one step of the path', async (instance) => {
    const { sent } = await sentBy(connectionState, { instance })
    expect(sent[0]?.url).toBe(`https://host.test:8443/api/instance/connectionState/${encodeURIComponent(instance)}`)
  })

  test.each(['', '.', '..', '\ud800'])('I9 an instance named %j cannot be part of an address, and is not asked for', async (instance) => {
    const { sent, error } = await sentBy(connectionState, { instance })
    expect(sent).toEqual([])
    expect(error.kind).toBe('unsupported')
  })

  test.each(['ftp://host.test/', 'javascript:alert(1)', 'host.test', '', 'file:///etc/'])(
    'a server at %j is never asked',
    async (baseUrl) => {
      const send = vi.fn<Send>()
      const api = createApiClient({ id: 'test', baseUrl, apiKey: 'key', server: V2 }, send)
      expect((await failureOf(api.call(fetchInstances, {}))).kind).toBe('unsupported')
      expect(send).not.toHaveBeenCalled()
    },
  )

  test.each(['a key\nwith a line', 'ключ'])('a key that no header can carry is not sent', async (apiKey) => {
    const send = vi.fn<Send>()
    const api = createApiClient({ id: 'test', baseUrl: BASE, apiKey, server: V2 }, send)
    expect((await failureOf(api.call(fetchInstances, {}))).kind).toBe('unsupported')
    expect(send).not.toHaveBeenCalled()
  })

  test('a real redirect to another server is not followed', async () => {
    const other = vi.fn<RequestListener>((_request, response) => response.end('[]'))
    await withServer(other, async (elsewhere) => {
      const away: RequestListener = (_request, response) =>
        response.writeHead(307, { location: `${elsewhere}/instance/fetchInstances` }).end()
      await withServer(away, async (baseUrl) => {
        const api = createApiClient({ id: 'test', baseUrl, apiKey: 'a-key-of-tests', server: V2 })
        expect(await failureOf(api.call(fetchInstances, {}))).toMatchObject(noReply)
        expect((await failureOf(api.call(sendText, { instance: 'a', number: '1', text: 'x' }))).kind).toBe('unreachable')
      })
    })
    expect(other).not.toHaveBeenCalled()
  })
})

async function withServer(listener: RequestListener, use: (address: string) => Promise<void>) {
  const server: NodeServer = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await use(`http://127.0.0.1:${port}`).finally(() => server.close())
}
