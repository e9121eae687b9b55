import type { Dialect } from '@/api/dialect.ts'
import { disconnectCause } from '@/api/disconnect-cause.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { isPaired } from './channel.ts'

/** What a line is counted under. Problems come first, lines that work last. */
export const GROUPS = ['attention', 'connecting', 'close', 'open'] as const
export type Group = (typeof GROUPS)[number]

/** Why a line is as it is. Each has its word, its sentence for a row, and its explanation with the next step. */
const REASONS = {
  connected: 'open',
  noPairing: 'open',
  waiting: 'connecting',
  connecting: 'connecting',
  removed: 'attention',
  loggedOut: 'attention',
  refused: 'attention',
  timedOut: 'attention',
  mismatch: 'attention',
  closed: 'attention',
  replaced: 'attention',
  damaged: 'attention',
  unavailable: 'attention',
  restarting: 'attention',
  unexplained: 'attention',
  untold: 'attention',
  loggedOutHere: 'close',
  codesUnused: 'close',
  neverPaired: 'close',
  notTold: 'close',
  switchedOff: 'close',
} as const satisfies Record<string, Group>
export type Reason = keyof typeof REASONS
export const REASON_NAMES = Object.keys(REASONS).filter((name): name is Reason => name in REASONS)

const BY_CODE: Readonly<Record<number, Reason>> = {
  403: 'refused',
  408: 'timedOut',
  411: 'mismatch',
  428: 'closed',
  440: 'replaced',
  500: 'damaged',
  503: 'unavailable',
  515: 'restarting',
}

/** Only 2.x keeps why and when a line was disconnected. */
export const tellsReasons = (dialect: Dialect) => dialect === 'v2' || dialect === 'v2.0'

export function reasonOf(instance: Instance, dialect: Dialect): Reason {
  const { state, disconnection, ownerJid } = instance
  if (!isPaired(instance)) return state === 'close' ? 'switchedOff' : 'noPairing'
  if (state === 'open') return 'connected'
  if (state === 'connecting') return tellsReasons(dialect) && !ownerJid ? 'waiting' : 'connecting'
  if (!tellsReasons(dialect)) return 'notTold'
  const code = disconnection?.code
  if (code === undefined) return ownerJid ? 'untold' : 'neverPaired'
  if (code === 401) return LOGGED_OUT[disconnectCause(disconnection ?? {}) ?? 'untold']
  if (code === 428 && !ownerJid) return 'codesUnused'
  return BY_CODE[code] ?? 'unexplained'
}

const LOGGED_OUT = { 'device-removed': 'removed', 'logged-out': 'loggedOutHere', untold: 'loggedOut' } as const

export const groupOf = (reason: Reason): Group => REASONS[reason]

export type Step = 'pair' | 'pairAgain' | 'connectAgain' | 'openPairing' | 'seeWhy'

/** The one thing to do about it, offered in the row. */
const STEPS: Readonly<Partial<Record<Reason, Step>>> = {
  waiting: 'openPairing',
  connecting: 'openPairing',
  removed: 'pairAgain',
  loggedOut: 'pairAgain',
  refused: 'seeWhy',
  timedOut: 'connectAgain',
  mismatch: 'seeWhy',
  closed: 'connectAgain',
  replaced: 'pairAgain',
  damaged: 'pairAgain',
  unavailable: 'connectAgain',
  restarting: 'connectAgain',
  unexplained: 'seeWhy',
  untold: 'pairAgain',
  loggedOutHere: 'pairAgain',
  codesUnused: 'pair',
  neverPaired: 'pair',
  notTold: 'pair',
}

export const stepFor = (reason: Reason): Step | undefined => STEPS[reason]
