import { useEffect, useState } from 'react'

/** The whole screen for one thing; where the browser has no full screen, at least the whole window. */
export function useFullScreen() {
  const [isLarge, setLarge] = useState(false)

  useEffect(() => {
    const follow = () => {
      if (!document.fullscreenElement) setLarge(false)
    }
    document.addEventListener('fullscreenchange', follow)
    return () => {
      document.removeEventListener('fullscreenchange', follow)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])

  function toggle() {
    setLarge(!isLarge)
    if (document.fullscreenElement) void document.exitFullscreen()
    else if (!isLarge && document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {}) // then the window has to do
  }
  return { isLarge, toggle }
}
