import { expect, test } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import type { Server } from '@/api/dialect.ts'
import { RECORDINGS, recordingsIn } from '@/api/recordings.ts'
import type { Values } from '@/forms/field.ts'
import type { Configuration } from './configuration.ts'
import { settings } from './settings/settings.ts'
import { webhook } from './webhook/webhook.ts'

const DOCUMENTED = { dialect: 'documented' } as const
const V1 = { dialect: 'v1', version: '1.7.4' } as const
const V20 = { dialect: 'v2.0', version: '2.0.10' } as const
const V2 = { dialect: 'v2', version: '2.3.6' } as const

/** The request that a real server was seen to accept. */
function accepted(folder: string, name: string) {
  const found = recordingsIn(`${RECORDINGS}/${folder}`).find((each) => each.case === name && each.response.status === 201)
  if (!found) throw new Error(`no recording ${name}`)
  return found.request
}

async function sentBy(configuration: Configuration, server: Server, answers: Values) {
  const requests: Request[] = []
  const send = async (request: Request) => {
    requests.push(request)
    return new Response('{}', { status: 201 })
  }
  const api = createApiClient({ id: 'x', baseUrl: 'http://x.test/', apiKey: 'k', server }, send)
  await configuration.write(api, 'desk', answers).catch(() => undefined)
  const [request] = requests
  return { method: request?.method, body: await request?.json() }
}

const HOOK = {
  enabled: true,
  url: 'http://127.0.0.1:9097/h',
  byEvents: true,
  base64: true,
  events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  headers: { 'x-test': '1' },
  jwtKey: '',
}
const SETTINGS = {
  rejectCall: true,
  msgCall: 'busy',
  groupsIgnore: true,
  alwaysOnline: false,
  readMessages: true,
  readStatus: false,
  syncFullHistory: false,
}

test('2.3.6 took this webhook, field for field', async () => {
  const recorded = accepted('2.3.6', '102-webhook-set-nested')
  expect(await sentBy(webhook, V2, HOOK)).toEqual({ method: recorded.method, body: recorded.body })
})

test('1.7.4 took this webhook, and is known to read `enabled` too', async () => {
  const recorded = accepted('1.7.4', 'webhook-set')
  const answers = {
    enabled: true,
    url: 'http://127.0.0.1:9974/hook',
    byEvents: false,
    base64: false,
    events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  }
  expect(await sentBy(webhook, V1, answers)).toEqual({ method: 'POST', body: { ...Object(recorded.body), enabled: true } })
  expect(accepted('1.7.4', 'webhook-set-disabled').body).toHaveProperty('enabled', false)
})

test.each([
  ['2.0', V20],
  ['the reference', DOCUMENTED],
])('%s takes the flat webhook of the table', async (_, server) => {
  const { headers: _headers, jwtKey: _jwtKey, ...answers } = HOOK
  expect(await sentBy(webhook, server, answers)).toEqual({
    method: 'POST',
    body: { enabled: true, url: HOOK.url, webhookByEvents: true, webhookBase64: true, events: HOOK.events },
  })
})

test('2.3.6 took these settings, field for field', async () => {
  const recorded = accepted('2.3.6', '119-settings-set-reset')
  expect(await sentBy(settings, V2, Object(recorded.body))).toEqual({ method: recorded.method, body: recorded.body })
  expect(Object.keys(Object(recorded.body)).toSorted()).toEqual(Object.keys(settings.fieldsFor(V2)).toSorted())
})

test('1.7.4 took these settings, field for field', async () => {
  const recorded = accepted('1.7.4', 'settings-set-snake')
  expect(await sentBy(settings, V1, SETTINGS)).toEqual({ method: recorded.method, body: recorded.body })
})

test.each([
  ['2.0', V20],
  ['the reference', DOCUMENTED],
])('%s takes the camelCase settings of the table', async (_, server) => {
  expect(await sentBy(settings, server, SETTINGS)).toEqual({ method: 'POST', body: SETTINGS })
})

test('1.8.6 insists on the Wavoip token, 1.7.4 has no place for it', async () => {
  const answers = { ...SETTINGS, wavoipToken: '' }
  expect((await sentBy(settings, { dialect: 'v1', version: '1.8.6' }, answers)).body).toHaveProperty('wavoipToken', '')
  expect((await sentBy(settings, V1, answers)).body).not.toHaveProperty('wavoipToken')
})

test('a key for signed calls travels among the headers, and is taken out of them again', async () => {
  const { body } = await sentBy(webhook, V2, { ...HOOK, jwtKey: 'sign-with-this' })
  expect(body.webhook.headers).toEqual({ 'x-test': '1', jwt_key: 'sign-with-this' })
})

test('questions that a server has no place for are not asked', () => {
  expect(Object.keys(webhook.fieldsFor(V2))).toContain('headers')
  expect(Object.keys(webhook.fieldsFor({ dialect: 'v2', version: '2.1.0' }))).not.toContain('headers')
  expect(Object.keys(webhook.fieldsFor(V1))).toEqual(['enabled', 'url', 'byEvents', 'base64', 'events'])
})
