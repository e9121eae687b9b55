import { describe, expect, test } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import type { Dialect } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { findChatwoot, setChatwoot } from '@/api/endpoints/chatwoot.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import { createInstance } from '@/api/endpoints/create-instance.ts'
import { fetchPrivacySettings, updatePrivacySettings, updateProfileName, updateProfilePicture } from '@/api/endpoints/own-profile.ts'
import { findProxy, setProxy } from '@/api/endpoints/proxy.ts'
import { fetchProfile } from '@/api/endpoints/profiles.ts'
import { eventsOf } from '@/api/events.ts'
import { Secret } from '@/lib/secret.ts'
import { createSandbox, type SandboxOptions } from './server.ts'
import { soon } from './soon.ts'

function connected(options: SandboxOptions) {
  const { respond, world } = createSandbox({ names: ['shop'], instances: 1, firstCodeDelay: 0, switchedOff: [], ...options })
  world.clock.stop()
  const api = createApiClient({ id: 'test', baseUrl: 'http://sandbox.test', apiKey: world.key, server: world.server }, respond)
  return { api, world }
}
const instance = 'shop'
const PROXY = { enabled: true, host: 'way-out.test', port: '8080', protocol: 'http', username: 'u', password: new Secret('p') }
const OFF = { kind: 'off-on-server' }

describe.each(['v1', 'v2.0', 'v2'] as const satisfies Dialect[])('%s', (dialect) => {
  const { world: here } = connected({ dialect })
  const channels = EVENT_CHANNELS.filter(({ set }) => formOf(set, here.server))

  test.each(channels)('$title: never set, set, read, none chosen means all, switched off', async ({ find, set, own }) => {
    const { api, world } = connected({ dialect })
    const given = Object.fromEntries(
      Object.entries(own).map(([name, kind]) => [name, kind === 'switch' ? true : kind === 'secret' ? new Secret('s') : 'x']),
    )
    expect(await api.call(find, { instance })).toEqual({ kind: 'on-server', value: null })

    const stored = await api.call(set, { instance, enabled: true, events: ['CALL'], own: given })
    expect(stored).toEqual({ kind: 'on-server', value: { enabled: true, events: ['CALL'], own: given } })
    expect(await api.call(find, { instance })).toEqual(stored)

    await api.call(set, { instance, enabled: true, events: [], own: given })
    expect(await api.call(find, { instance })).toMatchObject({ value: { events: eventsOf(world.server) } })

    const off = await api.call(set, { instance, enabled: false, events: ['CALL'], own: given })
    expect(off).toMatchObject({ value: { enabled: false, events: dialect === 'v1' ? eventsOf(world.server) : [] } })
  })

  test('a proxy that leads nowhere is refused; one that is switched off is forgotten', async () => {
    const { api } = connected({ dialect })
    expect(await api.call(findProxy, { instance })).toBeNull()
    await expect(api.call(setProxy, { instance, ...PROXY, host: '127.0.0.1' })).rejects.toMatchObject({
      kind: 'rejected',
      messages: ['Invalid proxy'],
      context: { field: 'proxy' },
    })
    await api.call(setProxy, { instance, ...PROXY })
    const found = await api.call(findProxy, { instance })
    expect(found).toEqual(PROXY)
    expect(found?.password.reveal()).toBe('p')
    await api.call(setProxy, { instance, ...PROXY, enabled: false })
    expect(await api.call(findProxy, { instance })).toMatchObject({ enabled: false, host: '', username: '' })
  })

  test('Chatwoot is set and read; the token comes back as a secret', async () => {
    const { api } = connected({ dialect })
    const inbox = { enabled: true, accountId: '1', token: new Secret('t'), url: 'https://chat.test', signMsg: true, nameInbox: 'Shop' }
    await api.call(setChatwoot, { instance, ...inbox, reopenConversation: true, conversationPending: false, autoCreate: true })
    const found = await api.call(findChatwoot, { instance })
    expect(found).toMatchObject({ kind: 'on-server', value: { ...inbox, webhookUrl: 'http://sandbox.test/chatwoot/webhook/shop' } })
    expect(JSON.stringify(found)).not.toContain('"t"')
  })

  test('all of a new instance is there afterwards', async () => {
    const { api, world } = connected({ dialect })
    const on = { enabled: true, events: ['CALL' as const] }
    const { enabled: _, ...proxy } = PROXY
    await soon(
      world.clock,
      api.call(createInstance, {
        name: 'new-shop',
        integration: 'WHATSAPP-BAILEYS',
        proxy,
        websocket: on,
        rabbitmq: on,
        sqs: on,
        chatwoot: { accountId: '1', token: new Secret('t'), url: 'https://chat.test', signMsg: false },
      }),
    )
    for (const { slug, find } of EVENT_CHANNELS.filter((each) => ['websocket', 'rabbitmq', 'sqs'].includes(each.slug))) {
      expect({ slug, ...(await api.call(find, { instance: 'new-shop' })) }).toEqual({ slug, kind: 'on-server', value: { ...on, own: {} } })
    }
    expect(await api.call(findProxy, { instance: 'new-shop' })).toEqual(PROXY)
    expect(await api.call(findChatwoot, { instance: 'new-shop' })).toMatchObject({
      value: { enabled: true, url: 'https://chat.test', nameInbox: 'new-shop' },
    })
  })

  test('the account shows its new name at once; a new picture makes the server connect anew', async () => {
    const { api, world } = connected({ dialect })
    const number = `${world.home(instance).owner?.phone}@s.whatsapp.net`
    await api.call(updateProfileName, { instance, name: 'Renamed' })
    await api.call(updateProfilePicture, { instance, picture: 'iVBOR' })
    await expect(api.call(updateProfileName, { instance, name: 'Too soon' })).rejects.toMatchObject({ kind: 'failed' })
    world.clock.advance(1500)
    expect(await api.call(fetchProfile, { instance, number })).toMatchObject({ name: 'Renamed', picture: 'data:image/jpeg;base64,iVBOR' })
  })

  test('privacy is read, and written as a whole', async () => {
    const { api, world } = connected({ dialect })
    const before = await api.call(fetchPrivacySettings, { instance })
    await api.call(updatePrivacySettings, { instance, ...before, online: 'match_last_seen' })
    world.clock.advance(1500)
    expect(await api.call(fetchPrivacySettings, { instance })).toEqual({ ...before, online: 'match_last_seen' })
  })
})

const WISH = { instance, enabled: true, events: ['CALL' as const], own: {} }

describe('what the owner of a server has switched off', () => {
  test.each(['v2.0', 'v2'] as const)('%s says nothing of it, and keeps nothing', async (dialect) => {
    const { api, world } = connected({ dialect, switchedOff: ['rabbitmq'] })
    const rabbitmq = channel('rabbitmq')
    expect(await api.call(rabbitmq.set, WISH)).toEqual(OFF)
    expect(await api.call(rabbitmq.find, { instance })).toEqual(OFF)
    expect(world.home(instance).channels.size).toBe(0)
  })

  test('1.x keeps the wish and stumbles', async () => {
    const { api } = connected({ dialect: 'v1', switchedOff: ['rabbitmq'] })
    const rabbitmq = channel('rabbitmq')
    expect(await api.call(rabbitmq.set, WISH)).toEqual(OFF)
    expect(await api.call(rabbitmq.find, { instance })).toMatchObject({ kind: 'on-server', value: { enabled: true, events: ['CALL'] } })
  })

  test('Chatwoot', async () => {
    for (const dialect of ['v1', 'v2'] as const) {
      const { api } = connected({ dialect, switchedOff: ['chatwoot'] })
      expect(await api.call(findChatwoot, { instance })).toEqual(OFF)
    }
  })
})

test('the reference has none of it', async () => {
  const { api } = connected({ dialect: 'documented' })
  await expect(api.call(findProxy, { instance })).rejects.toMatchObject({ kind: 'unsupported' })
  await expect(api.call(channel('websocket').find, { instance })).rejects.toMatchObject({ kind: 'unsupported' })
})

test('1.8 never settles after a new picture', async () => {
  const { api, world } = connected({ dialect: 'v1', version: '1.8.2' })
  await api.call(updateProfilePicture, { instance, picture: 'iVBOR' })
  world.clock.advance(60_000)
  expect(world.home(instance).line.kind).toBe('flapping')
})

function channel(wanted: string) {
  const found = EVENT_CHANNELS.find(({ slug }) => slug === wanted)
  if (!found) throw new Error(`No channel ${wanted}`)
  return found
}
