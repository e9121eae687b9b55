import { expect, test } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import type { Fault } from '@/sandbox/faults.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { tryKey } from './try-key.ts'

const address = 'http://wa.example/'

function server(dialect: (typeof DIALECTS)[number] = 'v2', fault?: Fault, path?: string) {
  const { main, respond } = createWorlds({ dialect, instances: 3, seed: 7 })
  if (fault) main.world.faults.add({ path }, fault)
  const [home] = main.world.homes.values()
  if (!home) throw new Error('an empty world')
  const attempt = (key: string, instance?: string) => tryKey({ address, key, instance, send: respond })
  return { key: main.world.key, name: home.name, token: home.token, attempt }
}

test.each(DIALECTS)('A1 the key of a server opens it, in %s', async (dialect) => {
  const { key, attempt } = server(dialect)
  expect(await attempt(key)).toMatchObject({ address, apiKey: key, access: { kind: 'server' }, server: { dialect } })
})

test.each(['v2', 'v2.0'] as const)('A1 the token of an instance opens that instance without a question, in %s', async (dialect) => {
  const { token, name, attempt } = server(dialect)
  expect(await attempt(token)).toMatchObject({ access: { kind: 'instance', instance: name } })
})

test.each(['v1', 'documented'] as const)(
  'A1 where a token cannot list, the name is asked for after the first refusal, in %s',
  async (dialect) => {
    const { token, name, attempt } = server(dialect)
    expect(await attempt(token)).toMatchObject({ field: 'instance', says: 'ask.instance' })
    expect(await attempt(token, name)).toMatchObject({ access: { kind: 'instance', instance: name } })
    expect(await attempt(token, 'no-such-instance')).toMatchObject({ field: 'instance', says: 'wrong.instance' })
    expect(await attempt('wrong', name)).toMatchObject({ field: 'key', says: 'wrong.token' })
  },
)

test('A4 spaces and line breaks that came with the key are dropped', async () => {
  const { key, attempt } = server()
  expect(await attempt(` \n${key.slice(0, 9)}\r\n${key.slice(9)}\t \n`)).toMatchObject({ apiKey: key })
})

test('A2 a wrong key, no reply, a page and a server that fails are told apart, and name the field to correct', async () => {
  const list = '/instance/fetchInstances'
  expect(await server().attempt('wrong')).toMatchObject({ field: 'key', says: 'wrong.key' })
  expect(await server('v2', { kind: 'reset' }, '/').attempt('any')).toMatchObject({ field: 'address', says: 'wrong.unreachable' })
  expect(await server('v2', { kind: 'html', status: 200 }, '/').attempt('any')).toMatchObject({ field: 'address', says: 'wrong.not-api' })
  expect(await server('v2', { kind: 'garbage' }, '/').attempt('any')).toMatchObject({ field: 'address', says: 'wrong.not-api' })
  expect(await server('v2', { kind: 'status', status: 503 }, list).attempt('any')).toMatchObject({ field: 'address', says: 'wrong.failed' })
  expect(await server('v2', { kind: 'status', status: 429 }, list).attempt('any')).toMatchObject({ field: 'address', says: 'wrong.busy' })
})

test('what is no key at all is not sent', async () => {
  const { attempt } = server('v2', { kind: 'reset' }, '/')
  expect(await attempt(' \n ')).toMatchObject({ field: 'key', says: 'wrong.no-key' })
  expect(await attempt('chave-ção')).toMatchObject({ field: 'key', says: 'wrong.signs' })
})

test('A3 a version that never comes keeps nobody from signing in', async () => {
  const { key, attempt } = server('v2', { kind: 'stall' }, '/^\\/$/')
  expect(await attempt(key)).toMatchObject({ access: { kind: 'server' }, server: { dialect: 'v2' } })
}, 10_000)
