import { useRef, useState } from 'react'
import type { Session } from '../session.ts'
import { type Problem, tryKey } from './try-key.ts'

type Ask = Omit<Parameters<typeof tryKey>[0], 'send' | 'signal'>

/** One try of a key at a time: another one, or `cancel`, ends the one before, and nobody hears of it any more. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const current = useRef<AbortController>(null)

  function cancel() {
    current.current?.abort()
    current.current = null
    setBusy(false)
  }

  async function attempt(ask: Ask): Promise<Session | Problem | null> {
    cancel()
    const own = new AbortController()
    current.current = own
    setBusy(true)
    try {
      return await tryKey({ ...ask, signal: own.signal })
    } catch (cause) {
      if (own.signal.aborted) return null
      throw cause
    } finally {
      if (current.current === own) setBusy(false)
    }
  }

  return { attempt, cancel, isBusy }
}
