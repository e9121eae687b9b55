import { signIn } from '@/api/access.ts'
import { ApiError } from '@/api/api-error.ts'
import type { Send } from '@/api/request.ts'
import { hostIn, isBlockedAsMixed } from '@/lib/server-address.ts'
import { savedServer } from '../saved-servers.ts'
import type { Session } from '../session.ts'

/** What keeps somebody from signing in: the field to correct, and the sentence that says how. */
export type Problem = {
  readonly field: 'key' | 'address' | 'instance'
  readonly says:
    | 'ask.instance'
    | 'wrong.no-key'
    | 'wrong.signs'
    | 'wrong.key'
    | 'wrong.token'
    | 'wrong.instance'
    | 'wrong.no-address'
    | 'wrong.address'
    | 'wrong.credentials'
    | 'wrong.scheme'
    | 'wrong.unreachable'
    | 'wrong.own-unreachable'
    | 'wrong.mixed'
    | 'wrong.slow'
    | 'wrong.not-api'
    | 'wrong.failed'
    | 'wrong.busy'
    | 'wrong.refused'
  /** What fills the holes of the sentences; which are there depends on the sentence. */
  readonly values: Readonly<Record<'host' | 'instance' | 'scheme' | 'status' | 'words', string>>
}
type Attempt = {
  readonly address: string
  readonly key: string
  readonly instance: string | undefined
  readonly send?: Send
  readonly signal?: AbortSignal
}

export const NO_VALUES: Problem['values'] = { host: '', instance: '', scheme: '', status: '', words: '' }

/** Tries a key on a server, and finds out what it opens. Keys come with the spaces and line breaks around them that pasting brings. */
export async function tryKey({ address, key, instance, send, signal }: Attempt): Promise<Session | Problem> {
  const apiKey = key.replace(/[\r\n]+/g, '').trim()
  if (apiKey === '') return { field: 'key', says: 'wrong.no-key', values: NO_VALUES }
  if (/[^\u0020-\u007e]/.test(apiKey)) return { field: 'key', says: 'wrong.signs', values: NO_VALUES }
  const saved = savedServer(address)
  try {
    const { access, server } = await signIn(address, apiKey, { instance, dialect: saved?.dialect, last: saved?.last, send }, signal)
    if (access.kind === 'name-needed')
      return {
        field: 'instance',
        says: instance === undefined ? 'ask.instance' : 'wrong.token',
        values: { ...NO_VALUES, instance: instance ?? '' },
      }
    return { address, apiKey, access, server }
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    return problemOf(cause, address, instance)
  }
}

export const isProblem = (outcome: Session | Problem): outcome is Problem => 'says' in outcome

function problemOf({ kind, context, messages }: ApiError, address: string, instance: string | undefined): Problem {
  const values = {
    ...NO_VALUES,
    host: hostIn(address),
    instance: instance ?? '',
    status: String(context.status ?? ''),
    words: messages.join(' '),
  }
  const at = (field: Problem['field'], says: Problem['says']): Problem => ({ field, says, values })

  if (context.reason === 'time-limit') return at('address', 'wrong.slow')
  if (kind === 'unreachable') return at('address', unreachableAs(address))
  if (kind === 'failed') return at('address', 'wrong.failed')
  if (context.status === 429) return at('address', 'wrong.busy')
  if (context.isHtml || kind === 'unexpected' || kind === 'unsupported') return at('address', 'wrong.not-api')
  if (kind === 'unauthorized') return at('key', instance === undefined ? 'wrong.key' : 'wrong.token')
  if (kind === 'missing') return instance === undefined ? at('address', 'wrong.not-api') : at('instance', 'wrong.instance')
  return messages.length > 0 ? at('key', 'wrong.refused') : at('key', 'wrong.key')
}

function unreachableAs(address: string): Problem['says'] {
  if (isBlockedAsMixed(address, location.protocol)) return 'wrong.mixed'
  return new URL(address).origin === location.origin ? 'wrong.own-unreachable' : 'wrong.unreachable'
}
