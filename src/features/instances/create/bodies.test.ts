import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import { DIALECTS, type Dialect, type Server } from '@/api/dialect.ts'
import { createInstance } from '@/api/endpoints/create-instance.ts'
import { RECORDINGS, recordingsIn } from '@/api/recordings.ts'
import { checkNewInstance } from './check.ts'
import { startingParts } from './draft.ts'
import { EMPTY } from './new-instance.ts'
import { sectionsFor } from './sections.ts'

const VERSIONS = { documented: '1.7.4', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' } satisfies Record<Dialect, string>
const serverOf = (dialect: Dialect): Server => ({ dialect, version: VERSIONS[dialect] })

type Answers = Readonly<Record<string, unknown>>

/** What the page sends for these answers. */
async function sentFor(dialect: Dialect, answers: Answers): Promise<unknown> {
  const server = serverOf(dialect)
  const sections = sectionsFor(server)
  const checked = checkNewInstance(server, sections, { ...EMPTY, ...startingParts(sections, answers), ...ownOf(answers) })
  if (!checked.ok) return checked.problems
  const bodies: unknown[] = []
  const send = async (request: Request) => {
    bodies.push(await request.json())
    return new Response('{}', { status: 201 })
  }
  const api = createApiClient({ id: 'x', baseUrl: 'http://x.test/', apiKey: 'k', server }, send)
  await api.call(createInstance, checked.wanted).catch(() => undefined)
  return bodies[0]
}

const ownOf = (answers: Answers) => Object.fromEntries(Object.entries(answers).filter(([name]) => Object.hasOwn(EMPTY, name)))

const WHOLE = {
  name: 'shop',
  number: '+55 11 98000-0001',
  token: 'my-token',
  settings: {
    rejectCall: true,
    msgCall: 'No calls',
    groupsIgnore: true,
    alwaysOnline: false,
    readMessages: false,
    readStatus: false,
    syncFullHistory: true,
  },
  proxy: { enabled: true, protocol: 'http', host: 'h.test', port: '80', username: 'u', password: 'p' },
  webhook: {
    enabled: true,
    url: 'https://hook.test',
    byEvents: true,
    base64: false,
    headers: { authorization: 'Bearer x', 'Content-Type': 'application/json' },
    events: ['CALL'],
  },
  websocket: { enabled: true, events: ['CALL'] },
  rabbitmq: { enabled: true, events: ['CALL'] },
  sqs: { enabled: true, events: [] },
  chatwoot: {
    enabled: true,
    url: 'https://chat.test',
    accountId: '7',
    token: 't',
    nameInbox: 'Shop',
    signMsg: true,
    reopenConversation: false,
    conversationPending: true,
    mergeBrazilContacts: true,
    importContacts: true,
    importMessages: true,
    daysLimitImportMessages: 3,
    organization: 'Shop',
    logo: 'https://logo.test',
  },
}
const OWN = { instanceName: 'shop', integration: 'WHATSAPP-BAILEYS', token: 'my-token', number: '5511980000001', qrcode: true }
const CAMEL = {
  ...OWN,
  ...WHOLE.settings,
  proxyHost: 'h.test',
  proxyPort: '80',
  proxyProtocol: 'http',
  proxyUsername: 'u',
  proxyPassword: 'p',
  chatwootAccountId: '7',
  chatwootToken: 't',
  chatwootUrl: 'https://chat.test',
  chatwootSignMsg: true,
  chatwootReopenConversation: false,
  chatwootConversationPending: true,
  chatwootNameInbox: 'Shop',
  chatwootMergeBrazilContacts: true,
  chatwootImportContacts: true,
  chatwootImportMessages: true,
  chatwootDaysLimitImportMessages: 3,
  chatwootOrganization: 'Shop',
  chatwootLogo: 'https://logo.test',
}
const ON = { enabled: true, events: ['CALL'] }
const ON_ALL = { enabled: true, events: [] }
const { enabled: _enabled, ...HOOK } = WHOLE.webhook

const WHOLE_BODIES = {
  documented: { ...CAMEL, chatwootAccountId: 7, webhook: HOOK, rabbitmq: ON, sqs: ON_ALL },
  v2: { ...CAMEL, webhook: WHOLE.webhook, websocket: ON, rabbitmq: ON, sqs: ON_ALL },
  'v2.0': {
    ...CAMEL,
    webhookUrl: 'https://hook.test',
    webhookByEvents: true,
    webhookBase64: false,
    webhookEvents: ['CALL'],
    websocketEnabled: true,
    websocketEvents: ['CALL'],
    rabbitmqEnabled: true,
    rabbitmqEvents: ['CALL'],
    sqsEnabled: true,
    sqsEvents: [],
  },
  v1: {
    ...OWN,
    reject_call: true,
    msg_call: 'No calls',
    groups_ignore: true,
    always_online: false,
    read_messages: false,
    read_status: false,
    sync_full_history: true,
    proxy: { host: 'h.test', port: '80', protocol: 'http', username: 'u', password: 'p' },
    webhook: 'https://hook.test',
    webhook_by_events: true,
    webhook_base64: false,
    events: ['CALL'],
    websocket_enabled: true,
    websocket_events: ['CALL'],
    rabbitmq_enabled: true,
    rabbitmq_events: ['CALL'],
    sqs_enabled: true,
    sqs_events: [],
    chatwoot_account_id: '7',
    chatwoot_token: 't',
    chatwoot_url: 'https://chat.test',
    chatwoot_sign_msg: true,
    chatwoot_reopen_conversation: false,
    chatwoot_conversation_pending: true,
    chatwoot_name_inbox: 'Shop',
    chatwoot_import_contacts: true,
    chatwoot_import_messages: true,
    chatwoot_days_limit_import_messages: 3,
  },
} satisfies Record<Dialect, object>

test.each(DIALECTS)('%s gets every part in its own form', async (dialect) => {
  expect(await sentFor(dialect, WHOLE)).toEqual(WHOLE_BODIES[dialect])
})

test.each(DIALECTS)('%s gets nothing of a part that is off or was not touched', async (dialect) => {
  const off = { webhook: { ...WHOLE.webhook, enabled: false }, proxy: { ...WHOLE.proxy, enabled: false }, rabbitmq: { events: ['CALL'] } }
  expect(await sentFor(dialect, { name: 'shop', ...off })).toEqual({ instanceName: 'shop', integration: 'WHATSAPP-BAILEYS', qrcode: true })
})

describe('as servers were seen to accept', () => {
  const recorded = ['1.7.4', '2.3.6'].flatMap((version) => recordingsIn(join(RECORDINGS, version)))
  const off = { qrcode: false }
  /** The page always says these two, and a recording may have left them out: servers take their absence for the same. */
  const SAID = { integration: 'WHATSAPP-BAILEYS', qrcode: false }

  test.each<[Dialect, string, Answers]>([
    ['v1', 'create-min', { name: 'lab-a', ...off }],
    ['v1', 'create-with-token', { name: 'lab-b', token: 'tok-b-ygqb', ...off }],
    [
      'v1',
      'create-business',
      { name: 'lab-biz', token: 'biz-tok-ygqb', number: '123456789012345', integration: 'WHATSAPP-BUSINESS', ...off },
    ],
    ['v1', 'create-webhook-empty-events', { name: 'lab-e', webhook: { enabled: true, url: 'http://127.0.0.1:9974/hook' }, ...off }],
    [
      'v1',
      'create-settings-snake',
      {
        name: 'lab-c',
        settings: {
          rejectCall: true,
          msgCall: 'no calls',
          groupsIgnore: false,
          alwaysOnline: true,
          readMessages: true,
          readStatus: true,
          syncFullHistory: true,
        },
        webhook: {
          enabled: true,
          url: 'http://127.0.0.1:9974/hook',
          base64: true,
          events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE', 'MESSAGES_UPSERT'],
        },
        websocket: { enabled: true, events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE'] },
        ...off,
      },
    ],
    ['v2', '033-create-number', { name: 'rec-number', number: '5511980009991' }],
    ['v2', '028-create-custom-token', { name: 'rec-token', token: 'my-own-token-123', ...off }],
    [
      'v2',
      '036-create-webhook-nested',
      {
        name: 'rec-hook',
        webhook: {
          enabled: true,
          url: 'http://127.0.0.1:9097/hook',
          base64: true,
          headers: { authorization: 'Bearer x' },
          events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT'],
        },
        ...off,
      },
    ],
    [
      'v2',
      '043-create-settings',
      {
        name: 'rec-set',
        settings: {
          rejectCall: true,
          msgCall: 'no calls',
          groupsIgnore: true,
          alwaysOnline: true,
          readMessages: true,
          readStatus: true,
          syncFullHistory: true,
        },
        ...off,
      },
    ],
    [
      'v2',
      '048-create-websocket-rabbit',
      {
        name: 'rec-ev',
        websocket: { enabled: true, events: ['MESSAGES_UPSERT'] },
        rabbitmq: { enabled: true },
        sqs: { enabled: true },
        ...off,
      },
    ],
    [
      'v2',
      '050-create-business',
      {
        name: 'rec-biz',
        integration: 'WHATSAPP-BUSINESS',
        token: 'EAAG-meta-token',
        number: '123456789012345',
        businessId: '987654321',
        ...off,
      },
    ],
  ])('%s %s', async (dialect, name, answers) => {
    const found = recorded.find((each) => each.case === name && each.version === VERSIONS[dialect])
    expect(found?.response.status).toBe(201)
    const { webhook_by_events: _byEvents, webhook_base64: _base64, ...sent } = Object(await sentFor(dialect, answers))
    const { webhook_by_events: _its, webhook_base64: _own, ...accepted } = Object(found?.request.body)
    expect(sent).toEqual({ ...SAID, ...accepted })
  })
})

const partsOf = (dialect: Dialect) => sectionsFor(serverOf(dialect)).map(({ id }) => id)
const askedIn = (dialect: Dialect, part: string) => Object.keys(sectionsFor(serverOf(dialect)).find(({ id }) => id === part)?.fields ?? {})

test('only parts that a server has a place for are asked', () => {
  expect(partsOf('documented')).toEqual(['settings', 'proxy', 'webhook', 'rabbitmq', 'sqs', 'chatwoot'])
  expect(partsOf('v1')).toEqual(['settings', 'proxy', 'webhook', 'websocket', 'rabbitmq', 'sqs', 'chatwoot'])
  expect(askedIn('v2', 'chatwoot')).toHaveLength(14) // thirteen and the switch
  expect(askedIn('v1', 'chatwoot')).not.toContain('logo')
})
