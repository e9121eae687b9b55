import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** A key of its own (`'/'`, `'j'`, `'Escape'`), or with Ctrl or Cmd held down (`'mod+k'`). */
export type Shortcut = `mod+${string}` | (string & {})

const STORED_AS = 'switchboard.single-keys'
const WRITING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])'
const OWN_KEYS = 'dialog, [popover], [role=menu], [role=listbox]'

const pressed = new Map<string, (() => void)[]>()
const listeners = new Set<() => void>()
let areSingleKeysOn = stored()

/** Acts on a key while the caller is on the screen; the one that came last wins. Never while something is being written or a dialog is open. */
export function useShortcut(shortcut: Shortcut, act: () => void, isOn = true) {
  const press = useEffectEvent(act)
  useEffect(() => (isOn ? register(shortcut, () => press()) : undefined), [shortcut, isOn])
}

/** Keys without Ctrl or Cmd can be switched off: who dictates text would press them by accident. */
export const useSingleKeys = () => useSyncExternalStore(onSingleKeys, singleKeysNow)
export const singleKeysNow = () => areSingleKeysOn
export function chooseSingleKeys(isOn: boolean) {
  areSingleKeysOn = isOn
  try {
    localStorage.setItem(STORED_AS, isOn ? 'on' : 'off')
  } catch {
    // a browser that keeps nothing keeps the choice until the tab is closed
  }
  for (const listener of listeners) listener()
}

function onSingleKeys(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored() {
  try {
    return localStorage.getItem(STORED_AS) !== 'off'
  } catch {
    return true
  }
}

function register(shortcut: Shortcut, act: () => void) {
  if (pressed.size === 0) document.addEventListener('keydown', hear)
  pressed.set(shortcut, [...(pressed.get(shortcut) ?? []), act])
  return () => {
    const others = (pressed.get(shortcut) ?? []).filter((each) => each !== act)
    if (others.length > 0) pressed.set(shortcut, others)
    else pressed.delete(shortcut)
    if (pressed.size === 0) document.removeEventListener('keydown', hear)
  }
}

function hear(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey || isBusy(event.target)) return
  const isModified = event.ctrlKey || event.metaKey
  if (!isModified && event.key.length === 1 && !areSingleKeysOn) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const act = pressed.get(isModified ? `mod+${key}` : key)?.at(-1)
  if (!act) return
  event.preventDefault()
  act()
}

const isBusy = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && (target.matches(WRITING) || target.closest(OWN_KEYS) !== null))
