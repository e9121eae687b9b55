import { isSame } from './answers.ts'
import type { Fields, Values } from './field.ts'

/** What the form was filled from, what the server holds now, and the fields that may follow it. */
export type Sides = { readonly seen: Values; readonly theirs: Values; readonly news: readonly string[] }

export const sidesFrom = (stored: Values): Sides => ({ seen: stored, theirs: stored, news: [] })

/** The server holds something new. What nobody touched here follows it; what both sides changed stays open, as a conflict. */
export function meet(fields: Fields, { seen }: Sides, mine: Values, theirs: Values): Sides {
  const names = Object.keys(fields)
  const isChanged = (name: string, from: Values, to: Values) => !isSame(from[name], to[name], fields[name])
  const news = names.filter((name) => isChanged(name, seen, theirs) && !isChanged(name, seen, mine))
  const isOpen = (name: string) => isChanged(name, seen, theirs) && isChanged(name, seen, mine) && isChanged(name, mine, theirs)
  return { seen: Object.fromEntries(names.map((name) => [name, isOpen(name) ? seen[name] : theirs[name]])), theirs, news }
}

/** The fields that both sides changed, each to something else, and that nobody has decided on yet. */
export const conflictsIn = (fields: Fields, { seen, theirs }: Sides) =>
  Object.keys(fields).filter((name) => !isSame(seen[name], theirs[name], fields[name]))

/** Decided: what the server holds has been seen. */
export const settled = (sides: Sides, name: string): Sides => ({ ...sides, seen: { ...sides.seen, [name]: sides.theirs[name] }, news: [] })
