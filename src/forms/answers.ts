import * as z from 'zod/mini'
import { type Field, type Fields, isAsked, type Values, type ValuesOf } from './field.ts'
import { type Problem, problemIn } from './problem.ts'

/** What a form starts with: the record's own values, even where they would not be good answers, else the first ones. */
export function startingValues<F extends Fields>(fields: F, record: object | null = {}): ValuesOf<F> {
  return mapFields(fields, ({ schema, initial }, name) => {
    const value: unknown = record && Reflect.get(record, name)
    return isAlike(value, initial) || z.safeParse(schema, value).success ? value : initial
  })
}

const isAlike = (one: unknown, other: unknown) =>
  typeof one === typeof other && Array.isArray(one) === Array.isArray(other) && (one === null) === (other === null)

export type Checked<F extends Fields> =
  | { readonly ok: true; readonly values: ValuesOf<F> }
  | { readonly ok: false; readonly problems: Readonly<Record<string, Problem>> }

/** Judges what is asked. What is not asked goes out as it stands, or as it was if that is no answer. */
export function checkAnswers<F extends Fields>(fields: F, values: Values, before: Values = {}): Checked<F> {
  const problems: Record<string, Problem> = {}
  const answers: ValuesOf<F> = mapFields(fields, (field, name) => {
    const answer = z.safeParse(field.schema, values[name])
    if (answer.success) return answer.data
    if (isAsked(field, values)) problems[name] = problemIn(answer.error.issues[0]?.message)
    return before[name] ?? field.initial
  })
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, values: answers }
}

/** The names whose answers differ. */
export const changedFields = (fields: Fields, from: Values, to: Values) =>
  Object.keys(fields).filter((name) => !isSame(from[name], to[name], fields[name]))

/** Order says nothing in a list of picks, nor among the names of an object. */
export function isSame(one: unknown, other: unknown, field?: Field): boolean {
  return JSON.stringify(ordered(one, field)) === JSON.stringify(ordered(other, field))
}

function ordered(value: unknown, field?: Field): unknown {
  if (Array.isArray(value)) return field?.control === 'picks' ? value.map(String).toSorted((one, other) => (one < other ? -1 : 1)) : value
  return typeof value === 'object' && value !== null ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)) : value
}

function mapFields<F extends Fields>(fields: F, valueFor: (field: Field, name: string) => unknown) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same names, each with what its own schema gave
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field, name)])) as ValuesOf<F>
}
