import type { Server } from '@/api/dialect.ts'
import { findWebhook, setWebhook } from '@/api/endpoints/webhook.ts'
import { address, pairs, picks, secret, toggle } from '@/forms/field.ts'
import { defineConfiguration } from '../configuration.ts'
import { eventPicks } from '../events.ts'
import { webhookWords } from './words.ts'

const IS_ON = { field: 'enabled', is: [true] }
/** The entry of the headers that servers do not send, but sign with. */
const JWT_KEY = 'jwt_key'

const webhookFields = (server: Server) => ({
  enabled: toggle('enabled', { hint: 'enabled.hint', isHead: true }),
  url: address('url', { showWhen: IS_ON }),
  headers: pairs('headers', { note: 'headers.note', showWhen: IS_ON }),
  jwtKey: secret('jwtKey', { hint: 'jwtKey.hint', showWhen: IS_ON, isOptional: true }),
  byEvents: toggle('byEvents', { hint: 'byEvents.hint' }),
  base64: toggle('base64', { hint: 'base64.hint' }),
  // the reference wants at least one, even of a webhook that is off
  events: picks('events', eventPicks(server), { least: server.dialect === 'documented' ? 1 : 0 }),
})

export const webhook = defineConfiguration({
  id: 'webhook',
  words: webhookWords,
  title: 'title',
  save: 'save',
  fields: webhookFields,
  find: findWebhook,
  set: setWebhook,
  partOf: { jwtKey: 'headers' },
  toAnswers(found) {
    if (!found) return null
    const { [JWT_KEY]: jwtKey = '', ...headers } = found.headers ?? {}
    return { ...found, headers, jwtKey }
  },
  toInput: ({ headers, jwtKey, ...answers }) => ({ ...answers, headers: jwtKey ? { ...headers, [JWT_KEY]: jwtKey } : headers }),
})
