import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { ApiError } from '@/api/api-error.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { createInstance, type NewInstance } from '@/api/endpoints/instances.ts'
import { connect } from '@/api/endpoints/pairing.ts'
import { paths } from '@/lib/paths.ts'
import { endpointQuery, useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { revive } from '../instance-queries.ts'
import { dropDraft } from './draft.ts'
import { createWords } from './words.ts'

/** `absent`: the answer was lost, and nothing was created. `unclear`: it was lost, and nobody knows. */
export type Outcome = 'created' | 'absent' | 'unclear'

/** Creates an instance and goes on to its pairing. An answer that was lost is looked for before anything is sent again. */
export function useCreation() {
  const t = useWords(createWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const creation = useEndpointMutation(createInstance)
  const isUnclear = useRef(false)

  async function create(wanted: NewInstance): Promise<Outcome> {
    if (isUnclear.current) {
      const found = await lookUp(wanted)
      if (found !== 'absent') return found
    }
    try {
      const { pairing } = await creation.mutateAsync(wanted)
      // the pairing page begins with this code instead of asking for one
      if (pairing) queryClient.setQueryData(endpointQuery(api, connect, { instance: wanted.name }).queryKey, pairing)
    } catch (cause) {
      if (!isLost(cause)) throw cause
      return await lookUp(wanted)
    }
    leave(wanted)
    return 'created'
  }

  async function lookUp(wanted: NewInstance): Promise<Outcome> {
    isUnclear.current = true
    const isThere = await api.call(fetchInstances, { name: wanted.name }).then(
      (rows) => rows.some((row) => row.kind === 'instance' && row.name === wanted.name),
      (cause: unknown) => (cause instanceof ApiError && cause.kind === 'missing' ? false : undefined),
    )
    if (isThere === undefined) return 'unclear'
    isUnclear.current = false
    if (!isThere) return 'absent'
    showToast({ text: t('found.toast', { name: wanted.name }) })
    leave(wanted)
    return 'created'
  }

  function leave({ name, integration, qrcode }: NewInstance) {
    revive(api, name)
    dropDraft(api.serverId)
    const isForPhone = isPaired(integration === undefined ? {} : { integration })
    void navigate(isForPhone && qrcode ? paths.pair(name) : paths.instance(name), { replace: true })
  }

  return create
}

/** No answer, or one from something before the server: the instance may be there all the same. */
const isLost = (cause: unknown) =>
  cause instanceof ApiError && (cause.kind === 'unreachable' || [408, 502, 503, 504].includes(cause.context.status ?? 0))
