export type LineState = 'open' | 'connecting' | 'close'

/** A phone on the other end. */
export type Account = { readonly phone: string; readonly name: string }

/** Why and when a line was lost, as the servers of 2.x keep it. */
export type Parting = { readonly code: number; readonly object: string; readonly at: number }

/** Where the connection of one instance stands. All but `open` and `close` pass by themselves as time goes on. */
export type Line =
  | { readonly kind: 'close' }
  | { readonly kind: 'open' }
  /** Codes are shown until a phone reads one or the limit is reached. `codesBefore` went out in earlier sessions: servers count on. */
  | {
      readonly kind: 'pairing'
      readonly startedAt: number
      readonly session: number
      readonly codesBefore: number
      readonly number: string | null
    }
  /** A phone has read the code, or the server reconnects by itself. */
  | { readonly kind: 'opening'; readonly startedAt: number; readonly isNew: boolean }
  /** 1.8 after a restart: two sockets that replace each other until somebody logs out. */
  | { readonly kind: 'flapping'; readonly startedAt: number }
  /** Logged out through the API: the answer goes out before the line is closed. */
  | { readonly kind: 'closing'; readonly closesAt: number; readonly parting: Parting }

export type CodeRules = { readonly qrLife: number; readonly qrLimit: number; readonly firstCodeDelay: number }

/** From the scan to open; in between, the first connection is closed with 515 and a second one made. Seen on 1.7.4 and 2.3.6. */
export const OPENING_TIME = 1000
const FLAP_TIME = 300
const FLAPS = ['open', 'close', 'connecting'] as const
const RESTART_GAP = { from: 300, until: 550 }

type Pairing = Extract<Line, { kind: 'pairing' }>

/** How many codes this session has made so far. */
function codesOf({ startedAt }: Pairing, { qrLife, firstCodeDelay }: CodeRules, now: number) {
  const elapsed = now - startedAt - firstCodeDelay
  return elapsed < 0 ? 0 : Math.floor(elapsed / qrLife) + 1
}

/** The running number of the code that is shown now, as servers count: it goes on over sessions until the limit was reached. */
export const codeCount = (line: Pairing, rules: CodeRules, now: number) => line.codesBefore + codesOf(line, rules, now)

export const hasCode = (line: Pairing, rules: CodeRules, now: number) => codesOf(line, rules, now) > 0

export const isPastLimit = (line: Pairing, rules: CodeRules, now: number) => codeCount(line, rules, now) > rules.qrLimit

export function codeEndsAt(line: Pairing, rules: CodeRules, now: number) {
  return line.startedAt + rules.firstCodeDelay + codesOf(line, rules, now) * rules.qrLife
}

/** What `connectionState` says. */
export function liveState(line: Line, now: number): LineState {
  if (line.kind === 'pairing') return 'connecting'
  if (line.kind === 'closing') return 'open'
  if (line.kind === 'flapping') return FLAPS[Math.floor((now - line.startedAt) / FLAP_TIME) % FLAPS.length] ?? 'open'
  if (line.kind !== 'opening') return line.kind
  const elapsed = now - line.startedAt
  if (elapsed >= OPENING_TIME) return 'open'
  const isInGap = line.isNew ? elapsed >= RESTART_GAP.from && elapsed < RESTART_GAP.until : elapsed < RESTART_GAP.from
  return isInGap ? 'close' : 'connecting'
}

/** What the database of 2.x says: a short close before the server reconnects is never written down. */
export function storedState(line: Line): LineState {
  if (line.kind === 'opening') return line.isNew ? 'connecting' : 'open'
  if (line.kind === 'closing' || line.kind === 'flapping') return 'open'
  return line.kind === 'pairing' ? 'connecting' : line.kind
}
