import { expect, test } from 'vitest'
import { Secret } from '@/lib/secret.ts'
import { createApiClient } from './api-client.ts'
import type { Dialect, Server } from './dialect.ts'
import type { AnyEndpoint, AskOf } from './endpoint.ts'
import { archiveChat, markChatUnread, markMessagesAsRead } from './endpoints/chats.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { restartInstance, setPresence } from './endpoints/instances.ts'
import { sendText } from './endpoints/messages.ts'
import { setSettings } from './endpoints/settings.ts'
import { setWebhook } from './endpoints/webhook.ts'

const SERVERS: Record<Dialect, Server> = {
  documented: { dialect: 'documented', version: '1.7.4' },
  v1: { dialect: 'v1', version: '1.8.2' },
  'v2.0': { dialect: 'v2.0', version: '2.0.10' },
  v2: { dialect: 'v2', version: '2.3.6' },
}

/** What goes over the wire, dialect by dialect; dialects that are not named send what `v2` sends. */
function says<E extends AnyEndpoint>(endpoint: E, ask: AskOf<E>, wire: { v2: unknown } & { [D in Dialect]?: unknown }) {
  test.each(Object.values(SERVERS))(`$dialect ${endpoint.path}`, async (server) => {
    const sent: unknown[] = []
    const api = createApiClient({ id: 'test', baseUrl: 'http://server.test', apiKey: 'key', server }, async (request) => {
      sent.push({ [`${request.method} ${new URL(request.url).pathname}`]: JSON.parse((await request.text()) || 'null') })
      return new Response(null, { status: 500 })
    })
    await api.call(endpoint as never, ask as object).catch(() => {})
    expect(sent).toEqual([wire[server.dialect] ?? wire.v2])
  })
}

const CAMEL = {
  rejectCall: true,
  msgCall: 'busy',
  groupsIgnore: false,
  alwaysOnline: true,
  readMessages: false,
  readStatus: true,
  syncFullHistory: false,
}
const SNAKE = {
  reject_call: true,
  msg_call: 'busy',
  groups_ignore: false,
  always_online: true,
  read_messages: false,
  read_status: true,
  sync_full_history: false,
}
says(
  setSettings,
  { instance: 'a', ...CAMEL, wavoipToken: 'w' },
  {
    documented: { 'POST /settings/set/a': CAMEL },
    v1: { 'POST /settings/set/a': SNAKE },
    'v2.0': { 'POST /settings/set/a': CAMEL },
    v2: { 'POST /settings/set/a': { ...CAMEL, wavoipToken: 'w' } },
  },
)

const HOOK = { enabled: true, url: 'https://h.test', events: ['CALL' as const] }
says(
  setWebhook,
  { instance: 'a', ...HOOK, byEvents: true, base64: false, headers: { authorization: 'x' } },
  {
    documented: { 'POST /webhook/set/a': { ...HOOK, webhookByEvents: true, webhookBase64: false } },
    v1: { 'POST /webhook/set/a': { ...HOOK, webhook_by_events: true, webhook_base64: false } },
    'v2.0': { 'POST /webhook/set/a': { ...HOOK, webhookByEvents: true, webhookBase64: false } },
    v2: { 'POST /webhook/set/a': { webhook: { ...HOOK, byEvents: true, base64: false, headers: { authorization: 'x' } } } },
  },
)

const NAMED = { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS', token: 'abc', number: '5521988887771', qrcode: true }
const { enabled: _, ...hook } = HOOK
says(
  createInstance,
  {
    name: 'shop',
    integration: 'WHATSAPP-BAILEYS',
    token: new Secret('abc'),
    number: '5521988887771',
    qrcode: true,
    settings: { groupsIgnore: false, msgCall: 'busy' },
    webhook: { ...HOOK, byEvents: true, base64: false, headers: { authorization: 'x' } },
  },
  {
    documented: {
      'POST /instance/create': {
        ...NAMED,
        groupsIgnore: false,
        msgCall: 'busy',
        webhook: { ...hook, byEvents: true, base64: false, headers: { authorization: 'x' } },
      },
    },
    v1: {
      'POST /instance/create': {
        ...NAMED,
        groups_ignore: false,
        msg_call: 'busy',
        webhook: 'https://h.test',
        events: ['CALL'],
        webhook_by_events: true,
        webhook_base64: false,
      },
    },
    'v2.0': {
      'POST /instance/create': {
        ...NAMED,
        groupsIgnore: false,
        msgCall: 'busy',
        webhookUrl: 'https://h.test',
        webhookEvents: ['CALL'],
        webhookByEvents: true,
        webhookBase64: false,
      },
    },
    v2: {
      'POST /instance/create': {
        ...NAMED,
        groupsIgnore: false,
        msgCall: 'busy',
        webhook: { ...HOOK, byEvents: true, base64: false, headers: { authorization: 'x' } },
      },
    },
  },
)

says(
  restartInstance,
  { instance: 'a' },
  { documented: { 'PUT /instance/restart/a': null }, v1: { 'PUT /instance/restart/a': null }, v2: { 'POST /instance/restart/a': null } },
)
says(setPresence, { instance: 'a', presence: 'unavailable' }, { v2: { 'POST /instance/setPresence/a': { presence: 'unavailable' } } })

const TEXT = {
  number: '5521988887771',
  text: 'hi',
  delay: 5,
  linkPreview: false,
  mentionsEveryOne: true,
  mentioned: ['1@s.whatsapp.net'],
  quoted: { key: { id: 'Q' } },
}
says(
  sendText,
  { instance: 'a', ...TEXT },
  {
    v1: {
      'POST /message/sendText/a': {
        number: '5521988887771',
        textMessage: { text: 'hi' },
        options: {
          delay: 5,
          linkPreview: false,
          quoted: { key: { id: 'Q' } },
          mentions: { everyOne: true, mentioned: ['1'] },
        },
      },
    },
    v2: { 'POST /message/sendText/a': TEXT },
  },
)

const KEY = { id: 'K', remoteJid: '1@s.whatsapp.net', fromMe: false }
says(
  markMessagesAsRead,
  { instance: 'a', messages: [KEY] },
  {
    v1: { 'PUT /chat/markMessageAsRead/a': { read_messages: [KEY] } },
    v2: { 'POST /chat/markMessageAsRead/a': { readMessages: [KEY] } },
  },
)
says(
  markChatUnread,
  { instance: 'a', chat: '1@s.whatsapp.net', lastMessage: KEY, messageTimestamp: 9 },
  {
    documented: { 'POST /chat/markChatUnread/a': { chat: '1@s.whatsapp.net', lastMessage: [KEY] } },
    v1: { 'PUT /chat/markChatUnread/a': { chat: '1@s.whatsapp.net', lastMessage: { key: KEY, messageTimestamp: 9 } } },
    v2: { 'POST /chat/markChatUnread/a': { chat: '1@s.whatsapp.net', lastMessage: { key: KEY, messageTimestamp: 9 } } },
  },
)
says(
  archiveChat,
  { instance: 'a', chat: '1@s.whatsapp.net', archive: true, lastMessage: KEY },
  {
    v1: { 'PUT /chat/archiveChat/a': { archive: true, chat: '1@s.whatsapp.net', lastMessage: { key: KEY } } },
    v2: { 'POST /chat/archiveChat/a': { archive: true, chat: '1@s.whatsapp.net', lastMessage: { key: KEY } } },
  },
)
