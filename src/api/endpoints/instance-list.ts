import * as z from 'zod/mini'
import { read } from '../endpoint.ts'
import { secret, secretSchema } from '../fields.ts'
import { asReport } from '../hiding.ts'
import { as, inline, list, Mismatch, type Places, shape, valueAt, type Wire } from '../wire.ts'
import { type InstanceState, STATES } from './pairing.ts'

/** Any word that is none of these means that nothing can be sent. */
export const state: Wire<InstanceState> = { decode: (wire) => STATES.find((each) => each === wire) ?? 'close', encode: (value) => value }

const countsSchema = z.object({ messages: z.number(), contacts: z.number(), chats: z.number() })
const disconnectionSchema = z.object({
  code: z.optional(z.number()),
  at: z.optional(z.string()),
  /** JSON, as the server kept it. */
  object: z.optional(z.string()),
})
export type Disconnection = z.output<typeof disconnectionSchema>

export const instanceSchema = z.object({
  id: z.optional(z.string()),
  /** May be empty. */
  name: z.string(),
  state: z.enum(STATES),
  integration: z.optional(z.string()),
  ownerJid: z.optional(z.string()),
  number: z.optional(z.string()),
  profileName: z.optional(z.string()),
  profilePicUrl: z.optional(z.string()),
  profileStatus: z.optional(z.string()),
  businessId: z.optional(z.string()),
  /** What has to be entered at Meta for a business line. */
  webhookAddress: z.optional(z.string()),
  /** Only of an instance that is closed now. */
  disconnection: z.optional(disconnectionSchema),
  counts: z.optional(countsSchema),
  createdAt: z.optional(z.string()),
  updatedAt: z.optional(z.string()),
})
export type Instance = z.output<typeof instanceSchema>
/** A row that cannot be understood is shown as what it is: its text, shortened, keys covered. */
export type InstanceRow = ({ kind: 'instance' } & Instance) | { kind: 'unreadable'; raw: string }

/** What a server says of an instance. Its token goes out, but is never read from a list. */
const toldSchema = z.extend(instanceSchema, { token: z.optional(secretSchema) })
export type ToldInstance = z.output<typeof toldSchema>

const jsonText: Wire<string> = { decode: (wire) => (typeof wire === 'string' ? wire : JSON.stringify(wire)), encode: (text) => text }

const FLAT = {
  state: as(state, 'connectionStatus'),
  profileStatus: null,
  webhookAddress: null,
  disconnection: inline(
    shape(disconnectionSchema, {
      code: 'disconnectionReasonCode',
      at: 'disconnectionAt',
      object: as(jsonText, 'disconnectionObject'),
    }),
  ),
  counts: as(shape(countsSchema, { messages: 'Message', contacts: 'Contact', chats: 'Chat' }), '_count'),
} satisfies Places<Instance>
const NESTED = {
  id: 'instance.instanceId',
  name: 'instance.instanceName',
  state: as(state, 'instance.status'),
  integration: 'instance.integration.integration',
  ownerJid: 'instance.owner',
  number: 'instance.integration.number',
  profileName: 'instance.profileName',
  profilePicUrl: 'instance.profilePictureUrl',
  profileStatus: 'instance.profileStatus',
  businessId: null,
  webhookAddress: 'instance.integration.webhook_wa_business',
  disconnection: null,
  counts: null,
  createdAt: null,
  updatedAt: null,
} satisfies Places<Instance>

const flatRow = row(shape(instanceSchema, FLAT), shape(toldSchema, { ...FLAT, token: as(secret) }))
const nestedRow = row(shape(instanceSchema, NESTED), shape(toldSchema, { ...NESTED, token: as(secret, 'instance.apikey') }))

function row(heard: Wire<Instance>, told: Wire<ToldInstance>): Wire<InstanceRow> {
  return {
    decode(wire, reader) {
      try {
        return { kind: 'instance', ...asOfNow(heard.decode(wire, reader)) }
      } catch (cause) {
        if (!(cause instanceof Mismatch) || !reader.isLenient) throw cause
        return { kind: 'unreadable', raw: asReport(wire, 300) }
      }
    },
    encode: (value, server) => (value.kind === 'instance' ? told.encode(value, server) : value.raw),
  }
}

/** Rows keep the reason of a disconnect after the phone was paired again, and 1.x names a profile that it has not loaded. */
function asOfNow({ disconnection, profileName, ...instance }: Instance): Instance {
  return {
    ...instance,
    ...(profileName !== undefined && profileName !== 'not loaded' && { profileName }),
    ...(instance.state === 'close' && disconnection && Object.keys(disconnection).length > 0 && { disconnection }),
  }
}

/** One odd row is shown beside the others. If all are odd, it is not the rows that are not understood. */
function rows(item: Wire<InstanceRow>): Wire<InstanceRow[]> {
  const all = list(item)
  return {
    decode(wire, reader) {
      const found = all.decode(wire, reader)
      return found.length > 0 && found.every(({ kind }) => kind === 'unreadable')
        ? all.decode(wire, { ...reader, isLenient: false })
        : found
    },
    encode: all.encode,
  }
}

/** 1.x gives one object instead of a list when it was asked for a name. */
const alone = (item: Wire<InstanceRow>): Wire<InstanceRow[]> => ({
  decode: rows(item).decode,
  encode: ([first], server) => first && item.encode(first, server),
})
const flat = rows(flatRow)
const nested = rows(nestedRow)
const nestedAlone = alone(nestedRow)

export const fetchInstances = read('GET', '/instance/fetchInstances', {
  resource: 'instances',
  auth: 'server',
  input: shape(z.object({ name: z.optional(z.string()), id: z.optional(z.string()) }), { name: 'instanceName', id: 'instanceId' }),
  reply: flat,
  dialects: {
    v1: { reply: ({ name }) => (name ? nestedAlone : nested) },
    documented: { reply: nested },
  },
})

const tokenSchema = z.object({ token: secretSchema })
const flatToken = shape(tokenSchema, { token: as(secret) })
const nestedToken = shape(tokenSchema, { token: as(secret, 'instance.apikey') })

/** Of the rows that come, the one that was asked for. */
const only = (
  name: string,
  item: Wire<{ token: z.output<typeof secretSchema> }>,
  path: readonly string[],
): Wire<{ token: z.output<typeof secretSchema> }> => ({
  decode(wire, reader) {
    const found = Array.isArray(wire) ? wire.find((each: unknown) => valueAt(each, path) === name) : wire
    return item.decode(found, reader)
  },
  encode: (value, server) => [item.encode(value, server)],
})

/** Reads the token of one instance, for somebody who asked to see it. */
export const findInstanceToken = read('GET', '/instance/fetchInstances', {
  resource: 'key',
  auth: 'server',
  input: shape(z.object({ name: z.string() }), { name: 'instanceName' }),
  reply: ({ name }) => only(name, flatToken, ['name']),
  dialects: {
    v1: { reply: ({ name }) => only(name, nestedToken, ['instance', 'instanceName']) },
    documented: { reply: ({ name }) => only(name, nestedToken, ['instance', 'instanceName']) },
  },
})
