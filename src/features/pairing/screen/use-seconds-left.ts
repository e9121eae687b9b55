import { useEffect, useReducer } from 'react'
import { steadyNow } from '@/lib/clock.ts'

/** Whole seconds until a moment of the steady clock; draws its component anew with each of them, and nothing else. */
export function useSecondsLeft(endsAt: number) {
  const [ticks, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const left = Math.max(0, endsAt - steadyNow())
  useEffect(() => {
    const rest = endsAt - steadyNow()
    if (rest <= 0) return undefined
    const timer = setTimeout(tick, rest % 1000 || 1000)
    return () => clearTimeout(timer)
  }, [endsAt, ticks])
  return Math.ceil(left / 1000)
}
