import * as z from 'zod/mini'
import { read, write } from '../endpoint.ts'
import { secretOrEmpty, secretSchema } from '../fields.ts'
import { unlessOff } from '../on-server.ts'
import { as, needed, orNull, plain, type Places, shape, since, valueAt, type Wire } from '../wire.ts'

/** What an instance can be created with. */
export const newChatwootSchema = z.object({
  accountId: z.string(),
  token: secretSchema,
  url: z.string(),
  signMsg: z.boolean(),
  reopenConversation: z.optional(z.boolean()),
  conversationPending: z.optional(z.boolean()),
  nameInbox: z.optional(z.string()),
  mergeBrazilContacts: z.optional(z.boolean()),
  importContacts: z.optional(z.boolean()),
  importMessages: z.optional(z.boolean()),
  daysLimitImportMessages: z.optional(z.number()),
  organization: z.optional(z.string()),
  logo: z.optional(z.string()),
})
export type NewChatwoot = z.output<typeof newChatwootSchema>

export const chatwootSchema = z.extend(newChatwootSchema, {
  enabled: z.boolean(),
  /** What stands between the name of an agent and the words. */
  signDelimiter: z.optional(z.string()),
  /** Makes the inbox at Chatwoot while it is saved. Servers do not keep it. */
  autoCreate: z.optional(z.boolean()),
  ignoreJids: z.optional(z.array(z.string())),
})
export type Chatwoot = z.output<typeof chatwootSchema>

const foundSchema = z.extend(chatwootSchema, {
  /** What has to be entered at Chatwoot. */
  webhookUrl: z.optional(z.string()),
})
export type FoundChatwoot = z.output<typeof foundSchema>

const accountId: Wire<string> = {
  decode: (wire, reader) => String(plain(z.union([z.string(), z.number()])).decode(wire, reader)),
  encode: (id) => id,
}
/** The reference wants a number. */
const accountNumber: Wire<string> = { ...accountId, encode: (id) => (/^\d+$/.test(id) ? Number(id) : id) }

const CAMEL = { accountId: as(accountId), token: as(secretOrEmpty), ignoreJids: since('2.1.0') } satisfies Places<Chatwoot>
const SNAKE = {
  accountId: as(accountId, 'account_id'),
  token: as(secretOrEmpty),
  signMsg: 'sign_msg',
  reopenConversation: 'reopen_conversation',
  conversationPending: 'conversation_pending',
  nameInbox: 'name_inbox',
  mergeBrazilContacts: since('1.8.0', 'merge_brazil_contacts'),
  importContacts: 'import_contacts',
  importMessages: 'import_messages',
  daysLimitImportMessages: 'days_limit_import_messages',
  organization: null,
  logo: null,
  signDelimiter: 'sign_delimiter',
  autoCreate: 'auto_create',
  ignoreJids: null,
} satisfies Places<Chatwoot>

/** Never set, 1.x tells the address for Chatwoot alone. */
const unlessUnset = (wire: Wire<FoundChatwoot>): Wire<FoundChatwoot | null> => ({
  ...orNull(wire, { sign_delimiter: null }),
  decode: (told, reader) => (typeof told === 'object' && valueAt(told, ['enabled']) === undefined ? null : wire.decode(told, reader)),
})
const foundCamel = shape(foundSchema, { ...CAMEL, webhookUrl: 'webhook_url' })
const foundSnake = shape(foundSchema, { ...SNAKE, webhookUrl: 'webhook_url' })
const SWITCHED_OFF = /^Chatwoot is disabled$/

export const findChatwoot = read('GET', '/chatwoot/find/:instance', {
  resource: 'chatwoot',
  switchedOff: SWITCHED_OFF,
  reply: unlessOff(unlessUnset(foundCamel)),
  dialects: { documented: null, v1: { reply: unlessOff(unlessUnset(foundSnake)) } },
})

export const setChatwoot = write('POST', '/chatwoot/set/:instance', {
  changes: ['chatwoot'],
  switchedOff: SWITCHED_OFF,
  input: shape(chatwootSchema, { ...CAMEL, reopenConversation: needed(), conversationPending: needed() }),
  reply: unlessOff(foundCamel),
  dialects: {
    documented: null,
    v1: {
      input: shape(chatwootSchema, {
        ...SNAKE,
        reopenConversation: needed('reopen_conversation'),
        conversationPending: needed('conversation_pending'),
      }),
      reply: unlessOff(foundSnake),
    },
  },
})

const IN_CREATE = {
  accountId: as(accountId, 'chatwootAccountId'),
  token: as(secretOrEmpty, 'chatwootToken'),
  url: 'chatwootUrl',
  signMsg: 'chatwootSignMsg',
  reopenConversation: 'chatwootReopenConversation',
  conversationPending: 'chatwootConversationPending',
  nameInbox: 'chatwootNameInbox',
  mergeBrazilContacts: 'chatwootMergeBrazilContacts',
  importContacts: 'chatwootImportContacts',
  importMessages: 'chatwootImportMessages',
  daysLimitImportMessages: 'chatwootDaysLimitImportMessages',
  organization: 'chatwootOrganization',
  logo: 'chatwootLogo',
} satisfies Places<NewChatwoot>

/** How it lies among the fields of a new instance. */
export const chatwootInCreate = shape(newChatwootSchema, IN_CREATE)
export const chatwootInCreateAsDocumented = shape(newChatwootSchema, { ...IN_CREATE, accountId: as(accountNumber, 'chatwootAccountId') })
export const chatwootInCreateSnake = shape(newChatwootSchema, {
  accountId: as(accountId, 'chatwoot_account_id'),
  token: as(secretOrEmpty, 'chatwoot_token'),
  url: 'chatwoot_url',
  signMsg: 'chatwoot_sign_msg',
  reopenConversation: 'chatwoot_reopen_conversation',
  conversationPending: 'chatwoot_conversation_pending',
  nameInbox: 'chatwoot_name_inbox',
  mergeBrazilContacts: since('1.8.0', 'chatwoot_merge_brazil_contacts'),
  importContacts: 'chatwoot_import_contacts',
  importMessages: 'chatwoot_import_messages',
  daysLimitImportMessages: 'chatwoot_days_limit_import_messages',
  organization: null,
  logo: null,
})
