import { type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import { type To, UNSAFE_NavigationContext as NavigationContext, useLocation } from 'react-router'
import { isHeld, leaveBy } from '@/lib/leaving.ts'

/** Links, `navigate` and the browser's own Back ask whoever holds something unsaved. Stands right inside the router. */
export function GuardedNavigation({ children }: { children: ReactNode }) {
  const context = use(NavigationContext)
  const { pathname } = useLocation()
  const here = context.basename.replace(/\/$/, '') + pathname
  useGuardedHistory()

  const guarded = useMemo(() => {
    const { navigator } = context
    // search and hash belong to the page that holds
    const ask = (to: To, go: () => void) => ((typeof to === 'string' ? to : to.pathname) === here ? go() : leaveBy(go))
    return {
      ...context,
      navigator: {
        ...navigator,
        push: (...args: Parameters<typeof navigator.push>) => ask(args[0], () => navigator.push(...args)),
        replace: (...args: Parameters<typeof navigator.replace>) => ask(args[0], () => navigator.replace(...args)),
      },
    }
  }, [context, here])
  return <NavigationContext value={guarded}>{children}</NavigationContext>
}

/** The browser has moved before anybody can ask: it is moved back, and forth again once leaving is wished. */
function useGuardedHistory() {
  const index = useRef(indexNow())
  useEffect(() => {
    index.current = indexNow()
  })

  useEffect(() => {
    let ours: 'back' | 'forth' | null = null
    function hear(event: PopStateEvent) {
      const own = ours
      ours = null
      const steps = indexNow() - index.current
      if (own === 'back') event.stopImmediatePropagation()
      if (own !== null || !isHeld() || !steps) return
      event.stopImmediatePropagation() // so that the router, which listens later, does not hear of it
      ours = 'back'
      history.go(-steps)
      leaveBy(() => {
        ours = 'forth'
        history.go(steps)
      })
    }
    window.addEventListener('popstate', hear, { capture: true })
    return () => window.removeEventListener('popstate', hear, { capture: true })
  }, [])
}

/** The router numbers its entries; NaN for one that is not its own. */
function indexNow() {
  const state: unknown = history.state
  return Number(typeof state === 'object' && state !== null && 'idx' in state ? state.idx : Number.NaN)
}
