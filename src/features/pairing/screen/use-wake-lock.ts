import { useEffect } from 'react'

/** Keeps the screen on where the browser can; it lets go by itself when the page is hidden, and is asked again when it is shown. */
export function useWakeLock(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let hasLeft = false
    const hold = async () => {
      if (document.hidden) return
      const held = await navigator.wakeLock.request('screen').catch(() => null) // refused when the battery is low
      if (hasLeft) void held?.release()
      else lock = held
    }
    const again = () => void hold()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      hasLeft = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [isWanted])
}
