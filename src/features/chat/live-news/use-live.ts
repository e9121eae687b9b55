import { useSyncExternalStore } from 'react'
import type { StreamState } from '@/api/event-stream.ts'

/** How news of an instance arrives. */
export function useLive(_instance: string): StreamState {
  return useSyncExternalStore(onNetwork, () => (navigator.onLine ? 'polling' : 'offline'))
}

function onNetwork(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
