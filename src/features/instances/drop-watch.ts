import { useSyncExternalStore } from 'react'
import type { ApiClient } from '@/api/api-client.ts'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { onSession, sessionNow } from '@/features/servers/session.ts'
import { steadyNow } from '@/lib/clock.ts'
import { setAttention } from '@/ui/attention.ts'
import { type Drop, expectDrop, NOTHING_SEEN, type Watch, watchPoll } from './drops.ts'

let watched: { api: ApiClient | null; watch: Watch } = { api: null, watch: NOTHING_SEEN }
const listeners = new Set<() => void>()

/** Lines that dropped and that nobody has looked at yet. */
export const useDrops = (): readonly Drop[] => useSyncExternalStore(onDrops, dropsNow)
const dropsNow = () => watched.watch.drops
const onDrops = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Hears of every poll of the list. */
export function notePoll(api: ApiClient, rows: readonly InstanceRow[]) {
  const before = watched.api === api ? watched.watch : NOTHING_SEEN
  become({ api, watch: watchPoll(before, rows, api.server.dialect, steadyNow()) })
}

/** The user switches a line off, so that its drop is no news. */
export const expectDropOf = (name: string) => become({ ...watched, watch: expectDrop(watched.watch, name) })

export const dismissDrops = () => become({ ...watched, watch: { ...watched.watch, drops: [] } })

onSession(() => {
  if (!sessionNow().isSignedIn) become({ api: null, watch: NOTHING_SEEN })
})

function become(next: typeof watched) {
  const isNews = next.watch.drops !== watched.watch.drops
  watched = next
  if (!isNews) return
  setAttention(next.watch.drops.length)
  for (const listener of listeners) listener()
}
