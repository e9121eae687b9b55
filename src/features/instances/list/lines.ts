import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import type { Section } from './filter.ts'

/** The list from top to bottom: strips and rows in one sequence, as it is scrolled through. */
export type Line =
  | { readonly kind: 'strip'; readonly key: string; readonly section: Section['id'] }
  | { readonly kind: 'row'; readonly key: string; readonly section: Section['id']; readonly row: InstanceRow; readonly position: number }

export function layOut(sections: readonly Section[]): readonly Line[] {
  return sections.flatMap(({ id, rows }): Line[] => [
    ...(id === 'all' ? [] : [{ kind: 'strip' as const, key: `strip ${id}`, section: id }]),
    ...rows.map((row, at) => ({
      kind: 'row' as const,
      key: row.kind === 'instance' ? keyOf(row.name) : `unreadable ${at}`,
      section: id,
      row,
      position: at + 1,
    })),
  ])
}

export const keyOf = (name: string) => `instance ${name}`

export const firstRow = (lines: readonly Line[]) => lines.findIndex(({ kind }) => kind === 'row')

/** Where a row is now; if it is gone, the row before the place where it was. */
export function rowNear(lines: readonly Line[], { key, index }: { key: string; index: number }) {
  const now = lines.findIndex((line) => line.key === key)
  if (now >= 0) return now
  const before = lines.slice(0, index).findLastIndex(({ kind }) => kind === 'row')
  return before >= 0 ? before : firstRow(lines)
}

type Placed = { readonly key: string; readonly section: string; readonly start: number }

/** How far to scroll, so that a row which was in sight and has kept its section stays where the eye is. */
export function shiftOf(before: readonly Placed[], after: readonly Placed[]) {
  const places = new Map(after.map((line) => [line.key, line]))
  for (const line of before) {
    const now = places.get(line.key)
    if (now?.section === line.section) return now.start - line.start
  }
  return 0
}
