import { type Account, codeCount, codeEndsAt, hasCode, liveState, type Parting } from './line.ts'
import { noise } from './noise.ts'
import type { Home, World } from './world.ts'

/** The code on show: its text for the QR, its number, and the code to type when a phone number was given. */
export type ShownCode = { readonly code: string; readonly pairingCode: string | null; readonly count: number; readonly endsAt: number }

export const stateOf = (world: World, home: Home) => liveState(home.line, world.clock.now())

/** What can be scanned at this moment. */
export function shownCode(world: World, home: Home): ShownCode | null {
  const now = world.clock.now()
  const { line, id } = home
  if (line.kind !== 'pairing' || !hasCode(line, world.rules, now)) return null
  const count = codeCount(line, world.rules, now)
  const made = noise(`${id} ${line.session} ${count}`)
  return {
    code: made.qrText(),
    pairingCode: line.number === null ? null : made.pairingCode(),
    count,
    endsAt: codeEndsAt(line, world.rules, now),
  }
}

/** How many codes went out, whether or not one is on show. */
export function codesShown(world: World, { line, codes }: Home) {
  return line.kind === 'pairing' ? codeCount(line, world.rules, world.clock.now()) : codes
}

/** Begins to show codes. A number is heard only now: while codes are shown, servers ignore it. */
export function startPairing(world: World, home: Home, number: string | null) {
  home.sessions += 1
  home.line = { kind: 'pairing', startedAt: world.clock.now(), session: home.sessions, codesBefore: home.codes, number }
  world.touch(home)
}

/** A phone has read the code. */
export function link(world: World, home: Home, account: Account) {
  home.codes = codesShown(world, home)
  home.owner = account
  home.line = { kind: 'opening', startedAt: world.clock.now(), isNew: true }
  world.touch(home)
}

export function reconnect(world: World, home: Home) {
  home.line = { kind: 'opening', startedAt: world.clock.now(), isNew: false }
  world.touch(home)
}

export function close(world: World, home: Home, parting: Parting | null) {
  home.codes = codesShown(world, home)
  home.line = { kind: 'close' }
  home.parting = parting ?? home.parting
  world.touch(home)
}

const LOGOUT_TIME = { v2: 2500, v1: 200 } as const

/** Through the API. The server answers first and closes an open line a little later: 2.3.6 359 and 360, 1.7.4 after 0.2 s. */
export function logOut(world: World, home: Home) {
  const now = world.clock.now()
  if (home.line.kind !== 'open') return close(world, home, null)
  const closesAt = now + (world.isV2 ? LOGOUT_TIME.v2 : LOGOUT_TIME.v1)
  home.line = { kind: 'closing', closesAt, parting: loggedOut(home.name, closesAt) }
  world.touch(home)
}

const DELETE_TIME = 1000

/** 2.x takes the row away at once and the rest a little later; until then the name is in use (388). 1.x is done with it when it answers. */
export function remove(world: World, home: Home) {
  if (!world.isV2) return world.remove(home)
  if (home.line.kind === 'open') home.line = { kind: 'opening', startedAt: world.clock.now(), isNew: true } // 386: logged out first, and connecting for a moment
  home.leavesAt = world.clock.now() + DELETE_TIME
  world.touch(home)
}

/** What 2.x keeps after a log-out through the API. 2.3.6, recorded: 361-fetchInstances-after-logout. */
export const loggedOut = (name: string, at: number): Parting => ({
  code: 401,
  at,
  object: disconnection(null, 401, 'Unauthorized', `Log out instance: ${name}`, at),
})

const CAUSES: Readonly<Record<number, { readonly title: string; readonly words: string; readonly tag?: string; readonly type?: string }>> =
  {
    401: { title: 'Unauthorized', words: 'Stream Errored (conflict)', tag: 'conflict', type: 'device_removed' },
    403: { title: 'Forbidden', words: 'Connection Failure', tag: 'failure' },
    408: { title: 'Request Time-out', words: 'Connection was lost' },
    411: { title: 'Length Required', words: 'Multi-device mismatch' },
    428: { title: 'Precondition Required', words: 'Connection Terminated' },
    440: { title: 'Unknown', words: 'Stream Errored (conflict)', tag: 'conflict', type: 'replaced' },
    500: { title: 'Internal Server Error', words: 'Bad session' },
    503: { title: 'Service Unavailable', words: 'Stream Errored (503)', tag: 'stream:error' },
    515: { title: 'Unknown', words: 'Stream Errored (restart required)', tag: 'stream:error' },
  }

/** What WhatsApp's end of the line says when it closes it. Shape: 2.3.6, recorded: 354-fetchInstances-logged-out-by-phone. */
export function partingOf(code: number, at: number): Parting {
  const { title, words, tag, type } = CAUSES[code] ?? { title: 'Unknown', words: 'Connection Failure' }
  const stanza = tag ? { tag: 'stream:error', attrs: { code: String(code) }, content: [{ tag, attrs: type ? { type } : {} }] } : null
  return { code, at, object: disconnection(stanza, code, title, words, at) }
}

function disconnection(data: unknown, statusCode: number, error: string, message: string, at: number) {
  return JSON.stringify({
    error: { data, isBoom: true, isServer: false, output: { statusCode, payload: { statusCode, error, message }, headers: {} } },
    date: new Date(at).toISOString(),
  })
}
