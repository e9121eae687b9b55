import type { Exchange } from '@/api/exchange-log.ts'
import { shellQuoted } from '@/lib/shell-quoted.ts'
import { masked, maskedAddress, maskedJson } from './masked.ts'

const LONGEST = 40_000

/** Where it went, without what opens something. */
export function addressOf({ sent: { method, path, query, body } }: Exchange, apiKey: string) {
  return maskedAddress(path, query ?? (method === 'GET' ? Object(body) : {}), apiKey)
}

/** What was sent; nothing for a request that has no body. */
export const requestText = ({ sent: { method, body } }: Exchange, apiKey: string) =>
  method === 'GET' || body === undefined ? '' : maskedJson(body, apiKey)

export const answerText = ({ text = '' }: Exchange, apiKey: string) => (text === '' ? '' : cut(masked(text, apiKey)))

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** The same request for a terminal. The key is a variable of the shell, and masked parts have to be filled in. */
export function curlOf(exchange: Exchange, apiKey: string) {
  const { baseUrl, sent } = exchange
  const body = requestText(exchange, apiKey)
  return [
    `curl -X ${sent.method} ${shellQuoted(baseUrl.replace(/\/+$/, '') + addressOf(exchange, apiKey))}`,
    '-H "apikey: $API_KEY"',
    ...(body === '' ? [] : [`-H 'Content-Type: application/json'`, `-d ${shellQuoted(body)}`]),
  ].join(' \\\n  ')
}

/** No answer, or one that says that it went wrong. */
export const isFailed = ({ status }: Exchange) => status === undefined || status >= 400

const isPassing = ({ status }: Exchange) => status === undefined || status >= 500 || status === 408 || status === 429

/** How often each was asked in a row because it did not work the time before; by its id. */
export function retriesIn(exchanges: readonly Exchange[]): ReadonlyMap<number, number> {
  const failures = new Map<string, number>()
  const retries = new Map<number, number>()
  for (const exchange of exchanges) {
    const { method, path, query } = exchange.sent
    const asked = `${method} ${path} ${query ? JSON.stringify(query) : ''}`
    const before = failures.get(asked) ?? 0
    retries.set(exchange.id, before)
    failures.set(asked, isPassing(exchange) ? before + 1 : 0)
  }
  return retries
}

/** Whether it is meant by what was typed: parts of method, path and status, in any order. */
export function isMeant({ sent, status }: Exchange, typed: string) {
  const line = `${sent.method} ${sent.path} ${status ?? ''}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => line.includes(part))
}
