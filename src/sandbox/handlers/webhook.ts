import { eventsOf } from '@/api/events.ts'
import { findWebhook, setWebhook, type Webhook } from '@/api/endpoints/webhook.ts'
import { databaseRow } from '../database-row.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import type { Home } from '../world.ts'

export const WEBHOOK_ROUTES = [
  answer(findWebhook, ({ instance }, { world }) => world.home(instance).webhook, {
    dress: (wire, { world }, { instance }) => (world.isV2 && wire !== null ? row(wire, world.home(instance)) : wire),
  }),
  answer(
    setWebhook,
    ({ instance, ...webhook }, { world }) => {
      const home = world.home(instance)
      home.webhook = kept(webhook, home.webhook, world.server)
      world.touch(home)
      return home.webhook
    },
    { check: acceptable, dress: dressed },
  ),
]

/** Switched on, an empty list means all events; 1.x forgets everything of one that is switched off, 2.x keeps what it was not told anew. */
function kept(webhook: Webhook, before: Webhook | null, server: Call['world']['server']): Webhook {
  if (server.dialect === 'v1' && !webhook.enabled) return { enabled: false, url: '', events: [] }
  const events = webhook.enabled && webhook.events.length === 0 ? eventsOf(server) : webhook.events
  return { ...(server.dialect === 'v2' && before), ...webhook, events }
}

function acceptable(body: Body, { world }: Call): Body {
  const { dialect } = world.server
  if (dialect === 'v1') {
    if (body['url'] === '') throw new Refusal(400, ['Invalid "url" property'])
    return { ...body, events: body['events'] ?? [] }
  }
  if (dialect === 'v2' && body['webhook'] === undefined) throw invalid('instance requires property "webhook"')
  if (dialect !== 'v2' || typeof body['webhook'] !== 'object' || body['webhook'] === null) return body
  const webhook: Body = { ...body['webhook'] }
  const missing = ['enabled', 'url'].filter((field) => webhook[field] === undefined)
  if (missing.length > 0) throw invalid(...missing.map((field) => `webhook requires property "${field}"`))
  if (webhook['events'] === undefined) throw new Refusal(500, "Cannot read properties of undefined (reading 'length')") // 2.3.6, recorded: 106
  return body
}

function dressed(wire: unknown, { body, world }: Call, { instance }: { readonly instance: string }) {
  const home = world.home(instance)
  const { dialect } = world.server
  if (dialect === 'v2') return row(wire, home)
  const { webhook } = Object(wire).webhook
  // 1.7.4, recorded: webhook-set-camel-as-documented. What was sent goes back, understood or not.
  const told = dialect === 'v1' && home.webhook?.enabled ? { ...body, events: home.webhook.events, enabled: true } : webhook
  return { webhook: { instanceName: instance, webhook: told } }
}

/** Flags that were never told are off. */
const row = (wire: unknown, home: Home) =>
  databaseRow(home, 'webhook', { headers: null, webhookByEvents: false, webhookBase64: false, ...Object(wire) })
