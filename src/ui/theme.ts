import { useSyncExternalStore } from 'react'

const STORED_AS = 'switchboard.theme'
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const listeners = new Set<() => void>()
let current = stored()

/** The theme that was chosen on this device; `system` follows the operating system. */
export const useTheme = () => useSyncExternalStore(onTheme, themeNow)
export const themeNow = () => current

export function chooseTheme(theme: Theme) {
  current = theme
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem(STORED_AS, theme)
  } catch {
    // a browser that keeps nothing shows the theme until the tab is closed
  }
  for (const listener of listeners) listener()
}

function onTheme(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(STORED_AS)) ?? 'system'
  } catch {
    return 'system'
  }
}
