import * as z from 'zod/mini'
import { Secret } from '@/lib/secret.ts'
import { read, write } from '../endpoint.ts'
import { eventNames, eventNameSchema } from '../events.ts'
import { secretOrEmpty, secretSchema } from '../fields.ts'
import { unlessOff } from '../on-server.ts'
import { as, inline, inside, orNull, plain, shape, type Wire } from '../wire.ts'

/** What a channel may want to know beside its events. */
export type OwnField = 'text' | 'secret' | 'switch'
const ownValueSchema = z.union([z.string(), secretSchema, z.boolean()])
export type OwnValue = z.output<typeof ownValueSchema>

const OWN_WIRES: Readonly<Record<OwnField, Pick<Wire<OwnValue>, 'decode'>>> = {
  text: plain(z.string()),
  secret: secretOrEmpty,
  switch: plain(z.boolean()),
}
const ownWire = (kind: OwnField): Wire<OwnValue> => ({
  decode: OWN_WIRES[kind].decode,
  encode: (value) => (value instanceof Secret ? value.reveal() : value),
})

export const eventChannelSchema = z.object({
  enabled: z.boolean(),
  events: z.array(eventNameSchema),
  /** By the names of the description. */
  own: z._default(z.record(z.string(), ownValueSchema), {}),
})
export type EventChannelSetup = z.output<typeof eventChannelSchema>

export type EventChannel = ReturnType<typeof defineEventChannel>
type Description = {
  /** The word of the path and of the wire. */
  readonly slug: string
  /** A product's name, the same in every language. */
  readonly title: string
  /** The version that learned of it; without one, all that were released have it. */
  readonly since?: string
  readonly own?: Readonly<Record<string, OwnField>>
}

/** All there is to a way of sending events away. Client, sandbox and page are made from it. */
export function defineEventChannel({ slug, title, since, own = {} }: Description) {
  const ownFields = Object.entries(own)
  const ownShape = shape(
    z.object(Object.fromEntries(ownFields.map(([name]) => [name, ownValueSchema]))),
    Object.fromEntries(ownFields.map(([name, kind]) => [name, as(ownWire(kind))])),
  )
  const channel = shape(eventChannelSchema, { events: as(eventNames), own: inline(ownShape) })
  const flatReply = unlessOff(inside(`${slug}.${slug}`, channel))

  return {
    slug,
    title,
    own,
    find: read('GET', `/${slug}/find/:instance`, {
      resource: 'event-channels',
      reply: unlessOff(orNull(channel)),
      switchedOff: SWITCHED_OFF,
      dialects: {
        documented: null,
        v1: since === undefined ? { reply: unlessOff(orNull(channel, {})) } : null,
        'v2.0': since === undefined ? {} : null,
        v2: since === undefined ? {} : { since },
      },
    }),
    set: write('POST', `/${slug}/set/:instance`, {
      changes: ['event-channels'],
      input: inside(slug, channel),
      reply: unlessOff(channel),
      switchedOff: SWITCHED_OFF,
      dialects: {
        documented: null,
        v1: since === undefined ? { input: channel, reply: flatReply } : null,
        'v2.0': since === undefined ? { input: channel, reply: flatReply } : null,
        v2: since === undefined ? {} : { since },
      },
    }),
  }
}

/** 1.x stores the wish and then stumbles over the connection that it never made. */
const SWITCHED_OFF = /\bis disabled$|reading '(?:assertExchange|createQueue)'/
