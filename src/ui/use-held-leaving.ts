import { useLayoutEffect, useState } from 'react'
import { holdLeaving } from '@/lib/leaving.ts'

/** As long as its component stands, every way out of the page is held. Gives the way out that was tried, to take it or to stay. */
export function useHeldLeaving() {
  const [leave, setLeave] = useState<(() => void) | null>(null)

  useLayoutEffect(() => {
    const release = holdLeaving((deed) => setLeave(() => deed))
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      release()
      window.removeEventListener('beforeunload', warn)
    }
  }, [])

  return { leave, stay: () => setLeave(null) }
}
