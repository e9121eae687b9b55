import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { changedFields, startingValues } from '@/forms/answers.ts'
import type { Fields, Values, ValuesOf } from '@/forms/field.ts'
import { steadyNow } from '@/lib/clock.ts'
import { markStale } from '@/query/query-client.ts'
import type { Configuration } from './configuration.ts'
import { withoutSecrets } from './keepable.ts'
import { lastSet, rememberSet } from './last-set.ts'

type Place<F extends Fields> = {
  readonly api: ApiClient
  readonly client: QueryClient
  readonly configuration: Configuration<F>
  readonly instance: string
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined
}

/** What a form starts with: what the server tells, and what it does not tell, or not yet, as it was last set from here, if it was. */
export function answersFrom<F extends Fields>(
  { api, configuration, instance }: Omit<Place<F>, 'client'>,
  told: Values | null,
): ValuesOf<F> {
  const fields = configuration.fieldsFor(api.server)
  const last = lastSet(api.serverId, instance, configuration.id)
  const answers = startingValues(fields, told)
  const isOld = (name: string) => configuration.toldLate?.includes(name) === true && last?.over?.[name] === told?.[name]
  const own = Object.keys(fields).filter((name) => !configuration.isTold(name, api.server) || (last && isOld(name)))
  return { ...answers, ...Object.fromEntries(own.map((name) => [name, last?.values[name]])) }
}

/** Asks the server now. */
export async function readAnswers<F extends Fields>(place: Place<F>, staleTime = 0): Promise<ValuesOf<F>> {
  const { api, client, configuration, instance, signal } = place
  const query = configuration.query(api, instance)
  signal?.addEventListener('abort', () => void client.cancelQueries({ queryKey: query.queryKey }, { revert: false }))
  return answersFrom(place, await client.fetchQuery({ ...query, staleTime }))
}

/** Sets, and gives what the server then holds. */
export async function writeAnswers<F extends Fields>(place: Place<F>, answers: Values): Promise<ValuesOf<F>> {
  const { api, client, configuration, instance, signal } = place
  const fields = configuration.fieldsFor(api.server)
  const told = client.getQueryData<Values | null>(configuration.query(api, instance).queryKey) ?? null
  const changed = changedFields(fields, answersFrom(place, told), answers)
  const mutation = client.getMutationCache().build(client, {
    mutationFn: () => configuration.write(api, instance, answers, { signal, changed }),
    meta: { serverId: api.serverId, changes: configuration.changes },
    ...client.getDefaultOptions().mutations,
  })
  try {
    await mutation.execute(undefined)
  } catch (error) {
    if (signal?.aborted === true) void markStale(client, api.serverId, configuration.changes) // the server may have taken it
    throw error
  }
  const over = Object.fromEntries(configuration.toldLate?.map((name) => [name, told?.[name]]) ?? [])
  rememberSet(api.serverId, instance, configuration.id, steadyNow(), withoutSecrets(fields, answers).kept, over)
  // the write has made it stale, and whoever shows it has asked again by now; a failure to read is none to write
  const kept = await readAnswers(place, 2000).catch(() => answers)
  const isTold = (name: string) => configuration.isTold(name, api.server)
  // what is not told again is as it was sent, as far as anybody knows
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answers to these very fields
  return { ...kept, ...Object.fromEntries(Object.entries(answers).filter(([name]) => !isTold(name))) } as ValuesOf<F>
}
