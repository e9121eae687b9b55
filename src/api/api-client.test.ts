import { describe, expect, test } from 'vitest'
import { createSandbox } from '@/sandbox/server.ts'
import { failureOf } from '@/test/failure-of.ts'
import { type Connection, createApiClient, type Spoken } from './api-client.ts'
import type { ApiError } from './api-error.ts'
import { DIALECTS, type Dialect, type Server } from './dialect.ts'
import { carries, formOf } from './endpoint.ts'
import { archiveChat, markChatUnread, markMessagesAsRead } from './endpoints/chats.ts'
import { fetchInstances, findInstanceToken } from './endpoints/instance-list.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { connectionState, deleteInstance, logoutInstance, restartInstance, setPresence } from './endpoints/instances.ts'
import { sendText } from './endpoints/messages.ts'
import { connect } from './endpoints/pairing.ts'
import { fetchBusinessProfile, fetchProfile, whatsappNumbers } from './endpoints/profiles.ts'
import { information, verifyCreds } from './endpoints/server.ts'
import { findSettings, setSettings } from './endpoints/settings.ts'
import { findWebhook, setWebhook, webhookSent } from './endpoints/webhook.ts'
import type { Send } from './request.ts'

const VERSIONS = { documented: '1.7.4', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' } as const
const KEY = 'global-key-of-the-tests'
const CALM = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: true,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
}
const WEBHOOK = { enabled: true, url: 'http://hook.test/', byEvents: true, base64: false }

function clientOf(send: Send, server: Server, more: Partial<Connection> = {}) {
  const seen: string[] = []
  const watched: Send = async (request) => {
    const reply = await send(request.clone())
    seen.push(`${request.method} ${new URL(request.url).pathname} ${reply.status}`)
    return reply
  }
  return { seen, api: createApiClient({ id: 'test', baseUrl: 'http://server.test/', apiKey: KEY, server, ...more }, watched) }
}

/** A server in memory, with one paired instance named shop. */
async function open(dialect: Dialect, spokenTo: Server = { dialect, version: VERSIONS[dialect] }) {
  const sandbox = createSandbox({ dialect, key: KEY })
  const control = (path: string, order: object) =>
    sandbox.respond(
      new Request(`http://server.test/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      }),
    )
  await control('instances', { name: 'shop', state: 'open', phone: '5521988887771', integration: 'WHATSAPP-BAILEYS' })
  /** What a real server takes seconds for takes its clock seconds here too, but not us. */
  const respondAtOnce: Send = async (request) => {
    const clock = setInterval(() => sandbox.world.clock.advance(500), 1)
    return sandbox.respond(request).finally(() => clearInterval(clock))
  }
  return { ...clientOf(respondAtOnce, spokenTo), control, world: sandbox.world }
}

describe.each(DIALECTS)('a server that speaks %s', (dialect) => {
  test('says what it is', async () => {
    const { api } = await open(dialect)
    expect((await api.call(information, {})).version).toBe(VERSIONS[dialect])
  })

  test('A5 lists instances without their keys, and tells one key when it is asked for', async () => {
    const { api, world } = await open(dialect)
    const rows = await api.call(fetchInstances, {})
    expect(rows).toMatchObject([{ kind: 'instance', name: 'shop', state: 'open', ownerJid: '5521988887771@s.whatsapp.net' }])
    const token = world.homes.get('shop')?.token ?? ''
    expect(token).not.toBe('')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain('secret')
    expect((await api.call(findInstanceToken, { name: 'shop' })).token.reveal()).toBe(token)
    expect(await api.call(fetchInstances, { name: 'shop' })).toHaveLength(1)
    expect(await failureOf(api.call(fetchInstances, { name: 'nope' }))).toMatchObject({ kind: 'missing' })
  })

  test('creates, pairs, logs out twice, deletes', async () => {
    const { api, control } = await open(dialect)
    const created = await api.call(createInstance, { name: 'desk', integration: 'WHATSAPP-BAILEYS' })
    expect(created).toMatchObject({ name: 'desk' })
    expect(created.token?.reveal()).toBeTruthy()
    expect(await api.call(connect, { instance: 'desk' })).toMatchObject({ kind: 'code', count: 1 })
    expect(await api.call(connectionState, { instance: 'desk' })).toEqual({ name: 'desk', state: 'connecting' })
    await control('instances', { name: 'desk', state: 'open', phone: '5521988887772' })
    expect(await api.call(connect, { instance: 'desk' })).toEqual({ kind: 'state', state: 'open' })
    expect(await api.call(restartInstance, { instance: 'desk' })).toMatchObject({ kind: 'state' })
    await control('instances', { name: 'desk', state: 'open', phone: '5521988887772' })
    await api.call(setPresence, { instance: 'desk', presence: 'available' })
    await api.call(logoutInstance, { instance: 'desk' })
    await control('clock', { advance: 10_000 })
    await api.call(logoutInstance, { instance: 'desk' })
    await api.call(deleteInstance, { instance: 'desk' })
    await control('clock', { advance: 10_000 })
    expect(await failureOf(api.call(connectionState, { instance: 'desk' }))).toMatchObject({
      kind: 'missing',
      messages: ['The "desk" instance does not exist'],
    })
  })

  test('C1 a name that is taken is a matter of the name, a right that is missing is not', async () => {
    const { api, world } = await open(dialect)
    const taken = await failureOf(api.call(createInstance, { name: 'shop', integration: 'WHATSAPP-BAILEYS' }))
    expect(taken).toMatchObject({ kind: 'rejected', context: { status: 403, field: 'name' } })
    world.faults.add({}, { kind: 'status', status: 403 })
    const forbidden = await failureOf(api.call(createInstance, { name: 'new', integration: 'WHATSAPP-BAILEYS' }))
    expect(forbidden.kind).toBe('forbidden')
    expect(forbidden.context).not.toHaveProperty('field')
  })

  test('keeps settings and webhook', async () => {
    const { api } = await open(dialect)
    await api.call(setSettings, { instance: 'shop', ...CALM })
    const { msgCall, ...told } = CALM
    expect(await api.call(findSettings, { instance: 'shop' })).toMatchObject(dialect === 'documented' ? told : { ...told, msgCall })
    await api.call(setWebhook, { instance: 'shop', ...WEBHOOK, events: ['CALL', 'SEND_MESSAGE'] })
    const { byEvents, base64, ...plain } = WEBHOOK
    expect(await api.call(findWebhook, { instance: 'shop' })).toMatchObject({
      ...plain,
      events: ['CALL', 'SEND_MESSAGE'],
      ...(dialect !== 'documented' && { byEvents, base64 }),
    })
  })

  test('sends, looks up numbers and profiles, marks and archives', async () => {
    const { api } = await open(dialect)
    const sent = await api.call(sendText, { instance: 'shop', number: '5521988887779', text: 'hi', delay: 5 })
    expect(sent).toMatchObject({
      fromMe: true,
      remoteJid: expect.stringMatching(/@s\.whatsapp\.net$/),
      messageTimestamp: expect.any(Number),
    })
    const lastMessage = { id: sent.id, remoteJid: sent.remoteJid, fromMe: sent.fromMe }
    await api.call(markMessagesAsRead, { instance: 'shop', messages: [lastMessage] })
    const archived = await api.call(archiveChat, { instance: 'shop', chat: sent.remoteJid, archive: true, lastMessage })
    expect(archived.archived).toBe(true)
    expect(await api.call(whatsappNumbers, { instance: 'shop', numbers: ['5521988887779'] })).toMatchObject([{ exists: true }])
    expect(await api.call(fetchProfile, { instance: 'shop', number: '5521988887779' })).toHaveProperty('wuid')
    expect(await api.call(fetchBusinessProfile, { instance: 'shop', number: '5521988887779' })).toHaveProperty('isBusiness')
    const unread = api.call(markChatUnread, { instance: 'shop', chat: sent.remoteJid, lastMessage })
    expect(await unread.catch(({ kind }: ApiError) => kind)).toBe(dialect === 'v1' ? 'unsupported' : undefined) // 1.7.4 lacks it
  })

  test('a wrong key is told', async () => {
    const { respond } = createSandbox({ dialect, key: KEY, names: ['shop'], instances: 1 })
    const { api } = clientOf(respond, { dialect, version: VERSIONS[dialect] }, { apiKey: 'wrong-key' })
    expect((await failureOf(api.call(fetchInstances, {}))).kind).toBe('unauthorized')
    expect((await failureOf(api.call(connectionState, { instance: 'shop' }))).kind).toBe('unauthorized')
  })
})

describe('a server that was taken for another', () => {
  // the published reference announces 1.7.4, and so may a gateway that follows it
  const PAIRS: [Dialect, Server][] = [
    ['documented', { dialect: 'v1', version: '1.7.4' }],
    ['v2', { dialect: 'v1' }],
    ['v1', { dialect: 'v2' }],
    ['v2.0', { dialect: 'v2' }],
    ['v2', { dialect: 'documented' }],
    ['v1', { dialect: 'documented', version: '1.7.4' }],
  ]
  test.each(PAIRS)('%s, spoken to as %o: what is misunderstood costs one more request, once', async (really, assumed) => {
    const { api, seen, control } = await open(really, assumed)
    for (let round = 0; round < 2; round++) {
      await api.call(setSettings, { instance: 'shop', ...CALM })
      expect(await api.call(findSettings, { instance: 'shop' })).toMatchObject({ alwaysOnline: true })
      await api.call(setWebhook, { instance: 'shop', ...WEBHOOK, events: ['CALL'] })
      await api.call(sendText, { instance: 'shop', number: '5521988887779', text: 'x' })
      await api.call(markMessagesAsRead, { instance: 'shop', messages: [{ id: 'a', remoteJid: '1@s.whatsapp.net', fromMe: false }] })
      expect(await api.call(fetchInstances, {})).toMatchObject([{ name: 'shop', state: 'open' }])
      await api.call(restartInstance, { instance: 'shop' })
      await control('instances', { name: 'shop', state: 'open', phone: '5521988887771' })
    }
    expect(seen).toMatchSnapshot()
  })

  test('what worked can be kept with a saved server, and is forgotten with its version', async () => {
    let kept: Spoken | undefined
    const { respond } = createSandbox({ dialect: 'v2', key: KEY, instances: 1, names: ['shop'] })
    const wrong = { dialect: 'v1', version: '1.7.4' } as const
    const first = clientOf(respond, wrong, { onSpoken: (spoken) => (kept = spoken) })
    await first.api.call(setSettings, { instance: 'shop', ...CALM })
    expect(first.seen).toHaveLength(2)
    const again: Spoken = JSON.parse(JSON.stringify(kept))
    const second = clientOf(respond, wrong, { spoken: again })
    await second.api.call(setSettings, { instance: 'shop', ...CALM })
    expect(second.seen).toHaveLength(1)
    const third = clientOf(respond, { ...wrong, version: '1.8.2' }, { spoken: again })
    await third.api.call(setSettings, { instance: 'shop', ...CALM })
    expect(third.seen).toHaveLength(2)
  })

  test('the version of one dialect says nothing about what another can carry', async () => {
    const { api, world } = await open('v2', { dialect: 'v1', version: '1.7.4' })
    await api.call(setWebhook, { instance: 'shop', ...WEBHOOK, events: ['CALL'], headers: { authorization: 'x' } })
    expect(world.homes.get('shop')?.webhook?.headers).toEqual({ authorization: 'x' })
  })

  test('a missing instance is no reason to try another dialect', async () => {
    const { api, seen } = await open('v1')
    expect((await failureOf(api.call(restartInstance, { instance: 'nope' }))).kind).toBe('missing')
    expect(seen).toHaveLength(1)
  })

  test('a body that only lacks what every dialect lacks is refused once', async () => {
    const words = [['instance requires property "number"']]
    const { api, seen } = clientOf(async () => Response.json({ response: { message: words } }, { status: 400 }), { dialect: 'v2' })
    expect(await failureOf(api.call(sendText, { instance: 'shop', number: '1', text: 'x' }))).toMatchObject({
      kind: 'rejected',
      context: { field: 'number' },
    })
    expect(seen).toHaveLength(1)
  })
})

describe('capabilities', () => {
  test('1.7 cannot mark a chat unread, 1.8 can', async () => {
    expect(formOf(markChatUnread, { dialect: 'v1', version: '1.7.4' })).toBeNull()
    expect(formOf(markChatUnread, { dialect: 'v1', version: '1.8.2' })?.method).toBe('PUT')
    expect(formOf(verifyCreds, { dialect: 'documented', version: '1.7.4' })).toBeNull()
    const { api, seen } = await open('v1')
    expect((await failureOf(api.call(verifyCreds, {}))).kind).toBe('unsupported')
    expect(seen).toEqual([])
  })

  test('headers of a webhook came with 2.1.1', () => {
    expect(carries(setWebhook, 'headers', { dialect: 'v2', version: '2.1.0' })).toBe(false)
    expect(carries(setWebhook, 'headers', { dialect: 'v2', version: '2.10.0' })).toBe(true)
    expect(carries(setWebhook, 'headers', { dialect: 'v1', version: '1.8.2' })).toBe(false)
    expect(carries(setWebhook, 'url', { dialect: 'v1', version: '1.8.2' })).toBe(true)
    const webhook = { ...WEBHOOK, events: [], headers: { authorization: 'x' } }
    expect(webhookSent.encode(webhook, { dialect: 'v2', version: '2.1.0' })).not.toHaveProperty('headers')
    expect(webhookSent.encode(webhook, { dialect: 'v2', version: '2.3.6' })).toHaveProperty('headers', { authorization: 'x' })
  })

  test('only events of the version are sent, and never none for some: none means all', () => {
    const server = { dialect: 'v2', version: '2.2.3' } as const
    const encode = (events: ('CALL' | 'INSTANCE_CREATE' | 'NEW_JWT_TOKEN')[]) => webhookSent.encode({ ...WEBHOOK, events }, server)
    expect(encode(['CALL', 'INSTANCE_CREATE', 'NEW_JWT_TOKEN'])).toMatchObject({ events: ['CALL'] })
    expect(encode(['INSTANCE_CREATE'])).toMatchObject({ events: ['INSTANCE_CREATE'] })
  })
})

describe('lists', () => {
  const row = { name: 'a', connectionStatus: 'open', token: 'TOKEN-1234567890-ABCDEFGHIJ' }

  test('B12 one odd row is shown with its text, keys covered, and the others are as they are', async () => {
    const odd = { nom: 'b', token: 'TOKEN-1234567890-ABCDEFGHIJ', connectionStatus: 5 }
    const { api } = clientOf(async () => Response.json([row, odd, 'x', null]), { dialect: 'v2' })
    const rows = await api.call(fetchInstances, {})
    expect(rows.map(({ kind }) => kind)).toEqual(['instance', 'unreadable', 'unreadable', 'unreadable'])
    expect(rows[1]).toMatchObject({ raw: expect.stringContaining('"nom":"b"') })
    expect(JSON.stringify(rows)).not.toContain('TOKEN')
  })

  test('a list of nothing but odd rows is a reply that is not understood', async () => {
    const { api } = clientOf(async () => Response.json([{ nom: 'b' }]), { dialect: 'v2' })
    const error = await failureOf(api.call(fetchInstances, {}))
    expect(error).toMatchObject({ kind: 'unexpected', context: { details: expect.stringContaining('v2: 0.name: expected string') } })
  })

  test('B7 an answer that did not change is the very same object, and is not parsed again', async () => {
    let text = JSON.stringify([row])
    const { api } = clientOf(async () => new Response(text), { dialect: 'v2' })
    const first = await api.call(fetchInstances, {})
    expect(await api.call(fetchInstances, {})).toBe(first)
    expect(await api.call(fetchInstances, { name: 'a' })).not.toBe(first)
    text = JSON.stringify([{ ...row, connectionStatus: 'close' }])
    expect(await api.call(fetchInstances, {})).toMatchObject([{ state: 'close' }])
  })

  test('a key that was read stays with whoever asked for it', async () => {
    const { api } = clientOf(async () => Response.json([row]), { dialect: 'v2' })
    const first = await api.call(findInstanceToken, { name: 'a' })
    expect(await api.call(findInstanceToken, { name: 'a' })).not.toBe(first)
  })
})

test('C7 HTTP 200 with error:true is a failure of every call', async () => {
  const { api } = clientOf(async () => Response.json({ error: true, message: 'Connection Closed' }), { dialect: 'v2' })
  const calls = [
    api.call(restartInstance, { instance: 'a' }),
    api.call(connect, { instance: 'a' }),
    api.call(logoutInstance, { instance: 'a' }),
    api.call(findSettings, { instance: 'a' }),
    api.call(fetchInstances, {}),
  ]
  for (const call of calls) expect(await failureOf(call)).toMatchObject({ kind: 'rejected', messages: ['Connection Closed'] })
})

test.each<[string, Response]>([
  ['Express', new Response('<!DOCTYPE html>\n<html>\n<body>\n<pre>Cannot PUT /instance/restart/a</pre>\n</body></html>', { status: 404 })],
  ['nginx', new Response('<html><h1>404 Not Found</h1></html>', { status: 404 })],
  ['FastAPI', Response.json({ detail: 'Not Found' }, { status: 404 })],
  ['Fastify', Response.json({ message: 'Not Found', statusCode: 404 }, { status: 404 })],
  ['Django', new Response('', { status: 405 })],
])('a gateway made with %s that does not know a verb is asked with the other', async (_made, answer) => {
  const open = { instance: { instanceName: 'a', state: 'open' } }
  const { api, seen } = clientOf(async ({ method }) => (method === 'PUT' ? answer : Response.json(open)), { dialect: 'v1' })
  expect(await api.call(restartInstance, { instance: 'a' })).toEqual({ kind: 'state', state: 'open' })
  expect(seen).toHaveLength(2)
})

test('what can be copied says where, what and with which server', async () => {
  const { api } = clientOf(async () => Response.json({ response: { message: ['Oh'] } }, { status: 500 }), {
    dialect: 'v2',
    version: '2.3.6',
  })
  expect((await failureOf(api.call(connectionState, { instance: 'a' }))).context.details).toBe(
    '/instance/connectionState/:instance: failed, 500\n2.3.6, v2\n{"response":{"message":["Oh"]}}',
  )
})

test('the key is not in what an error says, whoever quotes it', async () => {
  const quoted = async () => Response.json({ response: { message: [`No such key: ${KEY}`] } }, { status: 400 })
  const { api } = clientOf(quoted, { dialect: 'v2' })
  const error = await failureOf(api.call(fetchInstances, {}))
  expect(error.messages).toEqual(['No such key: •••'])
  expect(JSON.stringify([error.message, error.messages, error.context])).not.toContain(KEY)
})

test('telephone numbers and tokens are not in what can be copied', async () => {
  const body = { response: { message: [] }, sender: '5521988887771@s.whatsapp.net', apikey: 'abc' }
  const { api } = clientOf(async () => Response.json(body, { status: 500 }), { dialect: 'v2' })
  const { details = '' } = (await failureOf(api.call(fetchInstances, {}))).context
  expect(details).toContain('•••7771@s.whatsapp.net')
  expect(details).not.toContain('abc')
})
