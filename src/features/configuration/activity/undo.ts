import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { isSame } from '@/forms/answers.ts'
import type { Values } from '@/forms/field.ts'
import { steadyNow } from '@/lib/clock.ts'
import type { Configuration } from '../configuration.ts'
import { readAnswers, writeAnswers } from '../exchange-answers.ts'
import { type Change, markUndone, valuesOf } from './changes.ts'

export type UndoOutcome =
  | { readonly kind: 'undone' }
  /** Somebody changed it again since. */
  | { readonly kind: 'changed-since'; readonly names: readonly string[] }
  | { readonly kind: 'secret-gone' }

type Undo = { readonly api: ApiClient; readonly client: QueryClient; readonly configuration: Configuration; readonly change: Change }

/** Sets back what a change set, and nothing else; not over a later change, unless that is wished. */
export async function undo({ api, client, configuration, change }: Undo, isForced = false): Promise<UndoOutcome> {
  const values = valuesOf(change)
  if (!values) return { kind: 'secret-gone' }
  const now = await readAnswers({ api, client, configuration, instance: change.instance })
  const fields = configuration.fieldsFor(api.server)
  const isTold = (name: string) => configuration.isTold(name, api.server)
  const moved = change.changed.filter((name) => isTold(name) && !isSame(now[name], values.after[name], fields[name]))
  if (moved.length > 0 && !isForced) return { kind: 'changed-since', names: moved }
  // what the server did not tell before cannot be set back
  const known = change.changed.filter((name) => values.before[name] !== undefined)
  const back: Values = { ...now, ...Object.fromEntries(known.map((name) => [name, values.before[name]])) }
  await writeAnswers({ api, client, configuration, instance: change.instance }, back)
  markUndone(change.id, steadyNow())
  return { kind: 'undone' }
}
