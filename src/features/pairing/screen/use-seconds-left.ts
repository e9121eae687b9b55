import { useEffect, useReducer } from 'react'
import { steadyNow } from '@/lib/clock.ts'

/** Timers may come a little early. */
const AFTER = 10

/** Whole seconds until a moment of the steady clock; draws its component anew with each of them, and nothing else. */
export function useSecondsLeft(endsAt: number) {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const seconds = Math.max(0, Math.ceil((endsAt - steadyNow()) / 1000))
  useEffect(() => {
    if (seconds === 0) return undefined
    const timer = setTimeout(tick, endsAt - (seconds - 1) * 1000 - steadyNow() + AFTER)
    return () => clearTimeout(timer)
  }, [endsAt, seconds])
  return seconds
}
