import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type ApiClient, createApiClient } from '@/api/api-client.ts'
import { DIALECTS } from '@/api/dialect.ts'

const accessSchema = z.union([z.object({ kind: z.literal('server') }), z.object({ kind: z.literal('instance'), instance: z.string() })])
const sessionSchema = z.object({
  /** Address of the API, with a slash at its end. */
  address: z.string().check(z.regex(/^https?:\/\/\S+\/$/)),
  apiKey: z.string(),
  /** The server's own key opens everything; a token opens one instance. */
  access: accessSchema,
  server: z.object({ dialect: z.enum(DIALECTS), version: z.optional(z.string()) }),
})
export type Session = z.output<typeof sessionSchema>
export type Access = Session['access']

type State =
  | { readonly isSignedIn: false }
  | { readonly isSignedIn: true; readonly session: Session; readonly api: ApiClient; readonly isKeyRefused: boolean }

const STORED_AS = 'switchboard.session'
const SIGNED_OUT: State = { isSignedIn: false }
const listeners = new Set<() => void>()
const otherTabs = new BroadcastChannel('switchboard.session')
let state: State = restore()

otherTabs.addEventListener('message', ({ data }) => {
  if (data === 'signed-out') leave()
})

/** Signed in or not, with the client of the server. The only place that holds the key. */
export const useSession = () => useSyncExternalStore(onSession, sessionNow)
export const sessionNow = () => state
export const onSession = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Signs in. The key stays in memory and, if it is to survive a reload, in this tab's sessionStorage. */
export function beginSession(session: Session, isKept: boolean) {
  inStorage((storage) => (isKept ? storage.setItem(STORED_AS, JSON.stringify(session)) : storage.removeItem(STORED_AS)))
  enter({ isSignedIn: true, session, api: clientOf(session), isKeyRefused: false })
}

/** A refused key keeps the screen; whoever draws the app asks for another. */
export function refuseKey() {
  if (state.isSignedIn && !state.isKeyRefused) enter({ ...state, isKeyRefused: true })
}

/** Signs out here and in every tab of this origin: memory, storage and screen. */
export function endSession() {
  otherTabs.postMessage('signed-out')
  leave()
}

function leave() {
  inStorage((storage) => storage.removeItem(STORED_AS))
  enter(SIGNED_OUT)
}

function enter(next: State) {
  state = next
  for (const listener of listeners) listener()
}

/** Whether the key survives a reload of this tab. */
export const isSessionKept = () => inStorage((storage) => storage.getItem(STORED_AS) !== null) ?? false

const clientOf = ({ address, apiKey, server }: Session) => createApiClient({ id: address, baseUrl: address, apiKey, server })

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
