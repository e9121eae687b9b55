import { CancelledError } from '@tanstack/react-query'
import { use } from 'react'
import { ApiError, type ErrorKind } from '@/api/api-error.ts'
import { hostIn } from '@/lib/server-address.ts'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import type { translator } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import { ApiContext } from './use-endpoint.ts'
import { queryWords } from './words.ts'

/** An error in words: what happened, why, what to do now, and what to hand on with a question. None of it holds a key. */
export type Explanation = {
  readonly title: string
  readonly explanation: string
  readonly advice: string
  readonly details: string
}
type QueryWords = ReturnType<typeof translator<typeof queryWords.source>>
type Situation = ErrorKind | 'timeout' | 'stopped' | 'page' | 'busy' | 'broken' | 'outdated' | 'offline'

/** Explains errors in the chosen language, naming the current server. */
export function useExplainError() {
  const t = useWords(queryWords)
  const server = hostIn(use(ApiContext)?.serverId ?? location.origin)
  return (error: unknown) => explainError(t, server, error)
}

export function explainError(t: QueryWords, server: string, error: unknown): Explanation {
  const situation = situationOf(error)
  const said = error instanceof ApiError && error.messages.join('\n')
  return {
    title: t(`${situation}.title`, { server }),
    explanation: said || t(`${situation}.why`),
    advice: t(`${situation}.do`),
    details: detailsOf(t, error),
  }
}

function situationOf(error: unknown): Situation {
  if (error instanceof MissingChunk) return error.isOffline ? 'offline' : 'outdated'
  if (isStopped(error)) return 'stopped'
  if (!(error instanceof ApiError)) return 'broken'
  const { reason, isHtml, status } = error.context
  if (reason === 'time-limit') return 'timeout'
  if (status === 429) return 'busy'
  return isHtml && error.kind === 'unexpected' ? 'page' : error.kind
}

/** Given up by the user: a read, or a request with a signal. */
const isStopped = (error: unknown) => error instanceof CancelledError || (error instanceof DOMException && error.name === 'AbortError')

function detailsOf(t: QueryWords, error: unknown) {
  if (!(error instanceof ApiError)) return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const { endpoint, status, details } = error.context
  return [endpoint, status === undefined ? '' : t('details.status', { status: String(status) }), error.messages.join('\n'), details ?? '']
    .filter((line) => line !== '')
    .join('\n')
}
