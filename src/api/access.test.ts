import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSandbox } from '@/sandbox/server.ts'
import { failureOf } from '@/test/failure-of.ts'
import { signIn } from './access.ts'
import { DIALECTS, type Dialect } from './dialect.ts'
import type { Send } from './request.ts'

const ADDRESS = 'http://server.test/'
const KEY = 'the-key-of-the-server'
const open = (dialect: Dialect, version?: string) => {
  const { respond, world } = createSandbox({ dialect, version, key: KEY, instances: 3, names: ['shop', 'desk', 'bar'] })
  return { send: respond, token: world.homes.get('shop')?.token ?? '', world }
}

describe.each(DIALECTS)('A1 %s', (dialect) => {
  test('the key of the server opens everything', async () => {
    const { send } = open(dialect)
    expect(await signIn(ADDRESS, KEY, { send })).toMatchObject({ server: { dialect }, access: { kind: 'server' } })
  })

  test('the token of an instance opens that, once its name is known', async () => {
    const { send, token } = open(dialect)
    const first = (await signIn(ADDRESS, token, { send })).access
    expect(first.kind).toBe(dialect.startsWith('v2') ? 'instance' : 'name-needed')
    expect((await signIn(ADDRESS, token, { send, instance: 'shop' })).access).toEqual({ kind: 'instance', instance: 'shop' })
  })

  test('a token does not open another instance', async () => {
    const { send, token } = open(dialect)
    const outcome = await signIn(ADDRESS, token, { send, instance: 'desk' }).then(
      ({ access }) => access,
      ({ kind }: { kind: string }) => kind,
    )
    expect(outcome).toEqual(dialect.startsWith('v2') ? { kind: 'instance', instance: 'shop' } : 'unauthorized')
  })

  test('A2 a wrong key is refused, at the latest with the name', async () => {
    const { send } = open(dialect)
    expect((await failureOf(signIn(ADDRESS, 'a-wrong-key', { send, instance: 'shop' }))).kind).toBe('unauthorized')
    const first = await signIn(ADDRESS, 'a-wrong-key', { send }).then(
      ({ access }) => access.kind,
      ({ kind }: { kind: string }) => kind,
    )
    expect(first).toBe(dialect.startsWith('v2') ? 'unauthorized' : 'name-needed')
  })
})

test('A1 a name that is not there is told as that', async () => {
  const { send, token } = open('v1')
  expect((await failureOf(signIn(ADDRESS, token, { send, instance: 'nope' }))).kind).toBe('missing')
})

test('A1 before 2.0.10 nothing verifies a key, but a list of one with this very token does', async () => {
  const { send, token } = open('v2.0', '2.0.9')
  expect((await signIn(ADDRESS, token, { send })).access).toEqual({ kind: 'instance', instance: 'shop' })
  expect((await signIn(ADDRESS, KEY, { send })).access).toEqual({ kind: 'server' })
})

test('A1 a token that two instances share asks which one is meant', async () => {
  const rows = ['a', 'b'].map((name) => ({ name, connectionStatus: 'open', token: 'a-shared-token' }))
  const send: Send = async ({ url }) => {
    const { pathname } = new URL(url)
    if (pathname === '/') return Response.json({ version: '2.3.6' })
    return pathname === '/instance/fetchInstances'
      ? Response.json(rows)
      : Response.json({ response: { message: 'Unauthorized' } }, { status: 401 })
  }
  expect((await signIn(ADDRESS, 'a-shared-token', { send })).access).toEqual({ kind: 'name-needed' })
  expect((await signIn(ADDRESS, 'a-shared-token', { send, instance: 'b' })).access).toEqual({ kind: 'instance', instance: 'b' })
})

test('A2 an unreachable server and a page in its place are told apart, at once', async () => {
  const unreachable = await failureOf(signIn(ADDRESS, KEY, { send: () => Promise.reject(new TypeError('fetch failed')) }))
  expect(unreachable).toMatchObject({ kind: 'unreachable', context: { reason: 'no-reply' } })
  const page = await failureOf(signIn(ADDRESS, KEY, { send: async () => new Response('<!doctype html><p>Welcome') }))
  expect(page).toMatchObject({ kind: 'unexpected', context: { isHtml: true } })
})

test('the dialect can be chosen by hand', async () => {
  const { send } = open('v2')
  expect((await signIn(ADDRESS, KEY, { send, dialect: 'v2.0' })).server).toEqual({ dialect: 'v2.0' })
})

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test.each(DIALECTS)('A3 %s is signed in to although its greeting hangs', async (dialect) => {
    const { send } = open(dialect)
    const hanging: Send = (request) => (new URL(request.url).pathname === '/' ? new Promise(() => {}) : send(request))
    const signingIn = signIn(ADDRESS, KEY, { send: hanging })
    await vi.advanceTimersByTimeAsync(4000)
    const { server, access } = await signingIn
    expect(access).toEqual({ kind: 'server' })
    expect(server.dialect).toBe(dialect === 'v2.0' ? 'v2' : dialect) // the two differ in nothing that a list shows
  })

  test('A2 a server that never answers ends the wait', async () => {
    const failed = failureOf(signIn(ADDRESS, KEY, { send: () => new Promise(() => {}) }))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await failed).toMatchObject({ kind: 'unreachable', context: { reason: 'time-limit' } })
  })
})
