import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { ApiError } from '@/api/api-error.ts'
import type { Resource } from '@/api/endpoint.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
    mutationMeta: { serverId: string; changes: readonly Resource[] }
  }
}

/** `onUnauthorized` hears of a refused key, whichever request met it. */
export function createQueryClient(onUnauthorized: (error: ApiError) => void = () => {}) {
  const hear = (error: ApiError) => {
    if (error.kind === 'unauthorized') onUnauthorized(error)
  }
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      // a server on the local network answers while the browser calls itself offline
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error.isTransient,
        retryDelay: (count, error) => retryDelay(count, error, Math.random()),
      },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({
      onError: hear,
      onSuccess: (_reply, _ask, _result, { meta }) => meta && markStale(queryClient, meta.serverId, meta.changes),
    }),
  })
  return queryClient
}

/** Milliseconds before a read is tried again: growing, spread by `chance` (0 to 1), and never sooner than the server asks. */
export function retryDelay(count: number, error: ApiError, chance: number) {
  const own = 1000 * 2 ** count * (0.75 + chance / 2)
  return Math.max(own, (error.context.retryAfterSeconds ?? 0) * 1000)
}

/** Everything read from these resources of a server is asked for again when it is next looked at. */
export function markStale(queryClient: QueryClient, serverId: string, resources: readonly Resource[]) {
  return Promise.all(resources.map((resource) => queryClient.invalidateQueries({ queryKey: [serverId, resource] })))
}
