import { diesAt, isOfKnownAge } from './code-life.ts'
import type { Pairing, Phase } from './pairing-state.ts'

export const POLL = 2000
/** At most six questions a minute while nobody looks. */
export const HIDDEN_POLL = 12_000
/** How often a code that should be live is held against the server. */
const CHECK = 8000
/** How long the first code may take. */
export const NO_CODE_AFTER = 20_000
export const FINISH_WITHIN = 30_000
/** A server that reconnects is closed for a moment only. */
export const CLOSED_FOR_GOOD = 10_000
export const LIMIT_AFTER = 3000
export const ASK_WHY_AFTER = 3000
export const REREAD_AFTER = 5000
const IDENTIFY_WITHIN = 5000
export const LOG_OUT_AGAIN_AFTER = 10_000
const CLOSE_WITHIN = 40_000
const SLOWEST_RETRY = 30_000
const SLOWEST_WITH_PHONE = 4000

/** Whether it is still worth asking. */
export function isWatching(phase: Phase) {
  if (phase.kind === 'failed') return phase.failure !== 'deleted' && phase.failure !== 'rejected' // a slow phone may still bring it about
  return phase.kind === 'preparing' || phase.kind === 'closing' || phase.kind === 'scanning' || phase.kind === 'finishing'
}

/** When to look next, now that an answer has come. */
export function nextPollAt(state: Pairing, at: number) {
  if (state.trouble) return state.trouble.retryAt
  if (state.isHidden) return at + HIDDEN_POLL
  const { phase } = state
  if (phase.kind === 'finishing' || phase.kind === 'closing') return at + 1000
  if (phase.kind === 'failed') return at + 5000
  if (phase.kind !== 'scanning') return at + POLL
  const end = diesAt(phase.code, state.life)
  if (!phase.isLive) return at + (at - end < 6000 ? 1000 : POLL)
  return isOfKnownAge(phase.code) ? Math.min(at + POLL, end) : at + 3000
}

/** Whether the server has to say which code it shows. */
export function isReadDue({ phase, isHidden, life }: Pairing, at: number) {
  if (isHidden) return false
  if (phase.kind !== 'scanning' || !phase.isLive || !isOfKnownAge(phase.code)) return true
  return at - phase.code.seenAt >= CHECK && diesAt(phase.code, life) - at > CHECK / 2
}

/** 2, 4, 8 ... 30 seconds, sooner while a phone may be at it and somebody looks, and never sooner than the server asks. */
export function retryAt({ phase, isHidden }: Pairing, at: number, tries: number, retryAfter: number) {
  const isUrgent = !isHidden && (phase.kind === 'finishing' || (phase.kind === 'scanning' && phase.isLive))
  return at + Math.max(Math.min(POLL * 2 ** (tries - 1), isUrgent ? SLOWEST_WITH_PHONE : SLOWEST_RETRY), retryAfter)
}

/** When the patience with a phase ends, whatever is or is not answered. */
export function deadline({ phase, trouble, isHidden, life }: Pairing): number {
  if (phase.kind === 'scanning' && phase.isLive) return diesAt(phase.code, life)
  if (phase.kind === 'identifying') return phase.since + IDENTIFY_WITHIN
  if (trouble) return Infinity
  if (phase.kind === 'preparing') return phase.since === null || isHidden ? Infinity : phase.since + NO_CODE_AFTER
  if (phase.kind === 'finishing') return phase.since + FINISH_WITHIN
  return phase.kind === 'closing' ? phase.since + CLOSE_WITHIN : Infinity
}

/** When the machine wants to be told the time again. */
export const wakeAt = (state: Pairing) =>
  Math.min(deadline(state), state.pending === null && isWatching(state.phase) ? state.pollAt : Infinity)
