import type { Sent } from './request.ts'

/** One request and what came of it: references to what was there anyway. Nothing is read or written anew until somebody looks. */
export type Exchange = {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly baseUrl: string
  readonly sent: Sent
  /** Counts the dialects in which this was asked. */
  readonly attempt: number
  readonly milliseconds: number
  readonly size: number
  /** Absent where no answer came. */
  readonly status?: number
  /** Absent where there is none, or too much of it to hold on to. */
  readonly text?: string
}

const MOST = 200
const LARGEST = 500_000
const NONE: readonly Exchange[] = []

let exchanges = NONE
let last = 0
const listeners = new Set<() => void>()

/** The latest exchanges of this session, the oldest first; in memory only. */
export const exchangesNow = () => exchanges
export function onExchanges(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const clearExchanges = () => put(NONE)

/** Notes a request that is about to go out; what this returns wants to hear of its answer, or that there was none. */
export function noteRequest(baseUrl: string, sent: Sent, attempt: number) {
  const at = Date.now()
  const began = performance.now()
  const { body } = sent
  const kept = isLarge(body) ? { ...sent, body: undefined } : sent
  return (answer?: { readonly status: number; readonly text: string }) => {
    const { status, text = '' } = answer ?? {}
    const exchange = {
      id: ++last,
      at,
      baseUrl,
      sent: kept,
      attempt,
      milliseconds: performance.now() - began,
      size: text.length,
      ...(status !== undefined && { status }),
      ...(text.length <= LARGEST && { text }),
    }
    put([...exchanges.slice(1 - MOST), exchange])
  }
}

function put(next: readonly Exchange[]) {
  exchanges = next
  for (const listener of listeners) listener()
}

/** Media would be held on to long after they were sent. */
const isLarge = (value: unknown, depth = 2): boolean =>
  typeof value === 'string'
    ? value.length > LARGEST
    : depth > 0 && typeof value === 'object' && value !== null && Object.values(value).some((each) => isLarge(each, depth - 1))
