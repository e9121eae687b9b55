/** Where each of many rows of different heights lies: `tops[n]` is the top of the nth, and the last entry the height of all. */
export type Layout = { readonly ids: readonly string[]; readonly places: ReadonlyMap<string, number>; readonly tops: Float64Array }

const NO_ROOM = { above: 0, below: 0 }

/** Rows that were not seen yet have the height that is guessed. */
export function layOut(ids: readonly string[], heightOf: (id: string) => number | undefined, guess: number, room = NO_ROOM): Layout {
  const tops = new Float64Array(ids.length + 1)
  const places = new Map<string, number>()
  let top = room.above
  for (const [at, id] of ids.entries()) {
    tops[at] = top
    places.set(id, at)
    top += heightOf(id) ?? guess
  }
  tops[ids.length] = top + room.below
  return { ids, places, tops }
}

/** One row is so much higher than it was: what lies below it moves, in place, as that happens with each row that comes into sight. */
export function grow({ places, tops }: Layout, id: string, by: number) {
  const place = places.get(id) ?? tops.length
  for (let at = place + 1; at < tops.length; at += 1) tops[at] = (tops[at] ?? 0) + by
}

export const heightOfAll = ({ tops }: Layout) => tops.at(-1) ?? 0

/** The row at a height; the nearest where there is none. */
export function rowAt({ ids, tops }: Layout, y: number): number {
  let [low, high] = [0, Math.max(0, ids.length - 1)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows to draw: those in sight and some on either side, never more than `most`. */
export function rowsInSight(layout: Layout, { top, height, margin, most }: { top: number; height: number; margin: number; most: number }) {
  if (layout.ids.length === 0) return { from: 0, to: 0 }
  const from = rowAt(layout, Math.max(0, top - margin))
  const to = rowAt(layout, top + height + margin) + 1
  return to - from <= most ? { from, to } : { from: rowAt(layout, top), to: Math.min(layout.ids.length, rowAt(layout, top) + most) }
}

/** A place that stays where it is on the screen, whatever comes before or after it: a row, and how far below its top the view begins. */
export type Anchor = { readonly id: string; readonly offset: number } | 'end'

/** Below this distance from the end, a reader is at the end. */
const NEAR = 32

export function anchorAt(layout: Layout, top: number, height: number): Anchor {
  if (top + height >= heightOfAll(layout) - NEAR) return 'end'
  const at = rowAt(layout, top)
  const id = layout.ids[at]
  return id === undefined ? 'end' : { id, offset: top - (layout.tops[at] ?? 0) }
}

/** How far to scroll so that the anchor is where it was; nothing if it is gone. */
export function topFor(layout: Layout, anchor: Anchor, height: number): number | undefined {
  const end = Math.max(0, heightOfAll(layout) - height)
  if (anchor === 'end') return end
  const at = layout.places.get(anchor.id)
  return at === undefined ? undefined : Math.min(end, Math.max(0, (layout.tops[at] ?? 0) + anchor.offset))
}
