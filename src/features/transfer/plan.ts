import { changedFields, checkAnswers } from '@/forms/answers.ts'
import type { Fields, Values } from '@/forms/field.ts'
import type { Configuration } from '@/features/configuration/configuration.ts'
import type { Content } from './content.ts'
import type { Task } from './runner.ts'

/** One part of the configuration for one instance. */
export type Step = Task & { readonly instance: string; readonly part: Configuration }

export type Plan =
  | { readonly kind: 'same' }
  | { readonly kind: 'change'; readonly before: Values; readonly after: Values; readonly changed: readonly string[] }
  /** The server wants these with every save, and nobody knows them. */
  | { readonly kind: 'blocked'; readonly names: readonly string[] }

/** Every target with every part, target by target. */
export const stepsFor = (instances: readonly string[], parts: readonly Configuration[]): Step[] =>
  instances.flatMap((instance) => parts.map((part) => ({ id: JSON.stringify([instance, part.id]), lane: instance, instance, part })))

/** What has to be set so that `wanted` holds. What it does not speak of stays as it is. */
export function planFor(fields: Fields, wanted: Values, now: Values): Plan {
  const given = Object.keys(fields).filter((name) => wanted[name] !== undefined)
  const checked = checkAnswers(fields, { ...now, ...Object.fromEntries(given.map((name) => [name, wanted[name]])) }, now)
  if (!checked.ok) return { kind: 'blocked', names: Object.keys(checked.problems) }
  const after: Values = checked.values
  const changed = changedFields(fields, now, after).filter((name) => given.includes(name))
  return changed.length === 0 ? { kind: 'same' } : { kind: 'change', before: now, after, changed }
}

/** What stands otherwise than it did when the plan was made, and would be overwritten unseen. */
export function movedSince(fields: Fields, seen: Plan, now: Plan): readonly string[] {
  if (seen.kind !== 'change' || now.kind !== 'change') return []
  return now.changed.filter((name) => changedFields(fields, seen.before, now.before).includes(name))
}

/** What somebody should know before it is done. */
export const CAUTIONS = ['secrets', 'forgets', 'all-events', 'inbox', 'reconnects'] as const
export type Caution = (typeof CAUTIONS)[number]

/** `isForgetful`: the server drops what a switched-off webhook had, and takes no event for all of them. */
export function cautionsFor(content: Content, { hasSecrets, isForgetful }: { hasSecrets: boolean; isForgetful: boolean }): Caution[] {
  const { webhook, chatwoot, privacy } = content
  const isWebhookOn = webhook?.['enabled'] === true
  const events = webhook?.['events']
  const holds: Record<Caution, boolean> = {
    secrets: hasSecrets,
    forgets: isForgetful && webhook !== undefined && !isWebhookOn,
    'all-events': isForgetful && isWebhookOn && Array.isArray(events) && events.length === 0,
    inbox: chatwoot?.['enabled'] === true && typeof chatwoot['nameInbox'] === 'string' && chatwoot['nameInbox'] !== '',
    reconnects: privacy !== undefined,
  }
  return CAUTIONS.filter((caution) => holds[caution])
}
