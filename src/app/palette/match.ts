/** Where typed words stand in a text, from one index to before another. */
export type Range = readonly [start: number, end: number]
export type Match = { readonly rank: number; readonly ranges: readonly Range[] }

const AT_START = 0
const AT_WORD = 1
const INSIDE = 2
const BESIDE = 3

/**
 * How well a text answers what was typed; null when it does not. Case and accents do not count, the order of the words neither.
 * Words that stand in `beside` only, such as a number, match last and mark nothing.
 */
export function match(text: string, typed: string, beside = ''): Match | null {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  const folded = fold(text)
  const other = fold(beside)
  const found = words.map((word) => folded.indexOf(word))
  if (found.some((at, index) => at < 0 && !other.includes(words[index] ?? ''))) return null
  const ranges = found.flatMap((at, index): Range[] => (at < 0 ? [] : [[at, at + (words[index]?.length ?? 0)]]))
  return { rank: Math.max(0, ...found.map((at) => rankOf(at, folded))), ranges: joined(ranges) }
}

function rankOf(at: number, folded: string) {
  if (at < 0) return BESIDE
  if (at === 0) return AT_START
  return /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') ? INSIDE : AT_WORD
}

/** What answers, best first, in the given order where it answers equally well. */
export function bestMatches<Item>(items: readonly Item[], typed: string, textsOf: (item: Item) => { text: string; beside?: string }) {
  return items
    .flatMap((item) => {
      const { text, beside } = textsOf(item)
      const found = match(text, typed, beside)
      return found ? [{ item, ...found }] : []
    })
    .toSorted((a, b) => a.rank - b.rank)
}

/** Without case and accents, sign by sign, so that places in it are places in the text. */
function fold(text: string) {
  return Array.from(text)
    .map((sign) => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return bare.length === sign.length ? bare : sign
    })
    .join('')
}

function joined(ranges: readonly Range[]): Range[] {
  const apart: Range[] = []
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = apart.at(-1)
    if (last && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)]
    else apart.push([start, end])
  }
  return apart
}
