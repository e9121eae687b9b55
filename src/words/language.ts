import { LANGUAGES, type Language, loadEverywhere } from './translator.ts'

const STORED_AS = 'switchboard.language'
const listeners = new Set<() => void>()
let current: Language = 'en'

export const languageNow = () => current
export const onLanguage = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the whole app in a language, without a reload and without a gap: the words arrive first. */
export async function showLanguage(language: Language) {
  await loadEverywhere(language)
  current = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** Switches the language, and remembers that it was chosen. */
export function chooseLanguage(language: Language) {
  try {
    localStorage.setItem(STORED_AS, language)
  } catch {
    // a browser that keeps nothing shows the language until the tab is closed
  }
  return showLanguage(language)
}

/** What was chosen before, else the first of the browser's languages that we have. */
export function preferredLanguage(): Language {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(STORED_AS)
  } catch {
    // the same as never chosen
  }
  if (chosen && isLanguage(chosen)) return chosen
  for (const wanted of navigator.languages) {
    const found = Object.keys(LANGUAGES).find((each) => each.split('-')[0] === wanted.split('-')[0])
    if (found && isLanguage(found)) return found
  }
  return 'en'
}

const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text) || text === 'en-XA'
