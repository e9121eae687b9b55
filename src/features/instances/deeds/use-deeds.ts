import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@/api/api-error.ts'
import { deleteInstance, logoutInstance, restartInstance } from '@/api/endpoints/instances.ts'
import type { InstanceState } from '@/api/endpoints/pairing.ts'
import { refuseKey } from '@/features/servers/session.ts'
import { sessionNow } from '@/features/servers/session.ts'
import { markStale } from '@/query/query-client.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { expectDropOf } from '../drop-watch.ts'
import { forgetInstance, readState, refreshList } from '../instance-queries.ts'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'
import { addSetback, dismissSetback, isBusy, setDoing } from './doing.ts'
import { isBack, isOff, settle } from './settle.ts'

/** Servers before 2.2.3 refuse to delete a line that is connected. */
const mustLogOutFirst = (cause: unknown) => cause instanceof ApiError && cause.kind === 'rejected' && cause.context.status === 400

/** What can be done to an instance that takes a while. A deed that is under way is not begun again. */
export function useDeeds() {
  const t = useWords(instancesWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const refresh = () => void markStale(queryClient, api.serverId, ['instances', 'pairing'])
  const watch = (name: string, isAtRest: Parameters<typeof settle>[1], signal?: AbortSignal) => {
    const wasSignedIn = sessionNow().isSignedIn
    const isOver = () => signal?.aborted === true || (wasSignedIn && !sessionNow().isSignedIn) // nobody is asked with a key that was given up
    return settle(async () => (isOver() ? null : await readState(queryClient, api, name)), isAtRest)
  }

  async function restart(name: string) {
    if (isBusy(name)) return
    dismissSetback(name)
    setDoing(name, 'restarting')
    try {
      await api.call(restartInstance, { instance: name }).catch(hearRefusal)
      const end = await watch(name, isBack)
      if (end === undefined) addSetback({ name, outcome: 'restart' })
      else if (end !== null) showToast({ text: t('done.restarted', { name: nameText(t, name) }) })
    } catch (error) {
      addSetback({ name, outcome: 'failed', error })
    } finally {
      setDoing(name, null)
      refresh()
    }
  }

  /** Resolves as soon as the server has taken the order; the line goes off a little later. */
  async function logOut(name: string, signal: AbortSignal) {
    if (isBusy(name)) return
    dismissSetback(name)
    setDoing(name, 'loggingOut')
    try {
      await api.call(logoutInstance, { instance: name }, signal).catch(hearRefusal)
    } catch (error) {
      setDoing(name, null)
      throw error
    }
    expectDropOf(name)
    void seeOff(name)
  }

  async function seeOff(name: string) {
    const end = await watch(name, isOff)
    setDoing(name, null)
    if (end === undefined) addSetback({ name, outcome: 'logOut' })
    else if (end !== null) showToast({ text: t('done.loggedOut', { name: nameText(t, name) }) })
    refresh()
  }

  async function remove(name: string, state: InstanceState, signal: AbortSignal) {
    if (isBusy(name)) return
    setDoing(name, 'deleting')
    try {
      if (state !== 'close' && api.server.dialect !== 'v2') await switchOff(name, signal)
      await deleteOff(name, signal)
      forgetInstance(queryClient, api, name)
      showToast({ text: t('done.deleted', { name: nameText(t, name) }) })
      void refreshList(queryClient, api)
      void markStale(queryClient, api.serverId, ['settings', 'webhook']) // 1.x may have taken those of others with it
    } catch (cause) {
      refresh()
      throw cause
    } finally {
      setDoing(name, null)
    }
  }

  async function switchOff(name: string, signal: AbortSignal) {
    setDoing(name, 'loggingOut')
    await api.call(logoutInstance, { instance: name }, signal).catch(hearRefusal)
    expectDropOf(name)
    setDoing(name, 'waiting')
    await watch(name, isOff, signal)
    setDoing(name, 'deleting')
  }

  async function deleteOff(name: string, signal: AbortSignal) {
    const ask = () => api.call(deleteInstance, { instance: name }, signal).catch(hearRefusal).catch(unlessMissing)
    await ask().catch(async (cause: unknown) => {
      if (!mustLogOutFirst(cause)) throw cause
      await switchOff(name, signal)
      await ask()
    })
  }

  return { restart, logOut, remove }
}

/** These calls go past the cache, which hears of a refused key otherwise. */
function hearRefusal(cause: unknown): never {
  if (cause instanceof ApiError && cause.kind === 'unauthorized') refuseKey()
  throw cause
}

/** What is gone already need not be deleted. */
function unlessMissing(cause: unknown) {
  if (!(cause instanceof ApiError && cause.kind === 'missing')) throw cause
}
