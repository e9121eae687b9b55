const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const MINUTE: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

// English here writes the day before the month and counts to 24
const localeOf = (language: string) => (language.startsWith('en') ? 'en-GB' : language)

const format = (milliseconds: number, language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), options).format(milliseconds)

/** "22 Nov 2026, 09:41 GMT-3" */
export const absoluteTime = (milliseconds: number, language: string) =>
  format(milliseconds, language, { ...DAY, ...MINUTE, timeZoneName: 'short' })

/** "22 Nov 2026, 09:41" */
export const dayAndTime = (milliseconds: number, language: string) => format(milliseconds, language, { ...DAY, ...MINUTE })

/** "09:41" */
export const timeOfDay = (milliseconds: number, language: string) => format(milliseconds, language, MINUTE)

/** "22 November 2026" */
export const fullDay = (milliseconds: number, language: string) =>
  format(milliseconds, language, { day: 'numeric', month: 'long', year: 'numeric' })
