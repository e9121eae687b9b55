import * as z from 'zod/mini'
import { keep } from '@/lib/kept.ts'
import type { Values } from '@/forms/field.ts'

const MOST = 300
const valuesSchema = z.record(z.string(), z.unknown())
const lastSetSchema = z.record(
  z.string(),
  z.object({
    at: z.number(),
    values: valuesSchema,
    /** The same, where a later save emptied it. */
    full: valuesSchema,
    /** What the server told then of what it tells late. */
    over: z.optional(valuesSchema),
  }),
)
export type LastSet = z.output<typeof lastSetSchema>[string]

const store = keep('switchboard.last-set', lastSetSchema, {})

const nameOf = (server: string, instance: string, id: string) => JSON.stringify([server, instance, id])

/** What this browser set last, for servers that do not tell it and for those that forget it. It never holds secrets. */
export const lastSet = (server: string, instance: string, id: string): LastSet | undefined => store.now()[nameOf(server, instance, id)]

export function rememberSet(server: string, instance: string, id: string, at: number, values: Values, over: Values = {}) {
  const name = nameOf(server, instance, id)
  const { [name]: before, ...others } = store.now()
  const full = { ...before?.full, ...Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) }
  const newest = Object.entries(others).slice(1 - MOST)
  store.put(Object.fromEntries([...newest, [name, { at, values: { ...values }, full, over: { ...over } }]]))
}

const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
