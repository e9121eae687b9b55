import type { Dialect } from '@/api/dialect.ts'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { lineNumber } from '../channel.ts'
import { type Group, GROUPS, groupOf, reasonOf } from '../instance-state.ts'

export const ORDERS = ['problems', 'name'] as const
export type Filter = {
  readonly query: string
  readonly state: Group | null
  readonly order: (typeof ORDERS)[number]
}
/** A strip of the list with its rows. Without strips everything lies in one section, `all`. */
export type Section = { readonly id: Group | 'unreadable' | 'all'; readonly rows: readonly InstanceRow[] }
export type Arranged = {
  readonly sections: readonly Section[]
  readonly counts: Readonly<Record<Group | 'all', number>>
  /** Rows that fit the search in states that are not shown. */
  readonly matchesElsewhere: number
}

/** What the list shows for a filter: search and state combine, problems first, names in their natural order. */
export function arrange(rows: readonly InstanceRow[], { query, state, order }: Filter, dialect: Dialect): Arranged {
  const counts = { all: rows.length, attention: 0, connecting: 0, close: 0, open: 0 }
  const found: Record<Section['id'], InstanceRow[]> = { all: [], attention: [], unreadable: [], connecting: [], close: [], open: [] }
  const matches = matcher(query)
  let matchesElsewhere = 0

  for (const row of inOrder(rows)) {
    const group = sectionOf(row, dialect)
    if (group !== 'unreadable') counts[group] += 1
    if (!matches(row)) continue
    if (state !== null && group !== state) matchesElsewhere += 1
    else found[order === 'name' ? 'all' : group].push(row)
  }
  const sections = SECTIONS.map((id) => ({ id, rows: found[id] })).filter(({ rows }) => rows.length > 0)
  return { sections, counts, matchesElsewhere }
}

/** The instance above another one, problems first. */
export function nameBefore(rows: readonly InstanceRow[], name: string, dialect: Dialect) {
  const names = arrange(rows, { query: '', state: null, order: 'problems' }, dialect).sections.flatMap((section) =>
    section.rows.flatMap((row) => (row.kind === 'instance' ? [row.name] : [])),
  )
  return names[names.indexOf(name) - 1]
}

const SECTIONS = ['all', 'attention', 'unreadable', ...GROUPS.slice(1)] as const
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const nameOf = (row: InstanceRow) => (row.kind === 'instance' ? row.name : row.raw)
const byName = (one: InstanceRow, other: InstanceRow) => collator.compare(nameOf(one), nameOf(other))

const ordered = new WeakMap<readonly InstanceRow[], readonly InstanceRow[]>()

/** Once for each list, not once for each letter of a search. */
function inOrder(rows: readonly InstanceRow[]) {
  const known = ordered.get(rows) ?? rows.toSorted(byName)
  ordered.set(rows, known)
  return known
}

/** Names and profiles by any part of them, without regard to accents; numbers by their digits, however they are written. */
function matcher(query: string) {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const digits = /^[\d\s()+.-]+$/.test(query) ? query.replace(/\D/g, '') : ''
  return (row: InstanceRow) => {
    const { text, number } = searchable(row)
    return words.every((word) => text.includes(word)) || (digits.length > 1 && number.includes(digits))
  }
}

const folded = new WeakMap<InstanceRow, { text: string; number: string }>()
const groups = new WeakMap<InstanceRow, Group | 'unreadable'>()

function sectionOf(row: InstanceRow, dialect: Dialect) {
  const known = groups.get(row) ?? (row.kind === 'instance' ? groupOf(reasonOf(row, dialect)) : 'unreadable')
  groups.set(row, known)
  return known
}

function searchable(row: InstanceRow) {
  const known = folded.get(row)
  if (known) return known
  const made =
    row.kind === 'instance'
      ? { text: fold(`${row.name} ${row.profileName ?? ''}`), number: lineNumber(row) ?? row.number ?? '' }
      : { text: fold(row.raw), number: '' }
  folded.set(row, made)
  return made
}

const fold = (text: string) => (/^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
