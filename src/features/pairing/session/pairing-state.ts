import type { ErrorKind } from '@/api/api-error.ts'
import type { InstanceState } from '@/api/endpoints/pairing.ts'
import { type Code, type Life, lifeOf, type Reading } from './code-life.ts'

/** By camera, or by typing a code on the phone with this number; null when the session was begun elsewhere. */
export type Way = { readonly kind: 'qr' } | { readonly kind: 'number'; readonly number: string | null }

export type Owner = { readonly number: string | null; readonly profile: string | null; readonly picture: string | null }
/** Why and when a line was lost last, where the server tells. */
export type Parting = { readonly code: number; readonly at: number; readonly isRemoved: boolean }
/** What the server says of an instance. */
export type Told = {
  readonly owner: Owner
  /** The number that belongs into this instance. */
  readonly expected: string | null
  readonly integration: string | null
  readonly parting: Parting | null
}

/** Why there is no code and no phone; each has its own words and one next step. */
export type Failure =
  | 'limit' // all codes went unused
  | 'no-code' // none came
  | 'unfinished' // a phone was there, but the server never connected
  | 'ended' // the server closed the session, nobody knows why
  | 'refused' // WhatsApp does not take this number
  | 'replaced'
  | 'logged-out'
  | 'removed' // on the phone
  | 'deleted'
  | 'rejected' // by the server, in its words

export type Phase =
  /** Nothing is known yet, or no code is there yet; `since` when one was asked for. */
  | { readonly kind: 'preparing'; readonly since: number | null }
  /** One session has to end before another can begin. */
  | { readonly kind: 'closing'; readonly since: number; readonly askedAt: number | null; readonly isOpenMeant: boolean }
  /** Only a live code may be shown. */
  | { readonly kind: 'scanning'; readonly code: Code; readonly isLive: boolean }
  | {
      readonly kind: 'finishing'
      readonly since: number
      readonly readAt: number
      readonly closedSince: number | null
      /** The line closed when the last code ran out anyway. */
      readonly isAtEnd: boolean
      readonly isWhyAsked: boolean
    }
  | { readonly kind: 'identifying'; readonly since: number }
  | { readonly kind: 'other number'; readonly expected: string; readonly owner: Owner }
  | { readonly kind: 'connected'; readonly owner: Owner | null; readonly took: number }
  /** It was before anybody asked for a code. */
  | { readonly kind: 'already connected'; readonly owner: Owner | null }
  | { readonly kind: 'unpairable'; readonly integration: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly count: number | null; readonly messages: readonly string[] }

/** The server does not answer, or not as it should; what was on the screen stays as long as it is true. */
export type Trouble = {
  readonly kind: ErrorKind
  readonly messages: readonly string[]
  readonly since: number
  readonly tries: number
  readonly retryAt: number
}

/** What can be asked of the server. Only `read` with the line closed, and `log out`, change anything there. */
export type Question = 'look' | 'read' | 'log out' | 'who' | 'why'
export type Effect = { readonly question: Question; readonly turn: number; readonly number: string | null }

export type Pairing = {
  readonly phase: Phase
  readonly way: Way
  /** The user has said which way; else a running session says it. */
  readonly isWayChosen: boolean
  readonly startedAt: number
  readonly isHidden: boolean
  readonly lineState: InstanceState | null
  /** A session was asked for, and is not asked for again without the user. */
  readonly isStarted: boolean
  readonly life: Life
  /** The last code that was seen. */
  readonly code: Code | null
  /** A code of a session that was given up. */
  readonly given: Code | null
  /** When the server was last asked and had no code. */
  readonly absentAt: number | null
  readonly before: Told | null
  readonly trouble: Trouble | null
  /** Grows with every choice of the user: answers to earlier questions count no more. */
  readonly turn: number
  readonly pending: Question | null
  readonly wanted: Question | null
  readonly pollAt: number
}

type Answer = { readonly turn: number; readonly askedAt: number; readonly at: number }
export type Refused = {
  readonly kind: ErrorKind
  readonly messages: readonly string[]
  readonly isTransient: boolean
  readonly retryAfter: number
}

/** Times are milliseconds of a clock that only moves forward. */
export type PairingEvent =
  | ({ readonly type: 'looked'; readonly state: InstanceState } & Answer)
  | ({ readonly type: 'read'; readonly reading: Reading | 'none' | 'open' } & Answer)
  | ({ readonly type: 'logged out' } & Answer)
  | ({ readonly type: 'told'; readonly told: Told | null } & Answer)
  | ({ readonly type: 'refused'; readonly refused: Refused } & Answer)
  | { readonly type: 'met'; readonly told: Told; readonly at: number }
  /** A code that came with the answer to creating the instance. */
  | { readonly type: 'handed'; readonly reading: Reading; readonly bornAfter: number; readonly at: number }
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'hid'; readonly at: number }
  | { readonly type: 'shown'; readonly at: number }
  /** The device slept. */
  | { readonly type: 'woke'; readonly at: number }
  | { readonly type: 'chose'; readonly choice: Choice; readonly at: number }

export type Choice =
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'start again' }
  | { readonly kind: 'try now' }
  /** The page is drawn again, or has another key. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'keep number' }
  | { readonly kind: 'other phone' }

/** The pairing page as it opens. `codeLife` is what the version of the server is known for. */
export const opened = ({ at, codeLife, isHidden }: { at: number; codeLife: number; isHidden: boolean }): Pairing => ({
  phase: { kind: 'preparing', since: null },
  way: { kind: 'qr' },
  isWayChosen: false,
  startedAt: at,
  isHidden,
  lineState: null,
  isStarted: false,
  life: lifeOf(codeLife),
  code: null,
  given: null,
  absentAt: null,
  before: null,
  trouble: null,
  turn: 0,
  pending: null,
  wanted: null,
  pollAt: at,
})
