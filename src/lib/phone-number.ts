import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min'
import metadata from 'libphonenumber-js/min/metadata'

export type { CountryCode }
export type Problem = 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'unknown-country' | 'impossible'
export type ReadNumber = { readonly isPossible: true; readonly digits: string } | { readonly isPossible: false; readonly problem: Problem }

/** What somebody typed or pasted, as the digits that WhatsApp wants: with a country of its own, else in the chosen one. */
export function readNumber(text: string, country: CountryCode): ReadNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (typed === '') return { isPossible: false, problem: 'empty' }
  if (/[a-z]{3}/i.test(typed)) return { isPossible: false, problem: 'not-a-number' }
  const found = abroad(typed) ?? possible(typed, country) ?? possible(`+${typed}`, country)
  if (!found) return { isPossible: false, problem: problemOf(typed, country) }
  return { isPossible: true, digits: found.number.slice(1) }
}

/** Digits of other scripts become ours, and signs that nobody sees go. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()

/** A number that names its country: with a plus, or with the two zeros dialled for one. */
const ABROAD = /^[^\d+]*(?:\+|00)/
const abroad = (typed: string) => (ABROAD.test(typed) ? possible(typed.replace(ABROAD, '+')) : undefined)

/** The country that a number names by itself, as soon as its code is typed; of several that share one, the largest. */
export function countryIn(text: string): CountryCode | undefined {
  const typed = plain(text)
  const digits = ABROAD.test(typed) ? typed.replace(ABROAD, '').replace(/\D/g, '') : ''
  const codes: Readonly<Record<string, readonly CountryCode[]>> = metadata.country_calling_codes
  const found = [1, 2, 3].map((length) => codes[digits.slice(0, length)]).find((countries) => countries !== undefined)
  return abroad(typed)?.country ?? found?.[0]
}

function possible(text: string, country?: CountryCode): PhoneNumber | undefined {
  const found = parsePhoneNumberFromString(text, country ? { defaultCountry: country, extract: false } : { extract: false })
  return found?.isPossible() && !found.ext ? found : undefined
}

const PROBLEMS = {
  NOT_A_NUMBER: 'not-a-number',
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
  INVALID_COUNTRY: 'unknown-country',
  INVALID_LENGTH: 'impossible',
} as const

function problemOf(typed: string, country: CountryCode): Problem {
  const found = validatePhoneNumberLength(typed.replace(ABROAD, '+'), country)
  return found === undefined ? 'impossible' : PROBLEMS[found]
}

/** The countries by their names in a language, in its order. */
export function countriesIn(language: string) {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, callingCode: getCountryCallingCode(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** The country to begin with: that of a number which is known, else that of the browser. */
export function likelyCountry(digits: string | null, languages: readonly string[]): CountryCode {
  const known = digits === null ? undefined : parsePhoneNumberFromString(`+${digits}`)?.country
  return known ?? languages.map(regionOf).find((region) => region !== undefined) ?? 'BR'
}

function regionOf(language: string) {
  try {
    const { region } = new Intl.Locale(language).maximize()
    return getCountries().find((country) => country === region)
  } catch {
    return undefined
  }
}

export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code)

/** Known digits as they are typed inside their country. */
export const nationalText = (digits: string | null) =>
  digits === null ? '' : (parsePhoneNumberFromString(`+${digits}`)?.formatNational() ?? `+${digits}`)
