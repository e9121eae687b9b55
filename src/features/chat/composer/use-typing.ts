import { useEffect, useRef } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { sendPresence } from '@/api/endpoints/chats.ts'
import { useApi } from '@/query/use-endpoint.ts'

/** How long one call shows "typing", and how long after the last letter it still does. */
const SHOWN_FOR = 8000

/** Shows people that somebody types, while somebody does: at most one call at a time. */
export function useTyping(instance: string, number: string, isWanted: boolean) {
  const api = useApi()
  const busyUntil = useRef(0)
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])
  return function noteTyping() {
    if (!isWanted || formOf(sendPresence, api.server) === null || Date.now() < busyUntil.current) return
    busyUntil.current = Date.now() + SHOWN_FOR
    abort.current = new AbortController()
    // nobody has to hear that this did not work
    api.call(sendPresence, { instance, number, presence: 'composing', delay: SHOWN_FOR }, abort.current.signal).catch(() => {})
  }
}
