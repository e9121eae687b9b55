import * as z from 'zod/mini'
import { write } from '../endpoint.ts'
import { always, shape } from '../wire.ts'

/** Lets a phone ring. Nobody can talk. */
export const offerCall = write('POST', '/call/offer/:instance', {
  changes: [],
  input: shape(z.object({ number: z.string(), isVideo: z.optional(z.boolean()), callDuration: z.number() })),
  reply: always({}),
  dialects: { documented: null, v1: null, 'v2.0': null, v2: { since: '2.2.0' } },
})
