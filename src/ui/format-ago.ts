import { type Elapsed, elapsed } from '@/lib/elapsed.ts'

type AgoWords = (key: `ago.${Elapsed['unit']}`, values: { count: number }) => string

/** A span of time in the shortest words of the language: "4 s", "14 min", "3 h", "12 d". */
export function formatAgo(milliseconds: number, t: AgoWords) {
  const { unit, count } = elapsed(milliseconds)
  return t(`ago.${unit}`, { count })
}
