import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { ApiError } from '@/api/api-error.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { createInstance, type NewInstance } from '@/api/endpoints/create-instance.ts'
import { connect } from '@/api/endpoints/pairing.ts'
import { paths } from '@/lib/paths.ts'
import { markStale } from '@/query/query-client.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { revive } from '../instance-queries.ts'
import { keepMetaAddress } from '../meta-address.ts'
import { dropDraft } from './draft.ts'
import { createWords } from './words.ts'

/**
 * `absent`: the answer was lost, and nothing was created. `unclear`: it was lost, and nobody knows; `stopped`: the same by wish.
 * `behind`: refused, and created all the same. `clearing`: what was refused before is still on its way out.
 */
export type Outcome =
  | { readonly kind: 'created' | 'absent' | 'unclear' | 'stopped' | 'clearing' }
  | { readonly kind: 'behind' | 'refused'; readonly cause: unknown }

/** Creates an instance and goes on to its pairing. An answer that was lost is looked for before anything is sent again. */
export function useCreation() {
  const t = useWords(createWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { mutateAsync } = useMutation({
    mutationFn: ({ wanted, signal }: { wanted: NewInstance; signal: AbortSignal }) => api.call(createInstance, wanted, signal),
    meta: { serverId: api.serverId, changes: createInstance.changes },
  })
  const isUnclear = useRef(false)
  const refusedName = useRef<string>(undefined)
  const current = useRef<AbortController>(null)

  async function create(wanted: NewInstance): Promise<Outcome> {
    if (isUnclear.current) {
      const found = await lookUp(wanted)
      if (found.kind !== 'absent') return found
    }
    const own = new AbortController()
    current.current = own
    try {
      const { pairing, webhookAddress } = await mutateAsync({ wanted, signal: own.signal })
      // the pairing page begins with this code instead of asking for one
      if (pairing) queryClient.setQueryData(endpointQuery(api, connect, { instance: wanted.name }).queryKey, pairing)
      if (webhookAddress) keepMetaAddress(api.serverId, wanted.name, webhookAddress)
    } catch (cause) {
      if (own.signal.aborted) {
        isUnclear.current = true
        return { kind: 'stopped' }
      }
      return isLost(cause) ? await lookUp(wanted) : await refused(wanted, cause)
    }
    leave(wanted)
    return { kind: 'created' }
  }

  async function lookUp(wanted: NewInstance): Promise<Outcome> {
    isUnclear.current = true
    const isThere = await ask(wanted)
    if (isThere === undefined) return { kind: 'unclear' }
    isUnclear.current = false
    return isThere ? found(wanted) : { kind: 'absent' }
  }

  function found(wanted: NewInstance): Outcome {
    showToast({ text: t('found.toast', { name: wanted.name }) })
    leave(wanted)
    return { kind: 'created' }
  }

  /** 1.x keeps the instance when it refuses a part of it; 2.x takes it away again, a little later. */
  async function refused(wanted: NewInstance, cause: unknown): Promise<Outcome> {
    // what was answered cannot be read, but it may have been done
    if (cause instanceof ApiError && cause.kind === 'unexpected' && (await ask(wanted)) === true) return found(wanted)
    if (!(cause instanceof ApiError) || cause.kind !== 'rejected') return { kind: 'refused', cause }
    if (cause.context.status === 403) return refusedName.current === wanted.name ? { kind: 'clearing' } : { kind: 'refused', cause }
    if (api.server.dialect !== 'v1') {
      refusedName.current = wanted.name
      return { kind: 'refused', cause }
    }
    if ((await ask(wanted)) !== true) return { kind: 'refused', cause }
    revive(api, wanted.name)
    void markStale(queryClient, api.serverId, createInstance.changes)
    return { kind: 'behind', cause }
  }

  /** Whether an instance of this name is there; undefined while nobody can say. */
  const ask = ({ name }: NewInstance) =>
    api.call(fetchInstances, { name }).then(
      (rows) => rows.some((row) => row.kind === 'instance' && row.name === name),
      (cause: unknown) => (cause instanceof ApiError && cause.kind === 'missing' ? false : undefined),
    )

  function leave({ name, integration, qrcode }: NewInstance) {
    revive(api, name)
    dropDraft(api.serverId)
    const isForPhone = isPaired(integration === undefined ? {} : { integration })
    void navigate(isForPhone && qrcode ? paths.pair(name) : paths.instance(name), { replace: true })
  }

  return { create, stop: () => current.current?.abort() }
}

/** No answer, or one from something before the server: the instance may be there all the same. */
const isLost = (cause: unknown) =>
  cause instanceof ApiError && (cause.kind === 'unreachable' || [408, 502, 503, 504].includes(cause.context.status ?? 0))
