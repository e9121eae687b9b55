import type { InstanceState } from '@/api/endpoints/pairing.ts'
import { isSameNumber } from '../number/same-number.ts'
import { type Code, codeText, diesAt, firstCode, isOfKnownAge, nextCode, ofUnknownAge, type Reading, stillThere } from './code-life.ts'
import * as pace from './pace.ts'
import type { Choice, Effect, Failure, Pairing, PairingEvent, Parting, Phase, Refused, Told, Way } from './pairing-state.ts'

/**
 * Everything the pairing page decides, free of React, timers and requests: an event in, the next state and at most one question for the
 * server out. It asks for a session only after the server said that there is none, reads codes only of a session that runs, and keeps
 * one question in the air at a time.
 */
export function step(state: Pairing, event: PairingEvent): readonly [Pairing, Effect | null] {
  if ('turn' in event && event.turn !== state.turn) return [state, null]
  const changed = inTime(change(state, event), event.at)
  const next = 'turn' in event ? { ...changed, pollAt: pace.nextPollAt(changed, event.at) } : changed
  return ask(next, event.at)
}

function ask(state: Pairing, at: number): readonly [Pairing, Effect | null] {
  if (state.pending !== null) return [state, null]
  const question = state.wanted ?? (pace.isWatching(state.phase) && at >= state.pollAt ? 'look' : null)
  if (question === null) return [state, null]
  const number = question === 'read' && state.way.kind === 'number' ? state.way.number : null
  return [
    { ...state, pending: question, wanted: null },
    { question, turn: state.turn, number },
  ]
}

function change(state: Pairing, event: PairingEvent): Pairing {
  switch (event.type) {
    case 'looked':
      return looked(
        { ...answered(state), lineState: event.state, absentAt: event.state === 'connecting' ? state.absentAt : event.askedAt },
        event.state,
        event.at,
      )
    case 'read':
      return read(answered(state), event.reading, event.askedAt, event.at)
    case 'logged out': {
      const { phase } = state
      return { ...answered(state), phase: phase.kind === 'closing' ? { ...phase, askedAt: event.at } : phase }
    }
    case 'told':
      return told({ ...state, pending: null }, state.pending, event.told, event.at)
    case 'refused':
      return refused(state, event.refused, event.at)
    case 'met':
      return met(state, event.told)
    case 'handed':
      return shows(state, event.reading, event.bornAfter, event.bornAfter, event.at)
    case 'tick':
      return state
    case 'hid':
      return { ...state, isHidden: true, wanted: state.wanted === 'read' ? null : state.wanted, pollAt: event.at + pace.HIDDEN_POLL }
    case 'shown':
      return { ...state, isHidden: false, pollAt: event.at, phase: patient(state.phase, event.at) }
    case 'woke': {
      const { phase } = state
      if (phase.kind !== 'scanning') return { ...state, pollAt: event.at }
      const code = ofUnknownAge(phase.code)
      return { ...state, code, phase: { ...phase, code, isLive: false }, pollAt: event.at }
    }
    case 'chose':
    default:
      return chose(state, event.choice, event.at)
  }
}

const answered = (state: Pairing): Pairing => ({ ...state, pending: null, trouble: null })
const failed = (state: Pairing, failure: Failure, messages: readonly string[] = []): Pairing => ({
  ...state,
  phase: { kind: 'failed', failure, count: state.code?.count ?? null, messages },
  turn: state.turn + 1,
  pending: null,
  wanted: null,
  trouble: null,
})
/** While nobody looked, nothing was waited for. */
const patient = (phase: Phase, at: number): Phase => (phase.kind === 'preparing' && phase.since !== null ? { ...phase, since: at } : phase)

/** What the mere passing of time does. */
function inTime(state: Pairing, at: number): Pairing {
  if (at < pace.deadline(state)) return state
  const { phase } = state
  if (phase.kind === 'scanning') {
    const isInHurry = !state.trouble && !state.isHidden
    return { ...state, phase: { ...phase, isLive: false }, pollAt: isInHurry ? Math.min(state.pollAt, at) : state.pollAt }
  }
  if (phase.kind === 'identifying') return { ...state, phase: { kind: 'connected', owner: null, took: phase.since - state.startedAt } }
  const ended = failed(state, phase.kind === 'finishing' ? 'unfinished' : 'no-code')
  return { ...ended, pollAt: pace.nextPollAt(ended, at) }
}

function looked(state: Pairing, line: InstanceState, at: number): Pairing {
  const { phase } = state
  if (phase.kind === 'closing') return lookedWhileClosing(state, phase, line, at)
  if (line === 'open') return opened(state, at)
  if (phase.kind === 'finishing') return lookedWhileFinishing(state, phase, line, at)
  if (line === 'connecting') {
    if (!pace.isReadDue(state, at)) return state
    return { ...state, wanted: 'read', phase: phase.kind === 'preparing' ? { ...phase, since: phase.since ?? at } : phase }
  }
  if (phase.kind === 'preparing') return state.isStarted || state.isHidden ? state : start(state, at)
  if (phase.kind !== 'scanning') return state
  const isAtEnd = isOfKnownAge(phase.code) && at >= diesAt(phase.code, state.life) - pace.LIMIT_AFTER
  return { ...state, phase: { kind: 'finishing', since: at, readAt: at, closedSince: at, isAtEnd, isWhyAsked: false } }
}

/** The only place from which a session is begun: the server has just said that none runs. */
const start = (state: Pairing, at: number): Pairing => ({
  ...state,
  isStarted: true,
  wanted: 'read',
  phase: { kind: 'preparing', since: at },
})

function opened(state: Pairing, at: number): Pairing {
  const { phase } = state
  const isOurs = phase.kind !== 'preparing' || state.isStarted || phase.since !== null
  return { ...state, wanted: 'who', phase: isOurs ? { kind: 'identifying', since: at } : { kind: 'already connected', owner: null } }
}

function lookedWhileClosing(state: Pairing, phase: Extract<Phase, { kind: 'closing' }>, line: InstanceState, at: number): Pairing {
  if (line === 'close') return state.isHidden ? state : start(state, at)
  if (line === 'open' && !phase.isOpenMeant) return opened(state, at) // a phone was quicker
  if (phase.askedAt !== null && at - phase.askedAt < pace.LOG_OUT_AGAIN_AFTER) return state
  return { ...state, wanted: 'log out' }
}

function lookedWhileFinishing(state: Pairing, phase: Extract<Phase, { kind: 'finishing' }>, line: InstanceState, at: number): Pairing {
  if (line === 'connecting') {
    const isReadDue = !state.isHidden && (phase.isAtEnd || at - phase.readAt >= pace.REREAD_AFTER)
    return { ...state, wanted: isReadDue ? 'read' : null, phase: { ...phase, closedSince: null } }
  }
  const closedSince = phase.closedSince ?? at
  const closedFor = at - closedSince
  if (phase.isAtEnd && closedFor >= pace.LIMIT_AFTER) return failed(state, 'limit')
  if (closedFor >= pace.CLOSED_FOR_GOOD) return failed(state, 'ended')
  if (closedFor >= pace.ASK_WHY_AFTER && !phase.isWhyAsked) {
    return { ...state, wanted: 'why', phase: { ...phase, closedSince, isWhyAsked: true } }
  }
  return { ...state, phase: { ...phase, closedSince } }
}

function read(state: Pairing, reading: Reading | 'none' | 'open', askedAt: number, at: number): Pairing {
  if (reading === 'open') return opened({ ...state, lineState: 'open' }, at)
  if (reading === 'none' || isGivenUp(state, reading) || (state.isWayChosen && state.way.kind === 'number' && !reading.pairingCode)) {
    const { phase } = state
    const next = { ...state, absentAt: reading === 'none' ? askedAt : state.absentAt }
    if (phase.kind === 'finishing') return { ...next, phase: { ...phase, readAt: at } }
    if (phase.kind !== 'scanning') return next
    if (reading !== 'none') return { ...next, phase: { ...phase, isLive: false } }
    return { ...next, phase: { kind: 'finishing', since: at, readAt: at, closedSince: null, isAtEnd: false, isWhyAsked: false } }
  }
  return shows(state, reading, state.absentAt, askedAt, at)
}

/** A server may still have the code of the session before. */
function isGivenUp({ given }: Pairing, reading: Reading) {
  return given !== null && [given.text, given.pairingCode, given.picture].some((text) => text !== null && text === codeText(reading))
}

function shows(state: Pairing, reading: Reading, absentAt: number | null, askedAt: number, at: number): Pairing {
  const [code, life] = codeOf(state, reading, absentAt, askedAt, at)
  const way: Way = state.isWayChosen ? state.way : reading.pairingCode === null ? { kind: 'qr' } : { kind: 'number', number: null }
  return { ...state, way, code, life, isStarted: true, phase: { kind: 'scanning', code, isLive: at < diesAt(code, life) } }
}

function codeOf({ code: last, life }: Pairing, reading: Reading, absentAt: number | null, askedAt: number, at: number) {
  if (!last || (absentAt !== null && absentAt > last.seenAt)) return firstCode(life, reading, absentAt, askedAt, at)
  if (codeText(last) === codeText(reading)) return [stillThere(last, askedAt), life] as const
  return nextCode(life, last, reading, askedAt, at)
}

function told(state: Pairing, question: Pairing['pending'], said: Told | null, at: number): Pairing {
  const { phase } = state
  if (question === 'why') {
    const failure = phase.kind === 'finishing' && said?.parting && isNewParting(state, said.parting) ? failureOf(said.parting) : null
    return failure ? failed(state, failure) : state
  }
  if (phase.kind === 'already connected') return { ...state, phase: { ...phase, owner: said?.owner ?? null } }
  if (phase.kind === 'connected') return { ...state, phase: { ...phase, owner: said?.owner ?? null } }
  if (phase.kind !== 'identifying') return state
  const expected = (state.way.kind === 'number' ? state.way.number : null) ?? state.before?.expected ?? null // typed here counts most
  const owner = said?.owner ?? null
  if (expected && owner?.number && !isSameNumber(expected, owner.number))
    return { ...state, phase: { kind: 'other number', expected, owner } }
  return { ...state, phase: { kind: 'connected', owner, took: at - state.startedAt } }
}

const LONG_AGO = 600_000

/** Servers keep the reason of an earlier disconnect. */
const isNewParting = ({ before, startedAt }: Pairing, { at }: Parting) => at !== before?.parting?.at && at > startedAt - LONG_AGO

function failureOf({ code, isRemoved }: Parting): Failure | null {
  if (code === 515) return null // the server closes and opens again once a phone was found
  if (code === 401) return isRemoved ? 'removed' : 'logged-out'
  if (code === 402 || code === 403 || code === 406) return 'refused'
  return code === 440 ? 'replaced' : 'ended'
}

function refused(state: Pairing, { kind, messages, isTransient, retryAfter }: Refused, at: number): Pairing {
  const question = state.pending
  if (question === 'who' || question === 'why') return told({ ...state, pending: null }, question, null, at)
  if (kind === 'missing') return failed(state, 'deleted')
  if (!isTransient && kind !== 'unauthorized' && kind !== 'unexpected') return failed(state, 'rejected', messages)
  const tries = (state.trouble?.tries ?? 0) + 1
  const trouble = { kind, messages, tries, since: state.trouble?.since ?? at, retryAt: pace.retryAt(state, at, tries, retryAfter) }
  return { ...state, pending: null, trouble, isStarted: question === 'read' && state.code === null ? false : state.isStarted }
}

function met(state: Pairing, before: Told): Pairing {
  const { integration } = before
  if (integration !== 'WHATSAPP-BUSINESS' && integration !== 'EVOLUTION') return { ...state, before }
  return { ...state, before, turn: state.turn + 1, pending: null, wanted: null, phase: { kind: 'unpairable', integration } }
}

function chose(state: Pairing, choice: Choice, at: number): Pairing {
  const { phase } = state
  switch (choice.kind) {
    case 'way':
      return reopen({ ...state, way: choice.way, isWayChosen: true }, closing(at), at)
    case 'start again':
      return reopen(state, phase.kind === 'failed' && phase.failure === 'limit' ? { kind: 'preparing', since: null } : closing(at), at)
    case 'other phone':
      return reopen(state, { ...closing(at), isOpenMeant: true }, at)
    case 'keep number':
      if (phase.kind !== 'other number') return state
      return { ...state, phase: { kind: 'connected', owner: phase.owner, took: at - state.startedAt } }
    case 'resume':
      return { ...state, turn: state.turn + 1, pending: null, wanted: isUnknown(phase) ? 'who' : null, trouble: null, pollAt: at }
    case 'try now':
    default:
      return { ...state, pollAt: at }
  }
}

const isUnknown = (phase: Phase) =>
  phase.kind === 'identifying' || ((phase.kind === 'connected' || phase.kind === 'already connected') && phase.owner === null)

const closing = (at: number) => ({ kind: 'closing', since: at, askedAt: null, isOpenMeant: false }) as const

function reopen(state: Pairing, phase: Phase, at: number): Pairing {
  return {
    ...state,
    phase,
    turn: state.turn + 1,
    pending: null,
    wanted: null,
    trouble: null,
    isStarted: false,
    given: state.code ?? state.given,
    code: null,
    absentAt: null,
    startedAt: at,
    pollAt: at,
  }
}

/** What the page may draw as a code: nothing that could be dead. */
export function liveCode({ phase }: Pairing): Code | null {
  return phase.kind === 'scanning' && phase.isLive ? phase.code : null
}
