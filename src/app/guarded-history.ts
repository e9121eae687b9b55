import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { isHeld, leaveBy } from '@/lib/leaving.ts'

/**
 * The browser's own Back and Forward ask whoever holds something unsaved. The browser has moved before anybody can ask: it is moved back,
 * and forth again once leaving is wished. Mounted together with the router, as a child of it: only so does it hear of a move before the router.
 */
export function GuardedHistory() {
  useLocation()
  const index = useRef(indexNow())
  useEffect(() => {
    index.current = indexNow()
  })

  useLayoutEffect(() => {
    let ours: 'back' | 'forth' | null = null
    function hear(event: PopStateEvent) {
      const own = ours
      ours = null
      const steps = indexNow() - index.current
      if (own === 'back') event.stopImmediatePropagation()
      if (own !== null || !isHeld() || !steps) return
      event.stopImmediatePropagation() // so that the router does not hear of it
      ours = 'back'
      history.go(-steps)
      leaveBy(() => {
        ours = 'forth'
        history.go(steps)
      })
    }
    window.addEventListener('popstate', hear)
    return () => window.removeEventListener('popstate', hear)
  }, [])
  return null
}

/** The router numbers its entries; NaN for one that is not its own. */
function indexNow() {
  const state: unknown = history.state
  return Number(typeof state === 'object' && state !== null && 'idx' in state ? state.idx : Number.NaN)
}
