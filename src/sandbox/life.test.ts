import { describe, expect, test } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import { askable } from './ask.ts'
import type { SandboxOptions } from './server.ts'

const SECOND = 1000
const LIFE = { documented: 40, v1: 40, 'v2.0': 45, v2: 45 } as const

const withOpenShop = (options: SandboxOptions) => askable({ ...options, instances: 1, names: ['shop'] })

describe.each(DIALECTS)('%s', (dialect) => {
  test('a code lives its time, then the next comes with a higher count', async () => {
    const { ask, world } = askable({ dialect })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    const first = (await ask('GET', '/instance/connect/shop')).body
    world.clock.advance(LIFE[dialect] * SECOND - 1)
    expect((await ask('GET', '/instance/connect/shop')).body.code).toBe(first.code)
    world.clock.advance(1)
    const second = (await ask('GET', '/instance/connect/shop')).body
    expect(second.code).not.toBe(first.code)
    expect([first.count, second.count]).toEqual([1, 2])
  })

  test('at the limit the instance closes, and the count starts again', async () => {
    const { ask, world, stateOf } = askable({ dialect, qrLimit: 2, qrLife: 10 * SECOND })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    await ask('GET', '/instance/connect/shop')
    world.clock.advance(19 * SECOND)
    expect((await ask('GET', '/instance/connect/shop')).body.count).toBe(2)
    world.clock.advance(SECOND)
    expect(await stateOf('shop')).toBe('close')
    expect((await ask('GET', '/instance/connect/shop')).body.count).toBe(1)
  })

  test('before the first code, connect says how many there were', async () => {
    const { ask, askSoon, world } = askable({ dialect, firstCodeDelay: 20 * SECOND })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    expect((await askSoon('GET', '/instance/connect/shop')).body).toEqual({ count: 0 })
    world.clock.advance(20 * SECOND)
    expect((await ask('GET', '/instance/connect/shop')).body.count).toBe(1)
  })

  test('a scan of the text on show links the instance, by way of a restart of the connection', async () => {
    const { ask, world, stateOf } = askable({ dialect })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    const { code } = (await ask('GET', '/instance/connect/shop')).body
    expect(await ask('POST', '/sandbox/phone/scan', { code, phone: '+55 11 98000-0124', name: 'Loja' })).toMatchObject({
      status: 200,
      body: { isDone: true, instance: 'shop' },
    })
    const seen = [await stateOf('shop')]
    const { body: between } = await ask('GET', '/instance/connect/shop')
    for (const ms of [300, 300, 400]) {
      world.clock.advance(ms)
      seen.push(await stateOf('shop'))
    }
    expect(seen).toEqual(['connecting', 'close', 'connecting', 'open'])
    expect(between).toEqual({ count: 1 })
    const { body } = await ask('GET', '/instance/fetchInstances?instanceName=shop')
    const text = JSON.stringify(body)
    expect(text).toContain('5511980000124@s.whatsapp.net')
    expect(text).toContain('Loja')
    expect((await ask('GET', '/instance/connect/shop')).body).toEqual({ instance: { instanceName: 'shop', state: 'open' } })
  })

  test('a code that has been replaced cannot be scanned', async () => {
    const { ask, world } = askable({ dialect })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    const { code } = (await ask('GET', '/instance/connect/shop')).body
    world.clock.advance(LIFE[dialect] * SECOND)
    expect((await ask('POST', '/sandbox/phone/scan', { code })).status).toBe(409)
  })

  test('a pairing code is made for a number given at the start only, turns with the QR code, and pairs that number', async () => {
    const { ask, world, stateOf } = askable({ dialect })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    const first = (await ask('GET', '/instance/connect/shop?number=5511980000124')).body
    expect(first.pairingCode).toMatch(/^[1-9A-Z]{8}$/)
    world.clock.advance(LIFE[dialect] * SECOND)
    const { pairingCode } = (await ask('GET', '/instance/connect/shop?number=5511980000999')).body
    expect(pairingCode).not.toBe(first.pairingCode)
    expect((await ask('POST', '/sandbox/phone/pair', { phone: '5511980000999', code: pairingCode })).status).toBe(409)
    expect((await ask('POST', '/sandbox/phone/pair', { phone: '5511980000124', code: first.pairingCode })).status).toBe(409)
    const typed = `${pairingCode.slice(0, 4)}-${pairingCode.slice(4).toLowerCase()}`
    expect((await ask('POST', '/sandbox/phone/pair', { phone: '+55 11 98000-0124', code: typed })).status).toBe(200)
    world.clock.advance(SECOND)
    expect(await stateOf('shop')).toBe('open')
  })

  test('while codes are shown, a number is not heard', async () => {
    const { ask } = askable({ dialect })
    await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })
    await ask('GET', '/instance/connect/shop')
    expect((await ask('GET', '/instance/connect/shop?number=5511980000124')).body.pairingCode).toBeNull()
  })

  test('a device removed on the phone closes the line for good; a lost connection comes back by itself', async () => {
    const { ask, world, stateOf } = withOpenShop({ dialect })
    await ask('POST', '/sandbox/phone/drop', { instance: 'shop', reason: 428 })
    expect(await stateOf('shop')).toBe('close')
    world.clock.advance(500)
    expect(await stateOf('shop')).toBe('connecting')
    world.clock.advance(500)
    expect(await stateOf('shop')).toBe('open')
    await ask('POST', '/sandbox/phone/drop', { instance: 'shop', reason: 401 })
    world.clock.advance(3600 * SECOND)
    expect(await stateOf('shop')).toBe('close')
  })

  test('restart, log out and delete end where the servers end', async () => {
    const { ask, askSoon, world, stateOf } = withOpenShop({ dialect })
    const restart = dialect.startsWith('v2') ? 'POST' : 'PUT'
    expect((await askSoon(restart, '/instance/restart/shop')).body).toEqual({ instance: { instanceName: 'shop', state: 'open' } })
    world.clock.advance(2 * SECOND)
    expect(await stateOf('shop')).toBe('open')
    expect((await ask('DELETE', '/instance/delete/shop')).status).toBe(dialect === 'v2' ? 200 : 400)
    if (dialect === 'v2') return
    expect((await ask('DELETE', '/instance/logout/shop')).body.response.message).toBe('Instance logged out')
    world.clock.advance(3 * SECOND)
    expect(await stateOf('shop')).toBe('close')
    expect((await ask('DELETE', '/instance/logout/shop')).status).toBe(400)
    expect((await ask('DELETE', '/instance/delete/shop')).status).toBe(200)
    world.clock.advance(2 * SECOND)
    expect((await ask('GET', '/instance/connectionState/shop')).status).toBe(404)
  })
})

test('2.x answers a log-out first, closes 2.5 s later, and keeps why', async () => {
  const { ask, world, stateOf } = withOpenShop({ dialect: 'v2' })
  await ask('DELETE', '/instance/logout/shop')
  world.clock.advance(2400)
  expect(await stateOf('shop')).toBe('open')
  world.clock.advance(100)
  expect(await stateOf('shop')).toBe('close')
  const [row] = (await ask('GET', '/instance/fetchInstances?instanceName=shop')).body
  expect(row).toMatchObject({ connectionStatus: 'close', disconnectionReasonCode: 401, ownerJid: '5519980000045@s.whatsapp.net' })
  expect(row.disconnectionObject).toContain('Log out instance: shop')
})

test('2.x keeps the reason of a disconnect after the phone was paired again', async () => {
  const { ask, world } = withOpenShop({ dialect: 'v2' })
  await ask('POST', '/sandbox/phone/drop', { instance: 'shop', reason: 401 })
  const { code, count } = (await ask('GET', '/instance/connect/shop')).body
  await ask('POST', '/sandbox/phone/scan', { code })
  world.clock.advance(SECOND)
  const [row] = (await ask('GET', '/instance/fetchInstances')).body
  expect(row).toMatchObject({ connectionStatus: 'open', disconnectionReasonCode: 401 })
  expect(row.disconnectionObject).toContain('device_removed')
  expect(count).toBe(2)
})

test('2.3.6 deletes an open instance, which is gone from the list at once and whose name is free a second later', async () => {
  const { ask, world, stateOf } = withOpenShop({ dialect: 'v2' })
  await ask('DELETE', '/instance/delete/shop')
  expect((await ask('GET', '/instance/fetchInstances')).body).toEqual([])
  expect(await stateOf('shop')).toBe('connecting')
  expect((await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })).status).toBe(403)
  world.clock.advance(SECOND)
  expect((await ask('POST', '/instance/create', { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS' })).status).toBe(201)
})

test('1.8 never settles after the restart of an open instance, until somebody logs out', async () => {
  const { ask, askSoon, world, stateOf } = withOpenShop({ dialect: 'v1', version: '1.8.2' })
  await askSoon('PUT', '/instance/restart/shop')
  const seen = new Set<string | undefined>()
  for (let step = 0; step < 30; step += 1) {
    world.clock.advance(SECOND + 100)
    seen.add(await stateOf('shop'))
  }
  expect(seen).toEqual(new Set(['close', 'connecting', 'open']))
  await ask('DELETE', '/instance/logout/shop')
  world.clock.advance(SECOND)
  expect(await stateOf('shop')).toBe('close')
})

test('1.x wipes the settings of instances whose names begin with a deleted name', async () => {
  const { ask } = askable({ dialect: 'v1' })
  for (const name of ['ab', 'abc', 'b']) await ask('POST', '/instance/create', { instanceName: name })
  await ask('DELETE', '/instance/delete/ab')
  expect((await ask('GET', '/settings/find/abc')).body).toEqual({})
  expect((await ask('GET', '/settings/find/b')).body).toHaveProperty('groups_ignore', true)
})

test('business and Evolution lines are born open and stay so', async () => {
  const { ask, stateOf } = askable({ dialect: 'v2' })
  await ask('POST', '/instance/create', {
    instanceName: 'cloud',
    integration: 'WHATSAPP-BUSINESS',
    token: 't',
    number: '123456789012345',
    businessId: '987654321',
  })
  await ask('POST', '/instance/create', { instanceName: 'site', integration: 'EVOLUTION' })
  await ask('DELETE', '/instance/logout/cloud')
  expect([await stateOf('cloud'), await stateOf('site')]).toEqual(['open', 'open'])
})
