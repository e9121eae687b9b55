import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import { fetchInstances, type Instance, type InstanceRow } from '@/api/endpoints/instance-list.ts'
import { connectionState } from '@/api/endpoints/instances.ts'
import type { InstanceState } from '@/api/endpoints/pairing.ts'
import { type SessionAccess, useAccess } from '@/features/servers/session.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { notePoll } from './drop-watch.ts'
import { memoryOf, timed, withoutGone } from './instance-memory.ts'
import { tellsReasons } from './instance-state.ts'
import { nameBefore } from './list/filter.ts'
import { refreshDelay } from './refresh.ts'

const listKey = (api: ApiClient) => endpointQuery(api, fetchInstances, {}).queryKey
const stateKey = (api: ApiClient, name: string) => endpointQuery(api, connectionState, { instance: name }).queryKey

/** Only 2.x gives a token its row; elsewhere the state is all that it can ask for. */
const canRead = (api: ApiClient, access: SessionAccess) => access.kind === 'server' || tellsReasons(api.server.dialect)

function listQuery(api: ApiClient) {
  const memory = memoryOf(api)
  const delay = (count: number) => refreshDelay({ ...memory, dialect: api.server.dialect, count })
  return queryOptions<InstanceRow[]>({
    queryKey: listKey(api),
    queryFn: async ({ signal }) => {
      const rows = await timed(memory, () => api.call(fetchInstances, {}, signal))
      const left = withoutGone(rows, memory.gone)
      notePoll(api, left)
      return left
    },
    // what was read is shown as it is; the next poll is the next try
    retry: (count, error) => memory.answeredAt === 0 && count < 2 && error.isTransient,
    refetchInterval: ({ state }) => delay(state.data?.length ?? 0),
    staleTime: ({ state }) => delay(state.data?.length ?? 0),
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
}

/** The list, refreshed by itself while somebody looks at it. */
export const useInstanceList = () => useQuery(listQuery(useApi()))

/** When the list was last told, and when it will be asked for next; both in steady milliseconds. */
export function useListTimes() {
  const api = useApi()
  const queryClient = useQueryClient()
  const memory = memoryOf(api)
  const onList = (listener: () => void) => queryClient.getQueryCache().subscribe(listener)
  const answeredAt = useSyncExternalStore(onList, () => memory.answeredAt)
  const failedAt = useSyncExternalStore(onList, () => memory.failedAt)
  const count = queryClient.getQueryData<InstanceRow[]>(listKey(api))?.length ?? 0
  return { answeredAt, nextAt: Math.max(answeredAt, failedAt) + refreshDelay({ ...memory, dialect: api.server.dialect, count }) }
}

const ROW_EVERY = 60_000
const STATE_EVERY = 15_000

/** All that a server tells of one instance; null once it is gone. Begins with what the list knows of it. */
function rowQuery(api: ApiClient, access: SessionAccess, queryClient: QueryClient, name: string) {
  return queryOptions<Instance | null>({
    queryKey: [api.serverId, 'instances', 'row', name],
    queryFn: ({ signal }) =>
      unlessGone(queryClient, api, name, async () => {
        if (!canRead(api, access)) return await api.call(connectionState, { instance: name }, signal)
        return inRows(await api.call(fetchInstances, { name }, signal), name) ?? null
      }),
    initialData: () => inRows(queryClient.getQueryData<InstanceRow[]>(listKey(api)), name),
    initialDataUpdatedAt: () => queryClient.getQueryState(listKey(api))?.dataUpdatedAt,
    refetchInterval: ({ state }) => state.data !== null && ROW_EVERY,
  })
}

/** The state as it is now; lists tell it as it was last written down. */
function stateQuery(api: ApiClient, queryClient: QueryClient, name: string) {
  return queryOptions<{ state: InstanceState } | null>({
    queryKey: stateKey(api, name),
    queryFn: ({ signal }) =>
      unlessGone(queryClient, api, name, async () => {
        const before = queryClient.getQueryData<{ state: InstanceState }>(stateKey(api, name))
        const now = await api.call(connectionState, { instance: name }, signal)
        // the rest of what is shown belongs to the old state
        if (before && before.state !== now.state) void queryClient.invalidateQueries({ queryKey: [api.serverId, 'instances', 'row', name] })
        return now
      }),
    refetchInterval: ({ state }) => state.data !== null && STATE_EVERY,
    refetchOnWindowFocus: 'always',
  })
}

/** Asks for the state now, for everybody who shows it; null once the instance is gone. */
export async function readState(queryClient: QueryClient, api: ApiClient, name: string) {
  const now = await queryClient.fetchQuery({ ...stateQuery(api, queryClient, name), staleTime: 0, retry: false })
  return now?.state ?? null
}

/** One instance: undefined while it is awaited, null once it is gone. */
export function useInstance(name: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const row = useQuery(rowQuery(api, useAccess(), queryClient, name))
  const live = useQuery({ ...stateQuery(api, queryClient, name), enabled: row.data !== null })
  const isGone = row.data === null || live.data === null
  const instance = isGone ? null : row.data && { ...row.data, state: live.data?.state ?? row.data.state }
  return { instance, error: row.error, retry: row.refetch }
}

/** The instance above this one in the list, to go on with once this one is gone. */
export function useNeighbour(name: string) {
  const api = useApi()
  const rows = useQueryClient().getQueryData<InstanceRow[]>(listKey(api))
  return rows && nameBefore(rows, name, api.server.dialect)
}

async function unlessGone<Answer>(queryClient: QueryClient, api: ApiClient, name: string, ask: () => Promise<Answer | null>) {
  try {
    const answer = await ask()
    if (answer === null) forgetInstance(queryClient, api, name)
    return answer
  } catch (cause) {
    if (!(cause instanceof ApiError && cause.kind === 'missing')) throw cause
    forgetInstance(queryClient, api, name)
    return null
  }
}

/** Takes an instance that is no more off the list, and sees to it that no late answer brings it back. */
export function forgetInstance(queryClient: QueryClient, api: ApiClient, name: string) {
  const rows = queryClient.getQueryData<InstanceRow[]>(listKey(api))
  memoryOf(api).gone.set(name, inRows(rows, name)?.id)
  void queryClient.cancelQueries({ queryKey: listKey(api), exact: true })
  if (rows) queryClient.setQueryData(listKey(api), withoutGone(rows, memoryOf(api).gone))
}

/** Asks for the list again, as soon as somebody looks at it. */
export const refreshList = (queryClient: QueryClient, api: ApiClient) =>
  queryClient.invalidateQueries({ queryKey: listKey(api), exact: true })

/** A name that was given again stands for a living instance. */
export const revive = (api: ApiClient, name: string) => memoryOf(api).gone.delete(name)

const inRows = (rows: readonly InstanceRow[] | undefined, name: string) =>
  rows?.filter((row) => row.kind === 'instance').find((row) => row.name === name)
