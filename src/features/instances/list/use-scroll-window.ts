import { type RefObject, useLayoutEffect, useState } from 'react'

/** The part of a scrolled box that is in sight, with half a box above and below it, in steps: it changes a few times a screen. */
export function useScrollWindow(box: RefObject<HTMLElement | null>) {
  const [sight, setSight] = useState({ from: 0, to: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const height = element.clientHeight || innerHeight
      const step = Math.max(1, Math.round(height / 4))
      const from = Math.floor(element.scrollTop / step) * step - step
      const to = from + height + 3 * step
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [box])
  return sight
}
