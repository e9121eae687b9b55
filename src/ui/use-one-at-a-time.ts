import { useRef, useState } from 'react'

/**
 * Runs a deed and ignores every further call until its promise has settled, even one in the same instant.
 * A rejection only ends the wait: whoever owns the deed shows what failed.
 */
export function useOneAtATime<Args extends unknown[]>(deed: (...args: Args) => unknown) {
  const isLocked = useRef(false)
  const [isRunning, setRunning] = useState(false)

  function run(...args: Args) {
    if (isLocked.current) return
    const result = deed(...args)
    if (!(result instanceof Promise)) return
    isLocked.current = true
    setRunning(true)
    const unlock = () => {
      isLocked.current = false
      setRunning(false)
    }
    result.then(unlock, unlock)
  }

  return { run, isRunning }
}
