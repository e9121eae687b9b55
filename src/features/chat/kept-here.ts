import type * as z from 'zod/mini'
import { keep, type Kept } from '@/lib/kept.ts'

/** What this browser keeps of one instance of one server. */
export function keptHere<Value>(name: string, schema: z.ZodMiniType<Value>, empty: Value) {
  const stores = new Map<string, Kept<Value>>()
  return (server: string, instance: string): Kept<Value> => {
    const id = `${name} ${server} ${instance}`
    const store = stores.get(id) ?? keep(id, schema, empty)
    stores.set(id, store)
    return store
  }
}
