import { useQuery } from '@tanstack/react-query'
import { information } from '@/api/endpoints/server.ts'
import { hostIn } from '@/lib/server-address.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { useSavedServers } from './saved-servers.ts'

/** The server that the session is for, as it was named here and as it describes itself. */
export function useCurrentServer() {
  const api = useApi()
  const saved = useSavedServers().find(({ address }) => address === api.serverId)
  const { data } = useQuery({ ...endpointQuery(api, information, {}), staleTime: 300_000 })
  return {
    address: api.serverId,
    name: saved?.name ?? hostIn(api.serverId),
    color: saved?.color,
    information: data,
    isSandbox: data?.sandbox === true,
  }
}
