import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { changedFields } from '@/forms/answers.ts'
import type { Values } from '@/forms/field.ts'
import { recordChange } from '@/features/configuration/activity/changes.ts'
import { readAnswers, writeAnswers } from '@/features/configuration/exchange-answers.ts'
import { movedSince, type Plan, planFor, type Step } from './plan.ts'

type Where = { readonly api: ApiClient; readonly client: QueryClient }
/** What reading a target gave. */
export type Seen = Plan | { readonly kind: 'unread'; readonly error: unknown }
export type Outcome =
  /** `altered`: what the server keeps otherwise than it was told. */
  | { readonly kind: 'changed'; readonly altered: readonly string[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'blocked'; readonly names: readonly string[] }
  | { readonly kind: 'moved'; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly error: unknown }

/** Asks a target what it holds, and finds what would change. */
export async function look({ api, client }: Where, { part, instance }: Step, wanted: Values): Promise<Seen> {
  try {
    const now = await readAnswers({ api, client, configuration: part, instance })
    return planFor(part.fieldsFor(api.server), wanted, now)
  } catch (error) {
    return { kind: 'unread', error }
  }
}

/** Looks once more, and sets what differs; not over what somebody else changed since it was seen. */
export async function carryOut(
  where: Where,
  step: Step,
  wanted: Values,
  seen: Seen | undefined,
): Promise<{ plan: Seen; outcome: Outcome }> {
  const { api, client } = where
  const { part, instance } = step
  const plan = await look(where, step, wanted)
  if (plan.kind === 'unread') return { plan, outcome: { kind: 'refused', error: plan.error } }
  if (plan.kind !== 'change') return { plan, outcome: plan }
  const fields = part.fieldsFor(api.server)
  const moved = seen && seen.kind !== 'unread' ? movedSince(fields, seen, plan) : []
  if (moved.length > 0) return { plan, outcome: { kind: 'moved', names: moved } }
  try {
    const kept = await writeAnswers({ api, client, configuration: part, instance }, plan.after)
    const changed = changedFields(fields, plan.before, kept)
    if (changed.length > 0)
      recordChange({ server: api.serverId, instance, what: part.id, changed, fields, before: plan.before, after: kept })
    return { plan, outcome: { kind: 'changed', altered: changedFields(fields, plan.after, kept) } }
  } catch (error) {
    return { plan, outcome: { kind: 'refused', error } }
  }
}
