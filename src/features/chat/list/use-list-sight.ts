import { type RefObject, useLayoutEffect, useState } from 'react'

/** Which rows of the same height are in sight, with some above and below. */
export function useListSight(box: RefObject<HTMLElement | null>, rowHeight: number, count: number) {
  const [{ top, height }, setSight] = useState({ top: 0, height: 900 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const height = element.clientHeight || 900
      const step = rowHeight * 4
      const top = Math.floor(element.scrollTop / step) * step
      setSight((before) => (before.top === top && before.height === height ? before : { top, height }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [box, rowHeight])
  const from = Math.max(0, Math.floor(top / rowHeight) - 6)
  return { from, to: Math.min(count, Math.ceil((top + height) / rowHeight) + 10) }
}
