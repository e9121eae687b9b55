import { useSyncExternalStore } from 'react'
import { useApi } from '@/query/use-endpoint.ts'
import type { Kept } from '@/lib/kept.ts'

/** One part of it; draws again only when that part is another. */
export function useKeptPart<Value, Part>(
  storeOf: (server: string, instance: string) => Kept<Value>,
  instance: string,
  part: (value: Value) => Part,
) {
  const store = storeOf(useApi().serverId, instance)
  return useSyncExternalStore(store.subscribe, () => part(store.now()))
}

/** What this browser keeps of an instance, as it is now. */
export function useKept<Value>(storeOf: (server: string, instance: string) => Kept<Value>, instance: string) {
  const store = storeOf(useApi().serverId, instance)
  return [useSyncExternalStore(store.subscribe, store.now), store.update] as const
}
