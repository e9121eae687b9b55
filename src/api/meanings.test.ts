import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disconnectCause } from './disconnect-cause.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { type AnyEndpoint, formOf, type ReplyOf } from './endpoint.ts'
import { archiveChat, markChatUnread, markMessagesAsRead } from './endpoints/chats.ts'
import { findChatwoot, setChatwoot } from './endpoints/chatwoot.ts'
import { pusher } from './endpoints/event-channels/pusher.ts'
import { rabbitmq } from './endpoints/event-channels/rabbitmq.ts'
import { websocket } from './endpoints/event-channels/websocket.ts'
import { fetchInstances, findInstanceToken } from './endpoints/instance-list.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { connectionState, deleteInstance, logoutInstance, restartInstance, setPresence } from './endpoints/instances.ts'
import { sendText } from './endpoints/messages.ts'
import { fetchPrivacySettings } from './endpoints/own-profile.ts'
import { connect } from './endpoints/pairing.ts'
import { fetchBusinessProfile, fetchProfile, whatsappNumbers } from './endpoints/profiles.ts'
import { findProxy, setProxy } from './endpoints/proxy.ts'
import { information, verifyCreds } from './endpoints/server.ts'
import { findSettings, setSettings } from './endpoints/settings.ts'
import { findWebhook, setWebhook } from './endpoints/webhook.ts'
import { RECORDINGS, recordingsIn } from './recordings.ts'

/** Some of a reply, or of the items of a list. */
type Meaning<Reply> = Reply extends readonly (infer Item)[] ? readonly Shown<Item>[] : Reply extends object ? Shown<Reply> : Reply
type Shown<Value> = Value extends object ? { readonly [Field in keyof Value]?: Value[Field] | '[secret]' } : Value

const recorded = ['1.7.4', '2.3.6'].flatMap((version) => recordingsIn(join(RECORDINGS, version)))

/**
 * What a recorded answer means. A round trip cannot see a field that lies at a wrong place in both directions, so each shape needs one of these.
 * It is compiled as well: a meaning that the app has no word for does not get here.
 */
function means<E extends AnyEndpoint>(version: string, name: string, endpoint: E, ask: object, meaning: Meaning<ReplyOf<E>>) {
  test(`${version} ${name}`, () => {
    const found = recorded.find((each) => each.case === name && each.version === version)
    expect(found).toBeDefined()
    expect({ reply: read(endpoint, ask, found?.response.body, { dialect: dialectOf(version), version }) }).toMatchObject({ reply: meaning })
  })
}

/** What an answer means that is printed in the published reference, or known of 2.0 by its source. */
function printed<E extends AnyEndpoint>(dialect: Dialect, endpoint: E, ask: object, answer: unknown, meaning: Meaning<ReplyOf<E>>) {
  test(`${dialect} ${endpoint.path}`, () => {
    const server = { dialect, version: dialect === 'documented' ? '1.7.4' : '2.0.10' }
    expect({ reply: read(endpoint, ask, answer, server) }).toMatchObject({ reply: meaning })
  })
}

function read(endpoint: AnyEndpoint, ask: object, body: unknown, server: { dialect: Dialect; version: string }): unknown {
  const reply = formOf(endpoint, server)
    ?.reply(ask as never)
    .decode(body, server)
  return reply === undefined ? undefined : JSON.parse(JSON.stringify(reply))
}

means('1.7.4', 'root', information, {}, { version: '1.7.4', documentation: 'https://doc.evolution-api.com', swagger: expect.any(String) })
means('2.3.6', '001-root', information, {}, { version: '2.3.6', clientName: expect.any(String), whatsappWebVersion: '2.3000.1027934701' })
means('2.3.6', '005-verify-creds-global', verifyCreds, {}, undefined)

means('1.7.4', 'open-fetchInstances-by-name', fetchInstances, { name: 'lab-open' }, [
  {
    kind: 'instance',
    name: 'lab-open',
    id: '6d8a3d26-1399-44f4-8f5b-bc6e2f64a9a2',
    state: 'open',
    ownerJid: '5511970000101@s.whatsapp.net',
    profileName: 'Lab v1',
    profilePicUrl: 'http://127.0.0.1:9174/pic/5511970000101.svg',
    profileStatus: 'Hey there! Lab v1 here.',
    integration: 'WHATSAPP-BAILEYS',
    webhookAddress: 'http://127.0.0.1:8074/webhook/whatsapp/lab-open',
  },
])
means('1.7.4', 'phone-logged-out-fetchInstances', fetchInstances, { name: 'lab-code' }, [
  { name: 'lab-code', state: 'close', number: '5511970000103' },
])
means('1.7.4', 'open-fetchInstances-all', fetchInstances, {}, [{ name: 'lab-code' }, { name: 'lab-open' }])
means('2.3.6', '085-fetchInstances-by-name', fetchInstances, { name: 'rec-main' }, [
  {
    kind: 'instance',
    name: 'rec-main',
    id: 'cdc2ae7b-c98f-4041-a6ce-ae6f946da825',
    state: 'open',
    ownerJid: '5511980000231@s.whatsapp.net',
    profileName: 'Main Account',
    profilePicUrl: 'http://127.0.0.1:9099/pic/5511980000231.svg',
    integration: 'WHATSAPP-BAILEYS',
    counts: { messages: 12, contacts: 3, chats: 3 },
    createdAt: '2026-11-22T09:13:31.925Z',
    updatedAt: '2026-11-22T09:13:55.383Z',
  },
])
means('2.3.6', '012-fetchInstances-empty', fetchInstances, {}, [{ name: '', state: 'close' }])
means('2.3.6', '087-fetchInstances-by-number', fetchInstances, {}, [{ name: 'rec-number', number: '5511980009991', state: 'connecting' }])
means('2.3.6', '354-fetchInstances-logged-out-by-phone', fetchInstances, {}, [
  {
    name: 'rec-second',
    state: 'close',
    disconnection: { code: 401, at: '2026-11-22T09:14:38.511Z', object: expect.stringContaining('device_removed') },
  },
])
means('1.7.4', 'open-fetchInstances-by-name', findInstanceToken, { name: 'lab-open' }, { token: '[secret]' })
means('2.3.6', '084-fetchInstances-all', findInstanceToken, { name: 'rec-main' }, { token: '[secret]' })

test.each([
  ['1.7.4', 'open-fetchInstances-all', 'lab-open', '4B2172CB-BF0C-4ECD-B578-69C59FFAF82D'],
  ['2.3.6', '084-fetchInstances-all', 'rec-main', '1BD6C624-8CF0-4245-9CA3-D23046058909'],
])('%s: the token of the instance that was asked for, among others', (version, name, instance, token) => {
  const server = { dialect: dialectOf(version), version }
  const body = recorded.find((each) => each.case === name && each.version === version)?.response.body
  expect(formOf(findInstanceToken, server)?.reply({ name: instance }).decode(body, server).token.reveal()).toBe(token)
})

test.each([
  ['354-fetchInstances-logged-out-by-phone', 'device-removed'],
  ['361-fetchInstances-after-logout', 'logged-out'],
  ['367-fetchInstances-after-logout-connect', null],
  ['084-fetchInstances-all', null],
])('why an instance is closed: %s', (name, cause) => {
  const server = { dialect: 'v2', version: '2.3.6' } as const
  const body = recorded.find((each) => each.case === name)?.response.body
  const [row] = formOf(fetchInstances, server)?.reply({}).decode(body, server) ?? []
  const disconnection = row?.kind === 'instance' ? row.disconnection : undefined
  expect(disconnection ? disconnectCause(disconnection) : null).toBe(cause)
})

means('1.7.4', 'create-with-token', createInstance, {}, { name: 'lab-b', id: 'ec076a95-c9c1-4512-ae3d-2448ce91f23e', token: '[secret]' })
means('1.7.4', 'create-qrcode-true-no-network', createInstance, {}, { name: 'lab-d', pairing: { kind: 'waiting', count: 0 } })
means(
  '1.7.4',
  'open-create-qrcode-true',
  createInstance,
  {},
  {
    name: 'lab-open',
    pairing: { kind: 'code', count: 1, code: expect.stringMatching(/^2@/), base64: expect.stringMatching(/^data:image/) },
  },
)
means(
  '2.3.6',
  '033-create-number',
  createInstance,
  {},
  {
    name: 'rec-number',
    id: 'f0c71a6a-476c-4ccf-a216-f526a8fbfed6',
    token: '[secret]',
    pairing: expect.objectContaining({ kind: 'code', count: 1, pairingCode: expect.stringMatching(/^\w{8}$/) }),
  },
)
means('2.3.6', '015-create-plain', createInstance, {}, { name: 'rec-plain', token: '[secret]' })

means('1.7.4', 'connectionState-close', connectionState, {}, { name: 'lab-a', state: 'close' })
means('2.3.6', '366-connectionState-after-logout-connect', connectionState, {}, { name: 'rec-main', state: 'connecting' })
means('1.7.4', 'nonet-connect', connect, {}, { kind: 'waiting', count: 0 })
means(
  '1.7.4',
  'connect-with-number',
  connect,
  {},
  {
    kind: 'code',
    pairingCode: 'A698W2TN',
    count: 1,
    base64: expect.stringMatching(/^data:image/),
    code: expect.stringMatching(/^2@/),
  },
)
means('2.3.6', '083-connect-open', connect, {}, { kind: 'state', state: 'open' })
means('2.3.6', '068-restart-connecting-post', restartInstance, {}, { kind: 'code', count: 1 })
means('1.7.4', 'connecting-restart', restartInstance, {}, { kind: 'state', state: 'connecting' })
means('1.7.4', 'open-logout', logoutInstance, {}, undefined)
means('1.7.4', 'delete-connecting', deleteInstance, {}, undefined)
means('2.3.6', '370-delete-close', deleteInstance, {}, undefined)
means('1.7.4', 'open-setPresence-available', setPresence, {}, undefined)
means('2.3.6', '097-setPresence-available', setPresence, {}, undefined)

const CALM = { alwaysOnline: false, readMessages: false, readStatus: false, syncFullHistory: false }
means(
  '1.7.4',
  'settings-find-after-set',
  findSettings,
  {},
  {
    ...CALM,
    rejectCall: true,
    msgCall: 'busy',
    groupsIgnore: true,
    readMessages: true,
  },
)
means(
  '2.3.6',
  '115-settings-set',
  setSettings,
  {},
  {
    ...CALM,
    rejectCall: true,
    msgCall: 'Sorry, no calls',
    groupsIgnore: false,
    alwaysOnline: true,
  },
)
means('1.7.4', 'close-webhook-find-unset', findWebhook, {}, null)
means('2.3.6', '100-webhook-find-never-set', findWebhook, {}, null)
means(
  '1.7.4',
  'webhook-find',
  findWebhook,
  {},
  {
    enabled: true,
    url: 'http://127.0.0.1:9974/hook',
    events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
    byEvents: false,
    base64: false,
  },
)
means(
  '2.3.6',
  '037-webhook-find-after-create-nested',
  findWebhook,
  {},
  { events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT'], byEvents: false, base64: true, headers: { authorization: 'Bearer x' } },
)
means(
  '2.3.6',
  '102-webhook-set-nested',
  setWebhook,
  {},
  {
    enabled: true,
    url: 'http://127.0.0.1:9097/h',
    events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
    byEvents: true,
    base64: true,
    headers: { 'x-test': '1' },
  },
)

means(
  '1.7.4',
  'open-group-sendText',
  sendText,
  {},
  {
    id: 'BAE50CFF4E0C793D',
    remoteJid: '1203630209842905585@g.us',
    fromMe: true,
    participant: '5511970000101:2@s.whatsapp.net',
    messageTimestamp: 1795338193,
    status: 'PENDING',
  },
)
means(
  '2.3.6',
  '122-sendText',
  sendText,
  {},
  {
    id: '3EB0E55187F8F37BFE685B',
    remoteJid: '5521970000011@s.whatsapp.net',
    fromMe: true,
    pushName: 'Você',
    messageTimestamp: 1795338848,
    status: 'PENDING',
    messageType: 'conversation',
    message: { conversation: 'Hello *world*' },
  },
)
means('1.7.4', 'open-markMessageAsRead-put-snake', markMessagesAsRead, {}, undefined)
means('2.3.6', '268-markChatUnread', markChatUnread, {}, undefined)
means('1.7.4', 'open-archiveChat-put', archiveChat, {}, { chatId: '5521988887771@s.whatsapp.net', archived: true })
means('2.3.6', '269-archiveChat', archiveChat, {}, { chatId: '5521970000023@s.whatsapp.net', archived: true })
means('1.7.4', 'connecting-whatsappNumbers', whatsappNumbers, {}, [
  { exists: false, jid: '5521988887771@s.whatsapp.net', number: '5521988887771' },
])
means(
  '1.7.4',
  'open-fetchProfile',
  fetchProfile,
  {},
  {
    wuid: '5521988887771@s.whatsapp.net',
    numberExists: true,
    picture: 'http://127.0.0.1:9174/pic/5521988887771.svg',
    status: 'Hey there! Lívia Costa here.',
    isBusiness: false,
  },
)
means(
  '2.3.6',
  '254-fetchProfile',
  fetchProfile,
  {},
  {
    wuid: '5521970000011@s.whatsapp.net',
    status: 'Hey there! Lívia Costa here.',
    statusSetAt: '2026-11-22T09:14:34.000Z',
  },
)
means(
  '1.7.4',
  'open-fetchBusinessProfile-business',
  fetchBusinessProfile,
  {},
  {
    isBusiness: true,
    wid: '5521988887777@s.whatsapp.net',
    category: 'Shopping & retail',
    website: ['https://example.test'],
  },
)
means('2.3.6', '258-fetchBusinessProfile-none', fetchBusinessProfile, {}, { isBusiness: false })

const PRINTED_SETTINGS = {
  reject_call: true,
  groups_ignore: true,
  always_online: true,
  read_messages: true,
  read_status: true,
  sync_full_history: false,
}
const MEANT_SETTINGS = {
  rejectCall: true,
  groupsIgnore: true,
  alwaysOnline: true,
  readMessages: true,
  readStatus: true,
  syncFullHistory: false,
}
const PRINTED_WEBHOOK = { enabled: true, url: 'https://example.com', events: ['APPLICATION_STARTUP'] }
printed(
  'documented',
  information,
  {},
  {
    status: 200,
    message: 'Welcome to the Evolution API, it is working!',
    version: '1.7.4',
    swagger: 'http://example.evolution-api.com/docs',
    manager: 'http://example.evolution-api.com/manager',
    documentation: 'https://doc.evolution-api.com',
  },
  { version: '1.7.4', swagger: 'http://example.evolution-api.com/docs', manager: 'http://example.evolution-api.com/manager' },
)
printed(
  'documented',
  createInstance,
  {},
  {
    instance: {
      instanceName: 'teste-docs',
      instanceId: 'af6c5b7c-ee27-4f94-9ea8-192393746ddd',
      webhook_wa_business: null,
      access_token_wa_business: '',
      status: 'created',
    },
    hash: { apikey: '123456' },
    settings: { ...PRINTED_SETTINGS, msg_call: '' },
  },
  { name: 'teste-docs', id: 'af6c5b7c-ee27-4f94-9ea8-192393746ddd', token: '[secret]' },
)
printed(
  'documented',
  fetchInstances,
  {},
  [
    {
      instance: {
        instanceName: 'example-name',
        instanceId: '421a4121-a3d9-40cc-a8db-c3a1df353126',
        owner: '553198296801@s.whatsapp.net',
        profileName: 'Guilherme Gomes',
        profilePictureUrl: null,
        profileStatus: 'This is the profile status.',
        status: 'open',
        serverUrl: 'https://example.evolution-api.com',
        apikey: 'B3844804-481D-47A4-B69C-F14B4206EB56',
        integration: {
          integration: 'WHATSAPP-BAILEYS',
          webhook_wa_business: 'https://example.evolution-api.com/webhook/whatsapp/db5e11d3-ded5-4d91-b3fb-48272688f206',
        },
      },
    },
    {
      instance: {
        instanceName: 'teste-docs',
        instanceId: 'af6c5b7c-ee27-4f94-9ea8-192393746ddd',
        status: 'close',
        serverUrl: 'https://example.evolution-api.com',
        apikey: '123456',
        integration: { token: '123456', webhook_wa_business: 'https://example.evolution-api.com/webhook/whatsapp/teste-docs' },
      },
    },
  ],
  [
    {
      name: 'example-name',
      id: '421a4121-a3d9-40cc-a8db-c3a1df353126',
      state: 'open',
      ownerJid: '553198296801@s.whatsapp.net',
      profileName: 'Guilherme Gomes',
      profileStatus: 'This is the profile status.',
      integration: 'WHATSAPP-BAILEYS',
      webhookAddress: 'https://example.evolution-api.com/webhook/whatsapp/db5e11d3-ded5-4d91-b3fb-48272688f206',
    },
    { name: 'teste-docs', state: 'close' },
  ],
)
printed(
  'documented',
  findInstanceToken,
  { name: 'teste-docs' },
  [{ instance: { instanceName: 'teste-docs', apikey: '123456', status: 'close' } }],
  { token: '[secret]' },
)
printed(
  'documented',
  connect,
  {},
  { pairingCode: 'WZYEH1YY', code: '2@y8eK+bjtEjUWy9/FOM...', count: 1 },
  {
    kind: 'code',
    pairingCode: 'WZYEH1YY',
    code: '2@y8eK+bjtEjUWy9/FOM...',
    count: 1,
  },
)
printed('documented', restartInstance, {}, { instance: { instanceName: 'teste-docs', state: 'open' } }, { kind: 'state', state: 'open' })
printed(
  'documented',
  connectionState,
  {},
  { instance: { instanceName: 'teste-docs', state: 'open' } },
  { name: 'teste-docs', state: 'open' },
)
printed('documented', logoutInstance, {}, { status: 'SUCCESS', error: false, response: { message: 'Instance logged out' } }, undefined)
printed('documented', deleteInstance, {}, { status: 'SUCCESS', error: false, response: { message: 'Instance deleted' } }, undefined)
printed('documented', setPresence, {}, undefined, undefined)
printed(
  'documented',
  setWebhook,
  {},
  { webhook: { instanceName: 'teste-docs', webhook: PRINTED_WEBHOOK } },
  {
    enabled: true,
    url: 'https://example.com',
    events: ['APPLICATION_STARTUP'],
  },
)
printed('documented', findWebhook, {}, PRINTED_WEBHOOK, { enabled: true, url: 'https://example.com', events: ['APPLICATION_STARTUP'] })
printed('documented', setSettings, {}, { settings: { instanceName: 'teste-docs', settings: PRINTED_SETTINGS } }, MEANT_SETTINGS)
printed('documented', findSettings, {}, PRINTED_SETTINGS, MEANT_SETTINGS)
printed(
  'documented',
  sendText,
  {},
  {
    key: { remoteJid: '553198296801@s.whatsapp.net', fromMe: true, id: 'BAE594145F4C59B4' },
    message: { extendedTextMessage: { text: 'Olá!' } },
    messageTimestamp: '1717689097',
    status: 'PENDING',
  },
  {
    id: 'BAE594145F4C59B4',
    remoteJid: '553198296801@s.whatsapp.net',
    fromMe: true,
    message: { extendedTextMessage: { text: 'Olá!' } },
    messageTimestamp: 1717689097,
    status: 'PENDING',
  },
)
printed(
  'documented',
  whatsappNumbers,
  {},
  [{ exists: true, jid: '553198296801@s.whatsapp.net', number: '553198296801' }],
  [{ exists: true, jid: '553198296801@s.whatsapp.net', number: '553198296801' }],
)
printed('documented', markMessagesAsRead, {}, { message: 'Read messages', read: 'success' }, undefined)
printed('documented', markChatUnread, {}, { message: 'Read messages', read: 'success' }, undefined)
printed(
  'documented',
  archiveChat,
  {},
  { chatId: '553198296801@s.whatsapp.net', archived: true },
  {
    chatId: '553198296801@s.whatsapp.net',
    archived: true,
  },
)
printed('documented', fetchProfile, {}, { wuid: '553198296801@s.whatsapp.net', status: 'Busy' }, { status: 'Busy' })
printed('documented', fetchBusinessProfile, {}, { isBusiness: false }, { isBusiness: false })

printed(
  'v2.0',
  findWebhook,
  {},
  { id: 'x', enabled: false, url: '', events: ['CALL'], webhookByEvents: true, webhookBase64: false },
  {
    enabled: false,
    events: ['CALL'],
    byEvents: true,
    base64: false,
  },
)
printed(
  'v2.0',
  setWebhook,
  {},
  {
    webhook: {
      instanceName: 'a',
      webhook: { enabled: true, url: 'http://h.test', events: ['CALL'], webhookByEvents: false, webhookBase64: true },
    },
  },
  { url: 'http://h.test', byEvents: false, base64: true },
)
printed(
  'v2.0',
  createInstance,
  {},
  {
    instance: { instanceName: 'a', instanceId: 'b', status: 'created' },
    hash: 'token',
    qrcode: { pairingCode: null, code: '2@x', count: 1 },
  },
  { name: 'a', id: 'b', token: '[secret]', pairing: { kind: 'code', code: '2@x', count: 1 } },
)

means('1.7.4', 'close-websocket-find-unset', websocket.find, {}, { kind: 'on-server', value: null })
means(
  '1.7.4',
  'websocket-find',
  websocket.find,
  {},
  {
    kind: 'on-server',
    value: { enabled: true, events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE', 'MESSAGES_UPSERT', 'SEND_MESSAGE'], own: {} },
  },
)
means(
  '1.7.4',
  'websocket-set',
  websocket.set,
  {},
  {
    kind: 'on-server',
    value: { enabled: true, events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE', 'MESSAGES_UPSERT', 'SEND_MESSAGE'], own: {} },
  },
)
means('1.7.4', 'rabbitmq-find', rabbitmq.find, {}, { kind: 'on-server', value: { enabled: true, events: ['QRCODE_UPDATED'], own: {} } })
means('2.3.6', '289-websocket-find-never-set', websocket.find, {}, { kind: 'on-server', value: null })
means(
  '2.3.6',
  '291-websocket-find-set',
  websocket.find,
  {},
  { kind: 'on-server', value: { enabled: true, events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'], own: {} } },
)
means('2.3.6', '313-websocket-set-disabled', websocket.set, {}, { kind: 'on-server', value: { enabled: false, events: [], own: {} } })
means('2.3.6', '293-rabbitmq-find-never-set', rabbitmq.find, {}, { kind: 'off-on-server' })
means('2.3.6', '294-rabbitmq-set', rabbitmq.set, {}, { kind: 'off-on-server' })
means('2.3.6', '307-pusher-find-set', pusher.find, {}, { kind: 'off-on-server' })
means(
  '2.3.6',
  '306-pusher-set',
  pusher.set,
  {},
  {
    kind: 'on-server',
    value: {
      enabled: true,
      events: ['MESSAGES_UPSERT'],
      own: { appId: '1', key: 'k', secret: expect.stringContaining('secret'), cluster: 'mt1', useTLS: true },
    },
  },
)
printed(
  'v2.0',
  websocket.find,
  {},
  { id: 'x', enabled: true, events: ['CALL'], instanceId: 'y' },
  {
    kind: 'on-server',
    value: { enabled: true, events: ['CALL'], own: {} },
  },
)
printed(
  'v2.0',
  rabbitmq.set,
  {},
  { rabbitmq: { instanceName: 'a', rabbitmq: { enabled: true, events: ['CALL'] } } },
  { kind: 'on-server', value: { enabled: true, events: ['CALL'], own: {} } },
)

means('1.7.4', 'close-proxy-find-unset', findProxy, {}, null)
means('1.7.4', 'proxy-find', findProxy, {}, { enabled: false, host: '', port: '', protocol: '', username: '', password: '[secret]' })
means('1.7.4', 'proxy-set-disabled', setProxy, {}, { enabled: false, host: '' })
means('2.3.6', '316-proxy-find-never-set', findProxy, {}, null)
means('2.3.6', '321-proxy-find-set', findProxy, {}, { enabled: false, host: '', port: '', username: '' })
means('2.3.6', '318-proxy-set-disabled', setProxy, {}, { enabled: false, host: '', port: '' })
const FAR = { enabled: true, host: 'proxy.test', port: '8080', protocol: 'https', username: 'me', password: 'hidden' }
const MEANT = { ...FAR, password: '[secret]' } as const
printed('v2.0', findProxy, {}, { id: 'x', ...FAR, instanceId: 'y' }, MEANT)
printed('v2.0', setProxy, {}, { proxy: { instanceName: 'a', proxy: FAR } }, MEANT)
test('1.x keeps a proxy one step deeper', () => {
  const { enabled, ...proxy } = FAR
  const reply = read(findProxy, {}, { enabled, proxy }, { dialect: 'v1', version: '1.7.4' })
  expect(reply).toMatchObject(MEANT)
})

means('1.7.4', 'close-chatwoot-find-unset', findChatwoot, {}, { kind: 'on-server', value: null })
test('1.x spells Chatwoot with underscores', () => {
  const told = {
    enabled: true,
    account_id: '7',
    token: 't',
    url: 'https://chat.test',
    name_inbox: 'Shop',
    sign_msg: true,
    sign_delimiter: ' - ',
    reopen_conversation: true,
    conversation_pending: false,
    import_contacts: true,
    import_messages: false,
    days_limit_import_messages: 3,
    webhook_url: 'http://h.test',
  }
  expect(read(findChatwoot, {}, told, { dialect: 'v1', version: '1.7.4' })).toMatchObject({
    kind: 'on-server',
    value: {
      enabled: true,
      accountId: '7',
      token: '[secret]',
      url: 'https://chat.test',
      nameInbox: 'Shop',
      signMsg: true,
      signDelimiter: ' - ',
      reopenConversation: true,
      conversationPending: false,
      importContacts: true,
      importMessages: false,
      daysLimitImportMessages: 3,
      webhookUrl: 'http://h.test',
    },
  })
})
means(
  '1.7.4',
  'chatwoot-set',
  setChatwoot,
  {},
  {
    kind: 'on-server',
    value: expect.objectContaining({ enabled: false, accountId: '', nameInbox: 'lab-a', signMsg: false, daysLimitImportMessages: 0 }),
  },
)
means(
  '2.3.6',
  '103-chatwoot-find-never',
  findChatwoot,
  {},
  {
    kind: 'on-server',
    value: {
      enabled: false,
      accountId: '',
      token: expect.stringContaining('secret'),
      url: '',
      signMsg: false,
      nameInbox: '',
      webhookUrl: '',
    },
  },
)
means(
  '2.3.6',
  '105-chatwoot-find',
  findChatwoot,
  {},
  {
    kind: 'on-server',
    value: expect.objectContaining({
      enabled: true,
      accountId: '1',
      url: 'http://127.0.0.1:9',
      nameInbox: 'Evo',
      signMsg: true,
      reopenConversation: true,
      conversationPending: false,
      daysLimitImportMessages: 1,
      ignoreJids: [],
      webhookUrl: 'http://127.0.0.1:8093/chatwoot/webhook/bot-one',
    }),
  },
)
means(
  '2.3.6',
  '104-chatwoot-set',
  setChatwoot,
  {},
  {
    kind: 'on-server',
    value: expect.objectContaining({ accountId: '1', signDelimiter: '\n', mergeBrazilContacts: false, organization: '', logo: '' }),
  },
)

const PRIVACY = { readreceipts: 'all', profile: 'contacts', status: 'contacts', online: 'all', last: 'contacts', groupadd: 'all' }
means('1.7.4', 'open-fetchPrivacySettings', fetchPrivacySettings, {}, PRIVACY)
means('2.3.6', '287-fetchPrivacySettings', fetchPrivacySettings, {}, PRIVACY)
