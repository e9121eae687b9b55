import { type ReactNode, use, useMemo } from 'react'
import { type To, UNSAFE_NavigationContext as NavigationContext, useLocation } from 'react-router'
import { leaveBy } from '@/lib/leaving.ts'

/** Links and `navigate` ask whoever holds something unsaved. Stands right inside the router. */
export function GuardedNavigation({ children }: { children: ReactNode }) {
  const context = use(NavigationContext)
  const { pathname } = useLocation()
  const here = context.basename.replace(/\/$/, '') + pathname

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
