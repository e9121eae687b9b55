import * as z from 'zod/mini'
import { read, write } from '../endpoint.ts'
import { always, as, list, shape, type Wire } from '../wire.ts'

export const labelSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** A number of WhatsApp's own palette. */
  color: z.optional(z.string()),
})
export type Label = z.output<typeof labelSchema>
const text: Wire<string> = { decode: (wire) => String(wire), encode: (value) => value }

export const findLabels = read('GET', '/label/findLabels/:instance', {
  resource: 'labels',
  reply: list(shape(labelSchema, { color: as(text) })),
  dialects: { documented: null },
})

/** 2.3 on PostgreSQL fails every time. */
export const handleLabel = write('POST', '/label/handleLabel/:instance', {
  changes: ['labels', 'chats'],
  status: 200,
  input: shape(z.object({ number: z.string(), labelId: z.string(), action: z.enum(['add', 'remove']) })),
  reply: always({}),
  dialects: { documented: null, v1: { method: 'PUT' } },
})
