import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import type { Server } from '@/api/dialect.ts'
import { carries, formOf, type ReadEndpoint, type Resource, type WriteEndpoint } from '@/api/endpoint.ts'
import { type Named, namedFields } from '@/api/named-fields.ts'
import { isTold } from '@/api/told.ts'
import { startingValues } from '@/forms/answers.ts'
import type { Fields, PlainKey, Values, ValuesOf } from '@/forms/field.ts'
import { endpointQuery } from '@/query/use-endpoint.ts'
import type { Area, Source } from '@/words/translator.ts'

type Find<Found> = ReadEndpoint<`/${string}/:instance`, object, Found>
type Set<Input extends object, Kept> = WriteEndpoint<`/${string}/:instance`, Input, Kept>

type Description<S extends Source, F extends Fields<PlainKey<S>>, Input extends object, Found, Kept> = {
  /** The step of the address, and the name in what is kept. */
  readonly id: string
  readonly words: Area<S>
  readonly title: PlainKey<S>
  readonly save: PlainKey<S>
  /** All questions; those that a server has no place for are left out. */
  readonly fields: (server: Server) => F
  readonly find: Find<Found>
  readonly set: Set<Input, Kept>
  /** The part of the input that a question belongs to, where it is not its own. */
  readonly partOf?: Readonly<Record<string, keyof Input & string>>
  /** Refusals whose words say too little: what to say instead, and at which question. */
  readonly reasons?: Readonly<Record<string, Reason<keyof F & string, PlainKey<S>>>>
  readonly toAnswers: (found: Found) => object | null
  readonly toInput: (answers: ValuesOf<F>) => Input
}

type Reason<Name extends string = string, Key extends string = string> = { readonly at: Name; readonly words: Key }
type Query = { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<Values | null> }

/** How to end the wait, and which answers are new. */
type Sending = { readonly signal?: AbortSignal | undefined; readonly changed?: readonly string[] }

export type Configuration<F extends Fields = Fields> = {
  readonly id: string
  readonly words: Area
  readonly title: string
  readonly save: string
  readonly changes: readonly Resource[]
  readonly isOffered: (server: Server) => boolean
  /** The questions that this server has a place for, in this form of its own or in another that takes the same. */
  readonly fieldsFor: (server: Server, hasPlace?: (part: string) => boolean) => F
  readonly isTold: (name: string, server: Server) => boolean
  /** What servers go on telling as it was for a while after it was set. */
  readonly toldLate?: readonly string[]
  /** What is stored; null for never set. */
  readonly query: (api: ApiClient, instance: string) => Query
  readonly write: (api: ApiClient, instance: string, answers: Values, sending?: Sending) => Promise<unknown>
  /** The answers as the API takes them. */
  readonly toInput: (answers: Values) => object
  readonly named: (server: Server, messages: readonly string[]) => Named
  readonly reasons: Readonly<Record<string, Reason>>
}

/** One form over a pair of `find` and `set`: all that pages, undo and copying need to know about it. */
export function defineConfiguration<S extends Source, F extends Fields<PlainKey<S>>, Input extends object, Found, Kept>({
  find,
  set,
  ...described
}: Description<S, F, Input, Found, Kept>): Configuration<F> {
  const { id, words, title, save, fields, partOf = {}, reasons = {}, toAnswers, toInput } = described
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a question without a part of its own is named like its part
  const partOfInput = (name: string) => partOf[name] ?? (name as keyof Input & string)

  function fieldsFor(server: Server, hasPlace = (part: keyof Input & string) => carries(set, part, server)) {
    const asked = Object.entries(fields(server)).filter(([name]) => hasPlace(partOfInput(name)))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fewer of the same; forms look at what is there
    return Object.fromEntries(asked) as F
  }

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answers to these very fields
  const inputFrom = (answers: Values) => toInput(answers as ValuesOf<F>)

  return {
    id,
    words,
    title,
    save,
    fieldsFor,
    reasons,
    changes: set.changes,
    isOffered: (server) => formOf(find, server) !== null && formOf(set, server) !== null,
    isTold: (name, server) => isTold(find, set, partOfInput(name), server),
    query(api, instance) {
      return {
        queryKey: [...endpointQuery(api, find, { instance }).queryKey, 'answers'],
        queryFn: async ({ signal }) => {
          try {
            const found = toAnswers(await api.call(find, { instance }, signal))
            return found && startingValues(fieldsFor(api.server), found)
          } catch (error) {
            if (isNotSetYet(error)) return null
            throw error
          }
        },
      }
    },
    write: (api, instance, answers, { signal } = {}) => api.call(set, { ...inputFrom(answers), instance }, signal),
    toInput: inputFrom,
    named: (server, messages) => namedFields(set, server, messages),
  }
}

/** Some servers say so with a 404, which is no failure as long as the instance is there. */
const isNotSetYet = (error: unknown) => error instanceof ApiError && error.kind === 'missing' && error.context.isInstanceMissing !== true
