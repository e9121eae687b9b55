import * as z from 'zod/mini'
import { isAtLeast } from '@/api/dialect.ts'
import { eventsOf } from '@/api/events.ts'
import { createInstance, INTEGRATIONS, type NewInstance } from '@/api/endpoints/create-instance.ts'
import { proxySchema } from '@/api/endpoints/proxy.ts'
import { settingsSchema } from '@/api/endpoints/settings.ts'
import type { Webhook } from '@/api/endpoints/webhook.ts'
import { Secret } from '@/lib/secret.ts'
import { needServerKey } from '../guard.ts'
import { remove, startPairing, stateOf } from '../life.ts'
import { CALM, makeHome } from '../make-home.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import type { Home, World } from '../world.ts'
import { codeNow, firstCode } from './pairing.ts'
import { isWayOut } from './proxy.ts'
import { webhookAddress } from './server.ts'
import { settingsOf } from './settings.ts'

export const CREATE_ROUTES = [
  answer(
    createInstance,
    async ({ name, integration, token, number, businessId, qrcode, settings = {}, webhook, proxy, chatwoot, ...asked }, call) => {
      const { world, body } = call
      const isV1 = world.server.dialect === 'v1'
      const isBaileys = isV1 ? integration !== 'WHATSAPP-BUSINESS' : integration === undefined || integration === 'WHATSAPP-BAILEYS'
      if (isV1 && token && isTaken(world, token.reveal())) throw new Refusal(400, ['Token already exists'])

      const home = makeHome(name, world.clock.now(), world.noise, {
        integration: isV1 ? text(body['integration']) : (integration ?? 'WHATSAPP-BAILEYS'),
        number: number ?? null,
        businessId: businessId ?? null,
        ...(token && { token: token.reveal() }),
        line: { kind: isBaileys ? 'close' : 'open' },
        settings: z.parse(settingsSchema, { ...CALM, ...compact(settings), ...(isV1 && { groupsIgnore: true }) }), // 1.x joins it with true by OR
        webhook: webhook ? stored(webhook, world) : null,
        channels: channelsOf(asked, world),
        proxy: proxy ? z.parse(proxySchema, { ...compact(proxy), enabled: true }) : null,
        chatwoot: chatwoot ? { ...chatwoot, enabled: true, nameInbox: chatwoot.nameInbox || name } : null,
      })
      world.add(home)
      refuseLate(call, home, {
        isBusiness: integration === 'WHATSAPP-BUSINESS',
        hasToken: token !== undefined,
        hasProxy: proxy !== undefined && !isWayOut(proxy.host),
      })

      const created = { name, id: home.id, token: new Secret(home.token) }
      if (!qrcode || !isBaileys) return created
      startPairing(world, home, number ?? null)
      await firstCode(world, FIXED_WAIT)
      return { ...created, pairing: codeNow(world, home) }
    },
    { first: refuseUsedName, allow: needServerKey, check: acceptable, dress: dressed },
  ),
]

/** Servers wait as long before they answer with a code; the sandbox goes on as soon as there is one. */
const FIXED_WAIT = 5000

/** Comes before the key, so that names can be probed. 1.7.4, recorded: create-existing-name-with-instance-key. */
function refuseUsedName({ body, world }: Call) {
  const name = body['instanceName']
  const isUsed = name === '' || (typeof name === 'string' && world.homes.has(name)) || (name === undefined && world.isV2)
  if (isUsed) throw new Refusal(403, [`This name "${String(name)}" is already in use.`])
}

const PATTERN = /^\d+[.@\w-]+/
const COLUMN_LENGTH = 255

/** What is refused for its form, in the order of the servers: the validator first, then the code behind it. */
function acceptable(body: Body, { world }: Call): Body {
  const { dialect } = world.server
  const { instanceName, number, integration, webhook, token } = body
  if (dialect === 'v1') return acceptableTo1(body)
  if (typeof number === 'string' && !PATTERN.test(number)) throw invalid('number does not match pattern "^\\\\d+[\\\\.@\\\\w-]+"')
  if (dialect === 'documented') {
    if (integration === 'EVOLUTION') throw invalid('integration is not one of enum values: WHATSAPP-BAILEYS,WHATSAPP-BUSINESS')
    return body
  }
  for (const [field, value] of Object.entries(body)) {
    if (SWITCHES.has(field) && value !== undefined && typeof value !== 'boolean') throw invalid(`${field} is not of a type(s) boolean`)
  }
  if (number !== undefined && typeof number !== 'string') throw invalid('number is not of a type(s) string')
  if (!(integration === undefined && dialect === 'v2.0') && !INTEGRATIONS.some((each) => each === integration))
    throw new Refusal(400, ['Invalid integration'])
  if ([instanceName, token].some((each) => typeof each === 'string' && each.length > COLUMN_LENGTH)) throw new Refusal(400, [TOO_LONG])
  if (dialect === 'v2' && webhook !== undefined && !Array.isArray(Object(webhook).events))
    throw new Refusal(400, ["Cannot read properties of undefined (reading 'length')"])
  if (world.isOff('chatwoot') && body['chatwootAccountId'] && body['chatwootToken'] && body['chatwootUrl'])
    throw new Refusal(400, ['Chatwoot is not enabled'])
  return token === '' ? without(body, 'token') : body
}

const SWITCHES = new Set(['rejectCall', 'groupsIgnore', 'alwaysOnline', 'readMessages', 'readStatus', 'syncFullHistory'])
const TOO_LONG =
  '\nInvalid `a.integrationSession.update()` invocation in\n/evolution/dist/main.js\n\nForeign key constraint violated on the constraint: `Setting_instanceId_fkey`'

/** 1.7.4, recorded: create-*. Nothing is needed but a name, any integration is taken, and a webhook without events is forgotten. */
function acceptableTo1(body: Body): Body {
  const { instanceName, number, qrcode, integration, events, token, webhook } = body
  if (typeof qrcode === 'string') throw invalid('qrcode is not of a type(s) boolean', 'qrcode is not one of enum values: true,false')
  if (typeof number === 'string' && !PATTERN.test(number)) throw invalid('number does not match pattern "^\\\\d+[\\\\.@\\\\w-]+"')
  if (webhook !== undefined && typeof webhook !== 'string') throw invalid('webhook is not of a type(s) string')
  if (typeof instanceName !== 'string') {
    const received = typeof instanceName === 'number' ? `type number (${instanceName})` : String(instanceName)
    throw new Refusal(500, [`TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received ${received}`])
  }
  let accepted = INTEGRATIONS.some((each) => each === integration) ? body : without(body, 'integration')
  if (!Array.isArray(events))
    accepted =
      typeof body['webhook'] === 'string' ? without(accepted, 'webhook', 'events', 'webhook_by_events', 'webhook_base64') : accepted
  else if (body['webhook'] === undefined) accepted = without(accepted, 'events', 'webhook_by_events', 'webhook_base64')
  return token === '' ? without(accepted, 'token') : accepted
}

/** Refused after the instance was made: 1.x leaves it behind, 2.x takes it away again a little later (039). */
function refuseLate(
  { world, body }: Call,
  home: Home,
  { isBusiness, hasToken, hasProxy }: { isBusiness: boolean; hasToken: boolean; hasProxy: boolean },
) {
  const problem =
    (isBusiness && home.number === null && 'number is required') ||
    (isBusiness && !hasToken && 'token is required') ||
    (world.server.dialect === 'v1' &&
      typeof body['webhook'] === 'string' &&
      !URL.canParse(body['webhook']) &&
      'Invalid "url" property in webhook') ||
    (hasProxy && 'Invalid proxy')
  if (!problem) return
  if (world.isV2) remove(world, home)
  throw new Refusal(400, [problem])
}

const isTaken = (world: World, token: string) => [...world.homes.values()].some((home) => home.token === token)

/** An empty list means all. */
const stored = (webhook: Webhook, { server }: World): Webhook => ({
  ...webhook,
  events: webhook.events.length > 0 ? webhook.events : eventsOf(server),
})

const CREATED_WITH = ['websocket', 'rabbitmq', 'sqs'] as const

/** Those that are switched on. What the server does not offer is answered like the rest and forgotten. */
function channelsOf(asked: Pick<NewInstance, (typeof CREATED_WITH)[number]>, world: World) {
  return new Map(
    CREATED_WITH.flatMap((slug) => {
      const { enabled = false, events = [] } = asked[slug] ?? {}
      if (!enabled || world.isOff(slug)) return []
      return [[slug, { enabled, events: events.length > 0 ? events : eventsOf(world.server), own: {} }]]
    }),
  )
}

function toldChannel(home: Home, slug: string) {
  const { enabled, events } = home.channels.get(slug) ?? {}
  return compact({ enabled, events })
}

/** The whole answer: what the app reads, and all that servers say around it. */
function dressed(wire: unknown, call: Call) {
  const { world, body } = call
  const { dialect } = world.server
  const said: { instance: { instanceName: string; instanceId: string }; hash: unknown; qrcode?: unknown } = Object(wire)
  const home = world.home(said.instance.instanceName)
  const { instanceName, instanceId } = said.instance
  const settings = settingsOf(home, world)
  const isBusiness = home.integration === 'WHATSAPP-BUSINESS'
  const atMeta = [isBusiness ? webhookAddress(call, instanceName) : null, isBusiness ? 'evolution' : ''] as const
  const qrcode = said.qrcode === undefined ? {} : { qrcode: dressedCode(said.qrcode) }

  if (dialect === 'documented') {
    const instance = { instanceName, instanceId, webhook_wa_business: atMeta[0], access_token_wa_business: atMeta[1], status: 'created' }
    return { instance, hash: said.hash, settings: { ...settings, msg_call: home.settings?.msgCall ?? '' } }
  }
  if (dialect === 'v1') {
    const integration = home.integration === null ? {} : { integration: home.integration }
    return {
      instance: {
        instanceName,
        instanceId,
        ...integration,
        webhook_wa_business: atMeta[0],
        access_token_wa_business: atMeta[1],
        status: 'created',
      },
      hash: said.hash,
      webhook: picked(body, ['webhook', 'webhook_by_events', 'webhook_base64'], home.webhook && { events: home.webhook.events }),
      ...Object.fromEntries(CREATED_WITH.map((slug) => [slug, toldChannel(home, slug)])),
      typebot: { enabled: false },
      settings,
      ...qrcode,
    }
  }
  const status = isAtLeast(world.server, '2.2.0') ? stateOf(world, home) : 'created'
  const webhook = Object(dialect === 'v2' ? body['webhook'] : {})
  return {
    instance: {
      instanceName,
      instanceId,
      integration: home.integration,
      webhookWaBusiness: atMeta[0],
      accessTokenWaBusiness: atMeta[1],
      status,
    },
    hash: said.hash,
    webhook:
      dialect === 'v2'
        ? compact({
            webhookUrl: webhook.url,
            webhookHeaders: webhook.headers,
            webhookByEvents: webhook.byEvents,
            webhookBase64: webhook.base64,
          })
        : picked(body, ['webhookUrl', 'webhookByEvents', 'webhookBase64'], home.webhook && { events: home.webhook.events }),
    ...Object.fromEntries(channelNames(world).map((channel) => [channel, compact({ enabled: Object(body[channel]).enabled })])),
    settings,
    ...qrcode,
  }
}

const channelNames = ({ server }: World) =>
  isAtLeast(server, '2.3.0') ? ['websocket', 'rabbitmq', 'nats', 'sqs'] : ['websocket', 'rabbitmq', 'sqs']

const dressedCode = (qrcode: unknown) => ('code' in Object(qrcode) ? { pairingCode: null, ...Object(qrcode) } : qrcode)

const text = (value: unknown) => (typeof value === 'string' ? value : null)
const without = (body: Body, ...fields: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)))
const picked = (body: Body, fields: readonly string[], more: object | null) => ({
  ...Object.fromEntries(Object.entries(body).filter(([name]) => fields.includes(name))),
  ...more,
})
const compact = (value: object) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))
