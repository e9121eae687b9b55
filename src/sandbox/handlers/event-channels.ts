import { eventsOf } from '@/api/events.ts'
import type { EventChannel, EventChannelSetup } from '@/api/endpoints/event-channel.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call, type Route } from '../route.ts'
import { databaseRow } from '../database-row.ts'
import type { World } from '../world.ts'

export const EVENT_CHANNEL_ROUTES: readonly Route[] = EVENT_CHANNELS.flatMap((channel) => {
  const { slug, find, set } = channel
  return [
    answer(
      find,
      ({ instance }, { world }) => {
        // 2.3.6, recorded: 307. What it stored all the same is not told.
        if (world.isOff(slug) && (world.isV2 || !storesWhenOff(channel, world))) return OFF
        return { kind: 'on-server', value: world.home(instance).channels.get(slug) ?? null }
      },
      { dress: (wire, { world }, { instance }) => (world.isV2 && wire ? databaseRow(world.home(instance), slug, wire) : wire) },
    ),
    answer(
      set,
      ({ instance, ...setup }, { world }) => {
        if (world.isOff(slug) && !storesWhenOff(channel, world)) return OFF
        const home = world.home(instance)
        const value = { enabled: setup.enabled, events: eventsStored(setup, world), own: setup.own }
        home.channels.set(slug, value)
        world.touch(home)
        if (world.isOff(slug) && !world.isV2) throw new Refusal(500, STUMBLES[slug])
        return { kind: 'on-server', value }
      },
      {
        check: (body, call) => acceptable(body, call, channel),
        dress(wire, { world }, { instance }) {
          if (wire === undefined) return undefined
          if (world.server.dialect === 'v2') return databaseRow(world.home(instance), slug, wire)
          return { [slug]: { instanceName: instance, ...Object(Object(wire)[slug]) } }
        },
      },
    ),
  ]
})

const OFF = { kind: 'off-on-server' } as const

/** 1.7.4, recorded: rabbitmq-set, sqs-set. It keeps the wish and then looks for a connection that was never made. */
const STUMBLES: Readonly<Record<string, string>> = {
  rabbitmq: "Cannot read properties of null (reading 'assertExchange')",
  sqs: "Cannot read properties of undefined (reading 'createQueue')",
}

/** 2.3.6, recorded: 306. A channel with fields of its own is stored without a look at the switch. */
const storesWhenOff = ({ slug, own }: EventChannel, world: World) => (world.isV2 ? Object.keys(own).length > 0 : slug in STUMBLES)

/** Switched on, an empty list means all; switched off, 1.x keeps all (recorded: websocket-set-disabled) and 2.x none (313). */
function eventsStored({ enabled, events }: EventChannelSetup, world: World) {
  if (!enabled) return world.isV2 ? [] : eventsOf(world.server)
  return events.length > 0 ? events : eventsOf(world.server)
}

function acceptable(body: Body, { world }: Call, channel: EventChannel): Body {
  const { slug, own } = channel
  if (world.server.dialect !== 'v2') return { ...body, events: body['events'] ?? [] }
  const setup = body[slug]
  const fields = Object.keys(own)
  if (setup === undefined || setup === null) {
    if (fields.length > 0) throw invalid(`instance requires property "${slug}"`)
    if (world.isOff(slug)) return { [slug]: { enabled: false, events: [] } } // 2.3.6, recorded: 296
    throw new Refusal(500, "Cannot set properties of undefined (setting 'events')") // 2.3.6, recorded: 292
  }
  const missing = ['enabled', ...fields].filter((field) => Object(setup)[field] === undefined)
  if (missing.length > 0) throw invalid(...missing.map((field) => `${slug} requires property "${field}"`))
  if (Object(setup).events === undefined && Object(setup).enabled === true)
    throw new Refusal(500, "Cannot read properties of undefined (reading 'length')")
  return { [slug]: { ...Object(setup), events: Object(setup).events ?? [] } }
}
