import { describe, expect, test } from 'vitest'
import { askable } from './ask.ts'

const withShop = () => askable({ dialect: 'documented', instances: 1, names: ['shop'] })
const SETTINGS = {
  rejectCall: true,
  msgCall: 'no',
  groupsIgnore: false,
  alwaysOnline: true,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
}
const HOOK = {
  enabled: true,
  url: 'https://example.test/hook',
  webhookByEvents: true,
  webhookBase64: false,
  events: ['APPLICATION_STARTUP'],
}
const KEY = { remoteJid: '5511980000124@s.whatsapp.net', fromMe: false, id: 'BAE594145F4C59B4' }
const SNAKE = {
  reject_call: true,
  groups_ignore: false,
  always_online: true,
  read_messages: false,
  read_status: false,
  sync_full_history: false,
}

describe('the published reference to the letter', () => {
  test('GET / says 1.7.4', async () => {
    expect((await withShop().ask('GET', '/', undefined, null)).body).toEqual({
      status: 200,
      message: 'Welcome to the Evolution API, it is working!',
      version: '1.7.4',
      swagger: 'http://sandbox.test/docs',
      manager: 'http://sandbox.test/manager',
      documentation: 'https://doc.evolution-api.com',
      sandbox: true,
    })
  })

  test('create', async () => {
    const { ask } = withShop()
    const { status, body } = await ask('POST', '/instance/create', { instanceName: 'new', integration: 'WHATSAPP-BAILEYS', ...SETTINGS })
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        instance: {
          instanceName: 'new',
          instanceId: expect.any(String),
          webhook_wa_business: null,
          access_token_wa_business: '',
          status: 'created',
        },
        hash: { apikey: expect.any(String) },
        settings: { ...SNAKE, msg_call: 'no' },
      },
    })
    expect((await ask('POST', '/instance/create', { instanceName: 'new', integration: 'WHATSAPP-BAILEYS' })).status).toBe(403)
  })

  test('fetchInstances', async () => {
    const { ask } = withShop()
    const { body } = await ask('GET', '/instance/fetchInstances?instanceName=shop')
    expect(body).toEqual([
      {
        instance: {
          instanceName: 'shop',
          instanceId: expect.any(String),
          owner: '5519980000045@s.whatsapp.net',
          profileName: expect.any(String),
          profilePictureUrl: expect.stringMatching(/^http:\/\/sandbox\.test\//),
          profileStatus: expect.any(String),
          status: 'open',
          serverUrl: 'http://sandbox.test',
          apikey: expect.any(String),
          integration: { integration: 'WHATSAPP-BAILEYS', webhook_wa_business: 'http://sandbox.test/webhook/whatsapp/shop' },
        },
      },
    ])
  })

  test('connect', async () => {
    const { ask } = withShop()
    await ask('POST', '/instance/create', { instanceName: 'new', integration: 'WHATSAPP-BAILEYS' })
    expect((await ask('GET', '/instance/connect/new?number=5511980000124')).body).toEqual({
      pairingCode: expect.any(String),
      code: expect.stringMatching(/^2@/),
      count: 1,
    })
  })

  test('webhook', async () => {
    const { ask } = withShop()
    expect(await ask('POST', '/webhook/set/shop', HOOK)).toEqual({
      status: 201,
      body: { webhook: { instanceName: 'shop', webhook: { url: HOOK.url, events: HOOK.events, enabled: true } } },
    })
    expect((await ask('GET', '/webhook/find/shop')).body).toEqual({ enabled: true, url: HOOK.url, events: HOOK.events })
  })

  test('settings', async () => {
    const { ask } = withShop()
    expect(await ask('POST', '/settings/set/shop', SETTINGS)).toEqual({
      status: 201,
      body: { settings: { instanceName: 'shop', settings: SNAKE } },
    })
    expect((await ask('GET', '/settings/find/shop')).body).toEqual(SNAKE)
  })

  test('messages and chats', async () => {
    const { ask } = withShop()
    expect(await ask('POST', '/message/sendText/shop', { number: '5511980000124', text: 'hi' })).toEqual({
      status: 201,
      body: {
        key: { remoteJid: '5511980000124@s.whatsapp.net', fromMe: true, id: expect.any(String) },
        message: { extendedTextMessage: { text: 'hi' } },
        messageTimestamp: expect.stringMatching(/^\d{10}$/),
        status: 'PENDING',
      },
    })
    const read = { status: 201, body: { message: 'Read messages', read: 'success' } }
    expect(await ask('POST', '/chat/markMessageAsRead/shop', { readMessages: [KEY] })).toEqual(read)
    expect(await ask('POST', '/chat/markChatUnread/shop', { lastMessage: [KEY], chat: KEY.remoteJid })).toEqual(read)
    expect(await ask('POST', '/chat/archiveChat/shop', { lastMessage: { key: KEY }, archive: false, chat: KEY.remoteJid })).toEqual({
      status: 201,
      body: { chatId: KEY.remoteJid, archived: false },
    })
    expect((await ask('POST', '/chat/whatsappNumbers/shop', { numbers: ['5511980000124'] })).body).toEqual([
      { exists: true, jid: '5511980000124@s.whatsapp.net', number: '5511980000124' },
    ])
  })

  test('presence answers with no body', async () => {
    expect(await withShop().ask('POST', '/instance/setPresence/shop', { presence: 'unavailable' })).toEqual({ status: 201, body: {} })
    expect((await withShop().ask('POST', '/instance/setPresence/shop', { presence: 'composing' })).status).toBe(400)
  })

  const REQUIRED: readonly (readonly [path: string, body: object])[] = [
    ['/instance/create', { instanceName: 'new', integration: 'WHATSAPP-BAILEYS' }],
    ['/instance/setPresence/shop', { presence: 'available' }],
    ['/webhook/set/shop', HOOK],
    ['/settings/set/shop', SETTINGS],
    ['/message/sendText/shop', { number: '5511980000124', text: 'hi' }],
    ['/chat/whatsappNumbers/shop', { numbers: ['5511980000124'] }],
    ['/chat/markMessageAsRead/shop', { readMessages: [KEY] }],
    ['/chat/markChatUnread/shop', { lastMessage: [KEY], chat: KEY.remoteJid }],
    ['/chat/archiveChat/shop', { lastMessage: { key: KEY }, archive: true, chat: KEY.remoteJid }],
    ['/chat/fetchProfile/shop', { number: '5511980000124' }],
    ['/chat/fetchBusinessProfile/shop', { number: '5511980000124' }],
  ]
  test.each(REQUIRED.flatMap(([path, body]) => Object.keys(body).map((field) => [path, field, body] as const)))(
    '%s without %s is refused',
    async (path, field, body) => {
      const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== field))
      const { status, body: said } = await withShop().ask('POST', path, rest)
      expect(status).toBe(400)
      expect(JSON.stringify(said)).toContain(`requires property \\"${field}\\"`)
    },
  )

  test.each(['/verify-creds', '/websocket/find/shop', '/chat/findChats/shop', '/instance/restart/shop'])(
    'POST %s is not in it',
    async (path) => {
      expect(await withShop().ask('POST', path, {})).toMatchObject({
        status: 404,
        body: { response: { message: [`Cannot POST ${path}`] } },
      })
    },
  )
})
