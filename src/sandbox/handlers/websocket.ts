import * as z from 'zod/mini'
import { read } from '@/api/endpoint.ts'
import { orNull, shape } from '@/api/wire.ts'
import { noise } from '../noise.ts'
import { answer } from '../route.ts'

const channelSchema = z.object({ enabled: z.boolean(), events: z.array(z.string()) })
const channel = shape(channelSchema)

/** A route of every released version that the reference does not know: what it answers tells the two apart. */
const findWebsocket = read('GET', '/websocket/find/:instance', {
  resource: 'server',
  reply: orNull(channel),
  dialects: { v1: { reply: orNull(channel, {}) }, documented: null },
})

export const WEBSOCKET_ROUTES = [
  answer(findWebsocket, ({ instance }, { world }) => world.home(instance).websocket, {
    dress(wire, { world }, { instance }) {
      if (!world.isV2 || wire === null) return wire
      const { id, createdAt, updatedAt } = world.home(instance)
      return {
        id: noise(`${id} websocket`).rowId(),
        ...Object(wire),
        createdAt: new Date(createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
        instanceId: id,
      }
    },
  }),
]
