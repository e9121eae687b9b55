import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { DIALECTS } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { ENDPOINTS } from '@/api/endpoints.ts'
import { askable } from './ask.ts'
import { ROUTES } from './handlers/routes.ts'

describe.each(DIALECTS)('%s', (dialect) => {
  test.each(Object.entries(ENDPOINTS))('%s has an answer', (_, endpoint) => {
    const asked = formOf(endpoint, { dialect })
    const forms = ROUTES.map((route) => formOf(route.endpoint, { dialect }))
    expect(asked === null || forms.some((form) => form?.method === asked.method && form.path === asked.path)).toBe(true)
  })

  test('no body whatsoever makes it throw, and every refusal is JSON', async () => {
    const { askSoon } = askable({ dialect, instances: 4, names: ['shop', 'waiting', '__proto__', 'constructor'] })
    const questions = ROUTES.flatMap(({ endpoint }) => formOf(endpoint, { dialect }) ?? [])
    const field = fc.constantFrom(
      'instanceName',
      'number',
      'text',
      'webhook',
      'url',
      'events',
      'numbers',
      'presence',
      'lastMessage',
      'options',
      'token',
    )
    const body = fc.oneof(fc.json(), fc.jsonValue(), fc.dictionary(field, fc.jsonValue()), fc.string())
    const name = fc.constantFrom('shop', 'waiting', '__proto__', 'constructor', 'toString', '%', '%E0%A4%A')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...questions), name, body, async ({ method, path }, instance, sent) => {
        const { status } = await askSoon(method, path.replace(':instance', instance), method === 'GET' ? undefined : sent)
        expect(status).toBeGreaterThanOrEqual(200)
      }),
      { numRuns: 400 },
    )
  })
})

type Row = {
  name: string
  connectionStatus: string
  token: string
  disconnectionReasonCode: number | null
  disconnectionObject: string | null
}

async function seeded(): Promise<Row[]> {
  const { ask } = askable({ dialect: 'v2', instances: 400, seed: 7 })
  return Array.from<Row>((await ask('GET', '/instance/fetchInstances')).body)
}

test('the same seed gives the same instances, with about one in eight in trouble', async () => {
  const [once, again] = [await seeded(), await seeded()]
  const told = (list: typeof once) => list.map(({ name, connectionStatus, token }) => `${name} ${connectionStatus} ${token}`)
  expect(told(once)).toEqual(told(again))
  expect(new Set(once.map(({ name }) => name)).size).toBe(400)
  const inTrouble = once.filter(
    (row) => row.connectionStatus === 'close' && row.disconnectionReasonCode !== null && !row.disconnectionObject?.includes('Log out'),
  )
  expect(inTrouble.length).toBeGreaterThan(40)
  expect(inTrouble.length).toBeLessThan(70)
})

test('an unchanged list is the same to the byte, and a change shows', async () => {
  const { respond, world, ask } = askable({ dialect: 'v2', instances: 300, seed: 3 })
  const list = async () =>
    (await respond(new Request('http://sandbox.test/instance/fetchInstances', { headers: { apikey: world.key } }))).text()
  const first = await list()
  world.clock.advance(20_000)
  expect(await list()).toBe(first)
  await ask('POST', '/sandbox/instances', { name: 'academia-forte', state: 'close', reason: 440 })
  const changed = await list()
  expect(changed).not.toBe(first)
  expect(changed).toContain('replaced')
})

test('tests see what was asked', async () => {
  const { ask, world } = askable({ dialect: 'v2' })
  await ask('GET', '/instance/fetchInstances?instanceName=nobody')
  await ask('GET', '/', undefined, null)
  expect(world.seen.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'GET /instance/fetchInstances?instanceName=nobody 404',
    'GET / 200',
  ])
})

test('an order that is not understood is refused with its reason', async () => {
  const { ask } = askable({ dialect: 'v2' })
  expect(await ask('POST', '/sandbox/phone/scan', {})).toMatchObject({ status: 400, body: { error: expect.stringContaining('code') } })
  expect((await ask('POST', '/sandbox/phone/drop', { instance: 'nobody', reason: 401 })).status).toBe(404)
  expect((await ask('POST', '/sandbox/nothing', {})).status).toBe(404)
  expect((await ask('POST', '/sandbox/faults', { match: { path: '/(/' }, fault: { kind: 'reset' } })).status).toBe(400)
})
