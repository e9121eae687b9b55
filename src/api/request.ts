import { ApiError } from './api-error.ts'

/** How a request gets to a server: `fetch`, or a server in memory. */
export type Send = (request: Request) => Promise<Response>

/** What is to be sent: the path filled, the body not yet text. */
export type Sent = { readonly method: string; readonly path: string; readonly query?: object; readonly body: unknown }

/** Takes what travels in the address out of a body; a body that held nothing else is none. */
export function withQuery(method: string, path: string, body: unknown, names: readonly string[]): Sent {
  if (names.length === 0 || method === 'GET') return { method, path, body }
  const entries = Object.entries(Object(body))
  const rest = entries.filter(([name]) => !names.includes(name))
  return {
    method,
    path,
    query: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    body: rest.length > 0 ? Object.fromEntries(rest) : undefined,
  }
}

/**
 * A request to the server that the key was entered for, and to no other: not by an odd name in the path, and not by a redirect.
 * Nothing is kept by the browser, and nothing but the key says who asks.
 */
export function toRequest(endpoint: string, { method, path, query, body }: Sent, baseUrl: string, apiKey: string, signal: AbortSignal) {
  const url = addressOf(baseUrl, path)
  const headers = headersOf(apiKey)
  if (!url || !headers) {
    throw new ApiError('unsupported', [], {
      endpoint,
      details: url ? 'The key holds signs that no header can carry.' : 'This name cannot be part of an address.',
    })
  }
  const hasBody = method !== 'GET' && body !== undefined
  if (hasBody) headers.set('content-type', 'application/json')
  for (const [name, value] of Object.entries((method === 'GET' ? body : query) ?? {})) url.searchParams.set(name, String(value))
  return new Request(url, {
    method,
    headers,
    signal,
    ...(hasBody && { body: JSON.stringify(body) }),
    cache: 'no-store',
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
}

/** Null for a path that would be another one in an address, as with an instance named `..`. */
function addressOf(baseUrl: string, path: string) {
  if (!/^https?:\/\//i.test(baseUrl) || !URL.canParse(baseUrl)) return null
  const { origin, pathname } = new URL(baseUrl)
  const wanted = pathname.replace(/\/+$/, '') + path
  const url = new URL(origin)
  url.pathname = wanted
  return url.pathname === wanted && (path === '/' || !/\/(?:\/|$)/.test(path)) ? url : null
}

function headersOf(apiKey: string) {
  try {
    return new Headers(apiKey ? { apikey: apiKey } : {})
  } catch {
    return null
  }
}
