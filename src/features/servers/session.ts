import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type ApiClient, createApiClient } from '@/api/api-client.ts'
import { DIALECTS, type Server } from '@/api/dialect.ts'
import { clearExchanges, noteRequest } from '@/api/exchange-log.ts'
import { narrowConnections } from '@/lib/narrow-connections.ts'
import { readAddress } from '@/lib/server-address.ts'
import { savedServer, saveServer } from './saved-servers.ts'

/** The server's own key opens everything; a token opens one instance. */
const accessSchema = z.union([z.object({ kind: z.literal('server') }), z.object({ kind: z.literal('instance'), instance: z.string() })])
const sessionSchema = z.object({
  /** Address of the API, with a slash at its end. */
  address: z.string().check(z.refine((address) => Reflect.get(readAddress(address), 'address') === address)),
  apiKey: z.string().check(z.minLength(1)),
  access: accessSchema,
  server: z.object({ dialect: z.enum(DIALECTS), version: z.optional(z.string()) }),
})
export type Session = z.output<typeof sessionSchema>
export type SessionAccess = Session['access']

export type SignedInState = {
  readonly isSignedIn: true
  readonly session: Session
  readonly api: ApiClient
  readonly isKeyRefused: boolean
}
type State =
  /** `hasLeft` after signing out, which is no reason to come back to the same page. */
  { readonly isSignedIn: false; readonly hasLeft: boolean } | SignedInState

const OURS = 'switchboard.'
const STORED_AS = `${OURS}session`
const WANTED_AS = `${OURS}wanted-server`
const SIGNED_OUT: State = { isSignedIn: false, hasLeft: false }
const listeners = new Set<() => void>()
const otherTabs = new BroadcastChannel(STORED_AS)
let state: State = restore()
let wanted = takeWanted()

otherTabs.addEventListener('message', ({ data }) => {
  if (data === 'signed-out') leaveHere()
})

/** Signed in or not, with the client of the server. The only place that holds the key. */
export const useSession = () => useSyncExternalStore(onSession, sessionNow)
export const sessionNow = () => state
export const onSession = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the key opens. Pages ask it before they offer something that the token of one instance cannot do. */
export function useAccess(): SessionAccess {
  const state = useSession()
  return state.isSignedIn ? state.session.access : { kind: 'instance', instance: '' }
}

/** Signs in, or goes on with another key. The key stays in memory and, if it is to survive a reload, in this tab's sessionStorage. */
export function beginSession(session: Session, isKept: boolean) {
  inStorage((storage) => {
    if (isKept) storage.setItem(STORED_AS, JSON.stringify(session))
    else storage.removeItem(STORED_AS)
  })
  enter({ isSignedIn: true, session, api: clientOf(session), isKeyRefused: false })
}

/** Goes on with the same key, speaking to the server in another way. */
export function speakAs(server: Server) {
  if (state.isSignedIn) beginSession({ ...state.session, server }, isSessionKept())
}

/** A refused key keeps the screen; whoever draws the app asks for another. */
export function refuseKey() {
  if (state.isSignedIn && !state.isKeyRefused) enter({ ...state, isKeyRefused: true })
}

/** Signs out here and in every tab of this origin: memory, storage and screen. */
export function endSession() {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only one origin
  otherTabs.postMessage('signed-out')
  leaveHere()
}

/** Signs out in this tab only. What was written at the server goes too: drafts, what waits to be sent, marks of chats. */
export function leaveHere() {
  inStorage((storage) => removeOurs(storage, () => true))
  inStorage(() => removeOurs(localStorage, isOfServer))
  inStorage(() => indexedDB.deleteDatabase(`${OURS}files`))
  clearExchanges()
  enter({ isSignedIn: false, hasLeft: true })
}

/** Names of what belongs to a server hold its address behind a space; names of what belongs to the device hold none. */
const isOfServer = (key: string) => key.includes(' ')

function removeOurs(storage: Storage, isMeant: (key: string) => boolean) {
  for (const key of Object.keys(storage)) if (key.startsWith(OURS) && isMeant(key)) storage.removeItem(key)
}

function enter(next: State) {
  state = next
  wanted = null
  for (const listener of listeners) listener()
}

/** Whether the key survives a reload of this tab. */
export const isSessionKept = () => inStorage((storage) => storage.getItem(STORED_AS) !== null) ?? false

/** A server to sign in to after the next reload, and only then; an address, never a key. */
export const wantServer = (address: string) => inStorage((storage) => storage.setItem(WANTED_AS, address))
export const wantedServer = () => wanted

function takeWanted() {
  const address = inStorage((storage) => storage.getItem(WANTED_AS))
  inStorage((storage) => storage.removeItem(WANTED_AS))
  return address
}

/** The client of a session. From then on the page reaches no other server. */
function clientOf({ address, apiKey, server }: Session) {
  narrowConnections(address)
  return createApiClient({
    id: address,
    baseUrl: address,
    apiKey,
    server,
    onRequest: (sent, attempt) => noteRequest(address, sent, attempt),
    spoken: savedServer(address)?.spoken,
    onSpoken: (spoken) => {
      const saved = savedServer(address)
      if (saved) saveServer({ ...saved, spoken })
    },
  })
}

function restore(): State {
  const stored = inStorage((storage) => storage.getItem(STORED_AS))
  if (!stored) return SIGNED_OUT
  try {
    const session = sessionSchema.parse(JSON.parse(stored))
    return { isSignedIn: true, session, api: clientOf(session), isKeyRefused: false }
  } catch {
    return SIGNED_OUT // damaged or of another version: as if never signed in
  }
}

function inStorage<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(sessionStorage)
  } catch {
    return null // storage is switched off: the key lives as long as the page
  }
}
