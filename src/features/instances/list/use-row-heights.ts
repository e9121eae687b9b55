import { useMemo } from 'react'
import type { Section } from './filter.ts'
import { useMedia } from './use-media.ts'

/** Grows with the font size that the browser was told. */
export const remInPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** Heights in pixels, of the classes `h-8` for strips, and for rows `h-9`, `h-11` where fingers press, one or two lines on a phone. */
export function useRowHeights(isWide: boolean) {
  const isCoarse = useMedia('(pointer: coarse)')
  return useMemo(() => {
    const rem = remInPixels()
    const wide = isCoarse ? 2.75 : 2.25
    const narrow = (id: Section['id']) => (id === 'open' || id === 'close' ? 4.0625 : 5.3125)
    return { strip: 2 * rem, row: (id: Section['id']) => rem * (isWide ? wide : narrow(id)) }
  }, [isWide, isCoarse])
}
