import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { type Identities, learnIdentities } from '../chats/identities.ts'

const NOBODY: Identities = new Map()
const identitiesKey = (api: ApiClient, instance: string) => [api.serverId, 'contacts', 'identities', instance] as const

/** Who is who: hidden addresses with the phone numbers behind them, as far as anything read so far has told. */
export const identitiesNow = (queryClient: QueryClient, api: ApiClient, instance: string) =>
  queryClient.getQueryData<Identities>(identitiesKey(api, instance)) ?? NOBODY

export function learn(queryClient: QueryClient, api: ApiClient, instance: string, pairs: Parameters<typeof learnIdentities>[1]) {
  const known = identitiesNow(queryClient, api, instance)
  const now = learnIdentities(known, pairs)
  if (now !== known) queryClient.setQueryData(identitiesKey(api, instance), now)
}

export function useIdentities(instance: string): Identities {
  const api = useApi()
  const { data = NOBODY } = useQuery<Identities>({
    queryKey: identitiesKey(api, instance),
    queryFn: () => NOBODY,
    enabled: false,
    structuralSharing: false,
    gcTime: Infinity,
  })
  return data
}
