const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const MINUTE: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

// English here writes the day before the month and counts to 24
const localeOf = (language: string) => (language.startsWith('en') ? 'en-GB' : language)

/** To make one takes a hundred times as long as to use it. */
const made = new Map<string, Intl.DateTimeFormat>()

/** In the words and the order of the language. */
export function formatDate(milliseconds: number, language: string, options: Intl.DateTimeFormatOptions) {
  const id = `${language} ${JSON.stringify(options)}`
  const known = made.get(id)
  if (known) return known.format(milliseconds)
  const fresh = new Intl.DateTimeFormat(localeOf(language), options)
  made.set(id, fresh)
  return fresh.format(milliseconds)
}

/** "22 Nov 2026, 09:41 GMT-3" */
export const absoluteTime = (milliseconds: number, language: string) =>
  formatDate(milliseconds, language, { ...DAY, ...MINUTE, timeZoneName: 'short' })

/** "22 Nov 2026, 09:41" */
export const dayAndTime = (milliseconds: number, language: string) => formatDate(milliseconds, language, { ...DAY, ...MINUTE })

/** "09:41" */
export const timeOfDay = (milliseconds: number, language: string) => formatDate(milliseconds, language, MINUTE)

/** "22 November 2026" */
export const fullDay = (milliseconds: number, language: string) =>
  formatDate(milliseconds, language, { day: 'numeric', month: 'long', year: 'numeric' })
