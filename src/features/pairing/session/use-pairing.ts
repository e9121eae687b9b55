import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useApi } from '@/query/use-endpoint.ts'
import { PairingSession } from './pairing-session.ts'

/** The pairing of one instance, for as long as the page is open. Draw the page anew (with a `key`) for another instance. */
export function usePairing(instance: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [session] = useState(() => new PairingSession(api, queryClient, instance))
  useEffect(() => session.run(api), [session, api])
  return { pairing: useSyncExternalStore(session.subscribe, session.state), choose: session.choose }
}
