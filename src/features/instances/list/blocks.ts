import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import type { Section } from './filter.ts'

/** A section as it lies in the list. All its rows are of one height, so that the place of each is known without looking. */
export type Block = {
  readonly id: Section['id']
  readonly rows: readonly InstanceRow[]
  /** How many rows lie in the sections above. */
  readonly before: number
  readonly top: number
  readonly strip: number
  readonly rowHeight: number
  readonly height: number
}
type Heights = { readonly strip: number; readonly row: (id: Section['id']) => number }

export function stack(sections: readonly Section[], heights: Heights): readonly Block[] {
  const blocks: Block[] = []
  for (const { id, rows } of sections) {
    const above = blocks.at(-1)
    const strip = id === 'all' ? 0 : heights.strip
    const rowHeight = heights.row(id)
    blocks.push({
      id,
      rows,
      before: above ? above.before + above.rows.length : 0,
      top: above ? above.top + above.height : 0,
      strip,
      rowHeight,
      height: strip + rows.length * rowHeight,
    })
  }
  return blocks
}

/** The rows of a block that lie between two heights of the list, and one more wherever it lies. */
export function rowsBetween(block: Block, from: number, to: number, always: number): readonly number[] {
  const inRows = (y: number) => Math.floor((y - block.top - block.strip) / block.rowHeight)
  const first = Math.max(0, inRows(from))
  const last = Math.min(block.rows.length - 1, inRows(to))
  const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const extra = always - block.before
  const isExtra = extra >= 0 && extra < block.rows.length && (extra < first || extra > last)
  return isExtra ? [...between, extra] : between
}

export const keyOf = (row: InstanceRow) => (row.kind === 'instance' ? `=${row.name}` : `?${row.raw}`)

const blockOf = (blocks: readonly Block[], index: number) => blocks.findLast(({ before }) => before <= index)

export function rowAt(blocks: readonly Block[], index: number) {
  const block = blockOf(blocks, index)
  return block?.rows[index - block.before]
}

/** The top edge and the bottom edge of a row in the list. */
export function edgesOf(blocks: readonly Block[], index: number) {
  const block = blockOf(blocks, index)
  if (!block) return { top: 0, bottom: 0 }
  const top = block.top + block.strip + (index - block.before) * block.rowHeight
  return { top, bottom: top + block.rowHeight }
}

/** Where a row is now; if it is gone, the row before the place where it was. */
export function indexOf(blocks: readonly Block[], { key, index }: { key: string; index: number }) {
  for (const { rows, before } of blocks) {
    const at = rows.findIndex((row) => keyOf(row) === key)
    if (at >= 0) return before + at
  }
  const last = blocks.at(-1)
  return Math.max(0, Math.min(index - 1, last ? last.before + last.rows.length - 1 : 0))
}

/**
 * How far to scroll after the rows have changed, so that what was at the top of the view stays there. A row that has moved to
 * another section is not followed: the eye stays, the row goes.
 */
export function shiftOf(before: readonly Block[], after: readonly Block[], scrollTop: number) {
  for (const block of before) {
    const now = after.find(({ id }) => id === block.id)
    if (!now) continue
    for (const at of rowsBetween(block, scrollTop, scrollTop + block.rowHeight * 8, -1)) {
      const row = block.rows[at]
      const key = row && keyOf(row)
      const nowAt = now.rows.findIndex((other) => keyOf(other) === key)
      if (nowAt >= 0) return edgesOf(after, now.before + nowAt).top - edgesOf(before, block.before + at).top
    }
  }
  return 0
}
