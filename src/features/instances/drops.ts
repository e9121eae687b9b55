import type { Dialect } from '@/api/dialect.ts'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { type Reason, reasonOf } from './instance-state.ts'

/** A line that was seen connected and then was not, two polls in a row. */
export type Drop = {
  readonly name: string
  readonly reason: Reason
  readonly at: number
  /** The server told when; otherwise it is the time at which it was first seen off. */
  readonly isTimeTold: boolean
}
type Line = { readonly state: 'open' | 'missed' | 'off'; readonly missedAt?: number; readonly toldAt?: number }
export type Watch = {
  readonly rows: readonly InstanceRow[]
  readonly lines: ReadonlyMap<string, Line>
  readonly drops: readonly Drop[]
  /** Some line was seen off once, so that even the same list again is news. */
  readonly isWaiting: boolean
}

export const NOTHING_SEEN: Watch = { rows: [], lines: new Map(), drops: [], isWaiting: false }
const ONCE_IN = 60 * 60 * 1000

/** What is known after one more poll. A line that comes and goes is told once an hour; one that is back is no longer told. */
export function watchPoll(watch: Watch, rows: readonly InstanceRow[], dialect: Dialect, now: number): Watch {
  if (rows === watch.rows && !watch.isWaiting) return watch

  const lines = new Map<string, Line>()
  const told: Drop[] = []
  let isWaiting = false
  for (const row of rows) {
    if (row.kind !== 'instance') continue
    const before = watch.lines.get(row.name)
    if (row.state === 'open') lines.set(row.name, { ...before, state: 'open' })
    else if (before?.state === 'open') {
      lines.set(row.name, { ...before, state: 'missed', missedAt: now })
      isWaiting = true
    } else if (before?.state === 'missed') {
      const isNews = before.toldAt === undefined || now - before.toldAt > ONCE_IN
      lines.set(row.name, { state: 'off', toldAt: isNews ? now : before.toldAt })
      if (isNews) told.push(dropOf(row, dialect, before.missedAt ?? now))
    } else if (before) lines.set(row.name, before)
  }
  const standing = watch.drops.filter(({ name }) => lines.get(name)?.state === 'off' && !told.some((drop) => drop.name === name))
  const isSame = told.length === 0 && standing.length === watch.drops.length
  return { rows, lines, isWaiting, drops: isSame ? watch.drops : [...standing, ...told] }
}

function dropOf(row: Extract<InstanceRow, { kind: 'instance' }>, dialect: Dialect, seenAt: number): Drop {
  const toldAt = Date.parse(row.disconnection?.at ?? '')
  const isTimeTold = !Number.isNaN(toldAt)
  return { name: row.name, reason: reasonOf(row, dialect), at: isTimeTold ? toldAt : seenAt, isTimeTold }
}

/** A line that is switched off on purpose here is not worth telling, until it has been connected again. */
export function expectDrop(watch: Watch, name: string): Watch {
  const lines = new Map(watch.lines)
  lines.delete(name)
  return { ...watch, lines }
}
