import { useSyncExternalStore } from 'react'
import { useApi } from '@/query/use-endpoint.ts'
import type { Store } from './kept-here.ts'

/** What this browser keeps of an instance, as it is now. */
export function useKept<Value>(storeOf: (server: string, instance: string) => Store<Value>, instance: string) {
  const store = storeOf(useApi().serverId, instance)
  return [useSyncExternalStore(store.subscribe, store.now), store.update] as const
}
