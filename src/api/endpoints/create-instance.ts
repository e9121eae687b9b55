import * as z from 'zod/mini'
import { write } from '../endpoint.ts'
import { eventNames, eventNameSchema } from '../events.ts'
import { secret, secretOrEmpty, secretSchema } from '../fields.ts'
import { as, inline, needed, type Places, shape } from '../wire.ts'
import { chatwootInCreate, chatwootInCreateAsDocumented, chatwootInCreateSnake, newChatwootSchema } from './chatwoot.ts'
import { pairing, type Pairing } from './pairing.ts'
import { CAMEL, settingsSchema, SNAKE } from './settings.ts'
import { type Webhook, webhookSchema, webhookSent } from './webhook.ts'

export const INTEGRATIONS = ['WHATSAPP-BAILEYS', 'WHATSAPP-BUSINESS', 'EVOLUTION'] as const

const newProxySchema = z.object({
  host: z.string(),
  port: z.string(),
  protocol: z.string(),
  username: z.optional(z.string()),
  password: z.optional(secretSchema),
})
const proxyFlat = shape(newProxySchema, {
  host: 'proxyHost',
  port: 'proxyPort',
  protocol: 'proxyProtocol',
  username: 'proxyUsername',
  password: as(secretOrEmpty, 'proxyPassword'),
})

const newChannelSchema = z.object({ enabled: z.boolean(), events: z.array(eventNameSchema) })
export type NewChannel = z.output<typeof newChannelSchema>
const newChannel = shape(newChannelSchema, { events: as(eventNames) })
const flatChannel = (enabled: string, events: string) => inline(shape(newChannelSchema, { enabled, events: as(eventNames, events) }))

const someSettingsSchema = z.partial(settingsSchema)

export const newInstanceSchema = z.object({
  name: z.string().check(z.minLength(1)),
  integration: z.optional(z.enum(INTEGRATIONS)),
  token: z.optional(secretSchema),
  number: z.optional(z.string()),
  businessId: z.optional(z.string()),
  /** Whether a code to pair is wanted with the answer. */
  qrcode: z.optional(z.boolean()),
  settings: z.optional(someSettingsSchema),
  webhook: z.optional(webhookSchema),
  proxy: z.optional(newProxySchema),
  websocket: z.optional(newChannelSchema),
  rabbitmq: z.optional(newChannelSchema),
  sqs: z.optional(newChannelSchema),
  chatwoot: z.optional(newChatwootSchema),
})
export type NewInstance = z.output<typeof newInstanceSchema>

const CAMEL_INSTANCE = {
  name: 'instanceName',
  token: as(secret),
  settings: inline(shape(someSettingsSchema, CAMEL)),
  webhook: as(webhookSent),
  proxy: inline(proxyFlat),
  websocket: as(newChannel),
  rabbitmq: as(newChannel),
  sqs: as(newChannel),
  chatwoot: inline(chatwootInCreate),
} satisfies Places<NewInstance>

/** Dialects that make a webhook with an instance know neither of these. */
const NO_SWITCH = { enabled: null, headers: null } satisfies Places<Webhook>

const createdSchema = z.object({
  name: z.string(),
  id: z.optional(z.string()),
  token: z.optional(secretSchema),
  /** A code to pair, if one was wanted. */
  pairing: z.optional(z.custom<Pairing>()),
  /** What has to be entered at Meta; for Business lines. */
  webhookAddress: z.optional(z.string()),
})
const CREATED = {
  name: 'instance.instanceName',
  id: 'instance.instanceId',
  token: as(secret, 'hash'),
  pairing: as(pairing, 'qrcode'),
  webhookAddress: 'instance.webhookWaBusiness',
} satisfies Places<z.output<typeof createdSchema>>
const createdNested = shape(createdSchema, {
  ...CREATED,
  token: as(secret, 'hash.apikey'),
  webhookAddress: 'instance.webhook_wa_business',
})

export const createInstance = write('POST', '/instance/create', {
  changes: ['instances'],
  auth: 'server',
  timeLimit: 45,
  input: shape(newInstanceSchema, CAMEL_INSTANCE),
  reply: shape(createdSchema, CREATED),
  dialects: {
    v1: {
      input: shape(newInstanceSchema, {
        ...CAMEL_INSTANCE,
        businessId: null,
        settings: inline(shape(someSettingsSchema, SNAKE)),
        webhook: inline(
          shape(webhookSchema, {
            ...NO_SWITCH,
            url: 'webhook',
            events: as(eventNames),
            byEvents: 'webhook_by_events',
            base64: 'webhook_base64',
          }),
        ),
        proxy: as(shape(newProxySchema, { password: as(secretOrEmpty) })),
        websocket: flatChannel('websocket_enabled', 'websocket_events'),
        rabbitmq: flatChannel('rabbitmq_enabled', 'rabbitmq_events'),
        sqs: flatChannel('sqs_enabled', 'sqs_events'),
        chatwoot: inline(chatwootInCreateSnake),
      }),
      reply: createdNested,
    },
    'v2.0': {
      input: shape(newInstanceSchema, {
        ...CAMEL_INSTANCE,
        webhook: inline(
          shape(webhookSchema, {
            ...NO_SWITCH,
            url: 'webhookUrl',
            events: as(eventNames, 'webhookEvents'),
            byEvents: 'webhookByEvents',
            base64: 'webhookBase64',
          }),
        ),
        websocket: flatChannel('websocketEnabled', 'websocketEvents'),
        rabbitmq: flatChannel('rabbitmqEnabled', 'rabbitmqEvents'),
        sqs: flatChannel('sqsEnabled', 'sqsEvents'),
      }),
    },
    documented: {
      input: shape(newInstanceSchema, {
        ...CAMEL_INSTANCE,
        integration: needed(),
        businessId: null,
        settings: inline(shape(someSettingsSchema, { wavoipToken: null })),
        webhook: as(shape(webhookSchema, { enabled: null, events: as(eventNames) })),
        websocket: null,
        chatwoot: inline(chatwootInCreateAsDocumented),
      }),
      reply: createdNested,
    },
  },
})
