import type { InstanceState } from '@/api/endpoints/pairing.ts'

const EVERY = 2000
const AT_MOST = 30

/**
 * Asks for the state every two seconds, for a minute at most, until the states seen so far say that it has come to rest.
 * A poll that fails counts for nothing. Undefined when it did not come to rest, null when the instance is gone.
 */
export async function settle(read: () => Promise<InstanceState | null>, isAtRest: (seen: readonly InstanceState[]) => boolean) {
  const seen: InstanceState[] = []
  for (let poll = 0; poll < AT_MOST; poll += 1) {
    await new Promise((resolve) => setTimeout(resolve, EVERY))
    const state = await read().catch(() => undefined)
    if (state === null) return null
    if (state !== undefined) seen.push(state)
    if (isAtRest(seen)) return state
  }
  return undefined
}

export const isOff = (seen: readonly InstanceState[]) => seen.at(-1) === 'close'

/** A restarted line tells its old state for a moment, so one look is not enough. */
export const isBack = (seen: readonly InstanceState[]) => seen.length > 1 && seen.slice(-2).every((state) => state === 'open')
