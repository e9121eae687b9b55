import { describe, expect, test } from 'vitest'
import { askable } from './ask.ts'
import { BrokenConnection, type Fault } from './faults.ts'

/** A world with one fault planted by the control route. */
async function faulty(fault: Fault, match = {}) {
  const sandbox = askable({ dialect: 'v2', instances: 1, names: ['shop'] })
  expect((await sandbox.ask('POST', '/sandbox/faults', { match, fault })).status).toBe(200)
  const list = () => sandbox.respond(new Request('http://sandbox.test/instance/fetchInstances', { headers: { apikey: sandbox.world.key } }))
  return { ...sandbox, list }
}

describe('faults', () => {
  test('a status in the envelope of the servers, or with words and headers of its own', async () => {
    const { list } = await faulty({ kind: 'status', status: 429, headers: { 'retry-after': '7' }, body: '{"message":"slow down"}' })
    const response = await list()
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([429, '7', '{"message":"slow down"}'])
  })

  test('what a proxy says', async () => {
    const response = await (await faulty({ kind: 'html' })).list()
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html'])
  })

  test.each(['garbage', 'truncated'] as const)('%s is no JSON', async (kind) => {
    const text = await (await (await faulty({ kind })).list()).text()
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  test('nothing, another type, megabytes, elsewhere', async () => {
    expect(await (await (await faulty({ kind: 'empty' })).list()).text()).toBe('')
    expect(await (await (await faulty({ kind: 'wrong-type' })).list()).text()).toBe('42')
    expect((await (await (await faulty({ kind: 'huge' })).list()).text()).length).toBeGreaterThan(49_000_000)
    const { status, headers } = await (await faulty({ kind: 'redirect' })).list()
    expect([status, headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/elsewhere'])
  })

  test('a connection that breaks, at once or in the middle', async () => {
    await expect((await faulty({ kind: 'reset' })).list()).rejects.toBeInstanceOf(BrokenConnection)
    const response = await (await faulty({ kind: 'reset-body' })).list()
    await expect(response.text()).rejects.toBeInstanceOf(BrokenConnection)
  })

  test('an answer that does not come, or only half', async () => {
    const silence = Symbol('silence')
    const soonest = <Value>(asked: Promise<Value>) => Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve(silence), 5))])
    expect(await soonest((await faulty({ kind: 'stall' })).list())).toBe(silence)
    const response = await (await faulty({ kind: 'stall-body' })).list()
    expect(await soonest(response.text())).toBe(silence)
  })

  test('an answer that comes late', async () => {
    const { list, world } = await faulty({ kind: 'slow', ms: 30_000 })
    const asked = list()
    world.clock.advance(29_999)
    expect(world.seen).toEqual([])
    world.clock.advance(1)
    expect((await asked).status).toBe(200)
  })

  test('hits what it was meant for, as often as it was told, and is taken away', async () => {
    const { ask, list } = await faulty({ kind: 'status', status: 500, times: 2 }, { method: 'GET', path: '/instance/fetch' })
    const others = await faulty({ kind: 'status', status: 500 }, { path: '/\\/connectionState\\/s/' })
    expect((await ask('GET', '/instance/connectionState/shop')).status).toBe(200)
    expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([500, 500, 200])
    expect((await others.ask('GET', '/instance/connectionState/shop')).status).toBe(500)
    await others.ask('DELETE', '/sandbox/faults')
    expect((await others.ask('GET', '/instance/connectionState/shop')).status).toBe(200)
  })
})
