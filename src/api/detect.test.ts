import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSandbox } from '@/sandbox/server.ts'
import { asChosen, detectServer } from './detect.ts'
import { DIALECTS, dialectOf, isAtLeast } from './dialect.ts'
import { eventsOf } from './events.ts'
import type { Send } from './request.ts'

const ADDRESS = 'http://server.test/'
const VERSIONS = { documented: '1.7.4', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' } as const

/** A server that does not greet: its first page hangs for ever, or says this. */
const ungreeting =
  (respond: Send, greeting: () => Promise<Response> = () => new Promise(() => {})): Send =>
  (request) =>
    new URL(request.url).pathname === '/' ? greeting() : respond(request)

test.each(DIALECTS)('%s is told by its greeting and one look, with or without a key', async (dialect) => {
  const { respond } = createSandbox({ dialect, key: 'the-key-of-tests', instances: 1 })
  const server = { dialect, version: VERSIONS[dialect] }
  expect(await detectServer(ADDRESS, { send: respond })).toEqual(server)
  expect(await detectServer(ADDRESS, { send: respond, apiKey: 'the-key-of-tests' })).toEqual(server)
})

test.each([
  ['1.8.6', 'v1'],
  ['2.0.10', 'v2.0'],
  ['2.0', 'v2.0'],
  ['2.1.0', 'v2'],
  ['2.10.0', 'v2'],
  ['20.1.0', 'v2'],
  ['3.0.0', 'v2'],
] as const)('version %s speaks %s', (version, dialect) => {
  expect(dialectOf(version)).toBe(dialect)
})

test('a server asks nothing but reads to be told', async () => {
  const { respond, world } = createSandbox({ dialect: 'v2', key: 'the-key-of-tests' })
  await detectServer(ADDRESS, { send: respond })
  expect(world.seen.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

const detectAfterFourSeconds = async (send: Send, known: object = {}) => {
  const detection = detectServer(ADDRESS, { send: ungreeting(send), apiKey: 'the-key-of-tests', ...known })
  await vi.advanceTimersByTimeAsync(4000)
  return detection
}

describe('a greeting that hangs', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('A3 a server that was known is what it was last, after four seconds', async () => {
    const { respond } = createSandbox({ dialect: 'v1', key: 'the-key-of-tests', instances: 1 })
    const last = { dialect: 'v1', version: '1.8.2' } as const
    expect(await detectAfterFourSeconds(respond, { last })).toBe(last)
  })

  test.each([
    ['documented', 'documented'],
    ['v1', 'v1'],
    ['v2', 'v2'],
  ] as const)('A3 %s is told by its list and one look', async (dialect, told) => {
    const { respond } = createSandbox({ dialect, key: 'the-key-of-tests', instances: 1 })
    expect(await detectAfterFourSeconds(respond)).toEqual({ dialect: told })
  })

  test('a server that says nothing at all counts as the newest', async () => {
    const detection = detectServer(ADDRESS, { send: () => new Promise(() => {}) })
    await vi.advanceTimersByTimeAsync(8000)
    expect(await detection).toEqual({ dialect: 'v2' })
  })
})

test('a server that was updated is what it says now', async () => {
  const { respond } = createSandbox({ dialect: 'v2', key: 'the-key-of-tests' })
  const last = { dialect: 'v1', version: '1.8.2' } as const
  expect(await detectServer(ADDRESS, { send: respond, last })).toEqual({ dialect: 'v2', version: '2.3.6' })
})

test('a server that is not there counts as the newest, and nothing is thrown', async () => {
  expect(await detectServer(ADDRESS, { send: () => Promise.reject(new TypeError('fetch failed')) })).toEqual({ dialect: 'v2' })
})

test('the page of a proxy does not make a newer server one of the reference', async () => {
  const { respond } = createSandbox({ dialect: 'v2', key: 'the-key-of-tests' })
  const page = new Response('<html>Not here</html>', { status: 404 })
  const behindProxy: Send = (request) => (request.url.includes('/websocket/') ? Promise.resolve(page) : respond(request))
  expect(await detectServer(ADDRESS, { send: behindProxy })).toEqual({ dialect: 'v2', version: '2.3.6' })
})

const express: Send = async ({ url }) =>
  url.endsWith('/')
    ? Response.json({ status: 200, version: '2.3.6' })
    : new Response(`<!DOCTYPE html>\n<html><body><pre>Cannot GET ${new URL(url).pathname}</pre></body></html>`, { status: 404 })

test('a gateway that says in a page what it does not know is one of the reference', async () => {
  expect(await detectServer(ADDRESS, { send: express })).toEqual({ dialect: 'documented', version: '2.3.6' })
})

test('a gateway that follows the reference is one of it, whatever version it prints', async () => {
  const { respond } = createSandbox({ dialect: 'documented', key: 'the-key-of-tests' })
  const newer = ungreeting(respond, async () => Response.json({ status: 200, version: '2.3.6' }))
  expect(await detectServer(ADDRESS, { send: newer })).toEqual({ dialect: 'documented', version: '2.3.6' })
})

test('what the user chose counts', () => {
  expect(asChosen(undefined, { dialect: 'v2', version: '2.3.6' })).toEqual({ dialect: 'v2', version: '2.3.6' })
  expect(asChosen('v2', { dialect: 'v2', version: '2.3.6' })).toEqual({ dialect: 'v2', version: '2.3.6' })
  expect(asChosen('v1', { dialect: 'v2', version: '2.3.6' })).toEqual({ dialect: 'v1' })
})

test('versions compare as numbers, and events go by them', () => {
  expect(isAtLeast({ dialect: 'v2', version: '2.10.0' }, '2.9.9')).toBe(true)
  expect(isAtLeast({ dialect: 'v2', version: '2.2.3' }, '2.3.0')).toBe(false)
  expect(isAtLeast({ dialect: 'v2' }, '9')).toBe(true)
  expect(['1.7.4', '2.0.10', '2.2.3', '2.3.6'].map((version) => eventsOf({ dialect: dialectOf(version), version }).length)).toEqual([
    26, 25, 27, 31,
  ])
  expect(eventsOf({ dialect: 'v2' })).toHaveLength(27) // what every release of the dialect knows
})
