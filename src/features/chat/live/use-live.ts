import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Resource } from '@/api/endpoint.ts'
import type { StreamState } from '@/api/event-stream.ts'
import { markStale } from '@/query/query-client.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { applyEvent } from './apply-event.ts'

/** Servers tell of a changed chat with every message; what is shown is right already, so reading it again can wait. */
const CALM = 2500

/** Listens to an instance as long as its chats are shown, and says how news arrives. */
export function useLive(instance: string): StreamState {
  const api = useApi()
  const queryClient = useQueryClient()
  const [state, setState] = useState<StreamState>(navigator.onLine ? 'polling' : 'offline')

  useEffect(() => {
    const stale = new Set<Resource>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const readAgain = (resources: readonly Resource[]) => {
      for (const resource of resources) stale.add(resource)
      if (stale.size === 0) return
      timer ??= setTimeout(() => {
        timer = undefined
        void markStale(queryClient, api.serverId, [...stale])
        stale.clear()
      }, CALM)
    }
    const stream = api.listen(instance, {
      onEvents: (events) => readAgain(events.flatMap((event) => applyEvent({ queryClient, api, instance }, event))),
      onState: setState,
      onGap: () => void markStale(queryClient, api.serverId, ['messages', 'chats']),
    })
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [api, queryClient, instance])

  return state
}
