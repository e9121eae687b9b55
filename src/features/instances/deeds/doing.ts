import { useSyncExternalStore } from 'react'
import { onSession, sessionNow } from '@/features/servers/session.ts'

export type Doing = 'restarting' | 'loggingOut' | 'waiting' | 'deleting'
/** A restart or a log-out that did not end well, until somebody has read it. */
export type Setback = { readonly name: string; readonly outcome: 'restart' | 'logOut' | 'failed'; readonly error?: unknown }

const doing = new Map<string, Doing>()
let setbacks: readonly Setback[] = []
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}
const onDoing = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

onSession(() => {
  if (sessionNow().isSignedIn) return
  doing.clear()
  setbacks = []
  tell()
})

/** What is being done to an instance at the moment. */
export const useDoing = (name: string) => useSyncExternalStore(onDoing, () => doing.get(name))
export const isBusy = (name: string) => doing.has(name)

export function setDoing(name: string, what: Doing | null) {
  if (what === null) doing.delete(name)
  else doing.set(name, what)
  tell()
}

export const useSetbacks = () => useSyncExternalStore(onDoing, () => setbacks)

export function addSetback(setback: Setback) {
  setbacks = [...setbacks.filter(({ name }) => name !== setback.name), setback]
  tell()
}

export function dismissSetback(name: string) {
  setbacks = setbacks.filter((setback) => setback.name !== name)
  tell()
}
