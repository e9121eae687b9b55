import * as z from 'zod/mini'
import { read } from '../endpoint.ts'
import { type Decoded, shape, type Wire, variants } from '../wire.ts'

export const STATES = ['open', 'connecting', 'close'] as const
export type InstanceState = (typeof STATES)[number]

const pairingSchemas = {
  state: z.object({ state: z.enum(STATES) }), // no default: what tells variants apart must be there
  code: z
    .object({
      code: z.optional(z.string()),
      pairingCode: z.optional(z.string()),
      base64: z.optional(z.string()),
      count: z.optional(z.number()),
    })
    .check(z.refine(({ code, pairingCode, base64 }) => Boolean(code || pairingCode || base64), 'a code')),
  waiting: z.object({ count: z.number() }),
}

/** Three answers under one status: nothing to pair, a code to show, or no code yet. */
export const pairing = variants({
  state: shape(pairingSchemas.state, { state: 'instance.state' }),
  code: shape(pairingSchemas.code),
  waiting: shape(pairingSchemas.waiting),
})
export type Pairing = Decoded<typeof pairing>

/** 1.x says nothing at all when a connection could not be begun. */
const pairingOrNothing: Wire<Pairing> = {
  decode: (wire, reader) => (wire === undefined || wire === null ? { kind: 'waiting', count: 0 } : pairing.decode(wire, reader)),
  encode: pairing.encode,
}

/** Starts a session, or reads the code of the one that runs. */
export const connect = read('GET', '/instance/connect/:instance', {
  resource: 'pairing',
  timeLimit: 45,
  input: shape(z.object({ number: z.optional(z.string()) })),
  reply: pairing,
  dialects: { v1: { reply: pairingOrNothing } },
})
