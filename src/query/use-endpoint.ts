import { queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { ApiClient } from '@/api/api-client.ts'
import type { ApiError } from '@/api/api-error.ts'
import type { Ask, ReadEndpoint, WriteEndpoint } from '@/api/endpoint.ts'

export const ApiContext = createContext<ApiClient | null>(null)

/** The client of the server the user is signed in to. */
export function useApi(): ApiClient {
  const api = use(ApiContext)
  if (!api) throw new Error('useApi needs an ApiContext above it')
  return api
}

/** The one way to read. Key and request come from the same endpoint, so they cannot drift apart; the API key is in neither. */
export function endpointQuery<Path extends string, Input, Reply>(
  api: ApiClient,
  endpoint: ReadEndpoint<Path, Input, Reply>,
  ask: NoInfer<Ask<Path, Input>>,
) {
  return queryOptions<Reply>({
    queryKey: [api.serverId, endpoint.resource, endpoint.path, ask],
    queryFn: ({ signal }) => api.call(endpoint, ask, signal),
  })
}

/** Reads an endpoint of the current server. Waiting and failing are the business of the boundary above. */
export function useEndpoint<Path extends string, Input, Reply>(endpoint: ReadEndpoint<Path, Input, Reply>, ask: NoInfer<Ask<Path, Input>>) {
  return useSuspenseQuery(endpointQuery(useApi(), endpoint, ask))
}

/** The one way to write. The endpoint says what it makes stale; callers cannot forget it. Never repeated by itself. */
export function useEndpointMutation<Path extends string, Input, Reply>(endpoint: WriteEndpoint<Path, Input, Reply>) {
  const api = useApi()
  return useMutation<Reply, ApiError, Ask<Path, Input> & { signal?: AbortSignal }>({
    mutationFn: (ask) => api.call(endpoint, ask, ask.signal),
    meta: { serverId: api.serverId, changes: endpoint.changes },
  })
}
