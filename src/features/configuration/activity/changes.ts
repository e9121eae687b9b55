import * as z from 'zod/mini'
import { steadyNow } from '@/lib/clock.ts'
import { keep } from '@/lib/kept.ts'
import type { Fields, Values } from '@/forms/field.ts'
import { withoutSecrets } from '../keepable.ts'

const MOST = 200
const valuesSchema = z.record(z.string(), z.unknown())
const changeSchema = z.object({
  id: z.string(),
  at: z.number(),
  server: z.string(),
  instance: z.string(),
  /** Which configuration, and which of its fields. */
  what: z.string(),
  changed: z.array(z.string()),
  before: valuesSchema,
  after: valuesSchema,
  /** Something was left out of `before` and `after`. */
  hadSecret: z.boolean(),
  undoneAt: z.optional(z.number()),
})
export type Change = z.output<typeof changeSchema>

const store = keep('switchboard.activity', z.array(changeSchema), [])
/** With their secrets, as long as the page is open. */
const whole = new Map<string, { readonly before: Values; readonly after: Values }>()

/** Saved changes, the newest first. They outlast the page, without their secrets. */
export const changesNow = store.now
export const onChanges = store.subscribe

type Saved = Pick<Change, 'server' | 'instance' | 'what' | 'changed'> & {
  readonly fields: Fields
  readonly before: Values
  readonly after: Values
}

/** Adds a saved change to the list, and gives it. */
export function recordChange({ fields, before, after, ...saved }: Saved): Change {
  const [old, next] = [withoutSecrets(fields, before, saved.changed), withoutSecrets(fields, after, saved.changed)]
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const hadSecret = old.hadSecret || next.hadSecret
  const change = { ...saved, id, at: steadyNow(), before: old.kept, after: next.kept, hadSecret }
  whole.set(id, { before, after })
  store.put([change, ...store.now()].slice(0, MOST))
  return change
}

export function markUndone(id: string, undoneAt: number) {
  const changes = store.now()
  const at = changes.findIndex((change) => change.id === id)
  const change = changes[at]
  if (change) store.put(changes.with(at, { ...change, undoneAt }))
}

/** Of what no server told before, there is nothing to go back to. */
export const hasWayBack = ({ changed, before, hadSecret }: Change) => hadSecret || changed.some((name) => before[name] !== undefined)

/** The values before and after, complete; null when a secret among them is gone. */
export function valuesOf({ id, before, after, hadSecret }: Change) {
  return whole.get(id) ?? (hadSecret ? null : { before, after })
}
