import { hideKeys, without } from '@/api/hiding.ts'
import { isSecretName } from '@/forms/secret-name.ts'

const HIDDEN = '•••'
const LONGEST_TEXT = 300
/** What opens something beside keys and tokens: what an instance is known by, and what pairs a phone. */
const OPENS = /^hash$|jwt|^(?:pairing_?)?code$/i
const NUMBERS = /number|phone|jid|owner|wuid|participant/i

/** JSON, or whatever else was sent or answered, without what opens something and with telephone numbers in part; indented. */
export function masked(text: string, apiKey: string): string {
  try {
    return maskedJson(JSON.parse(text), apiKey)
  } catch {
    return without(apiKey, hideKeys(text))
  }
}

export const maskedJson = (value: unknown, apiKey: string) =>
  withoutJids(JSON.stringify(value, (name, each: unknown) => maskedValue(name, each, apiKey), 2) ?? '')

/** A path with its query. */
export function maskedAddress(path: string, query: object, apiKey: string) {
  const entries = Object.entries(query).map(([name, value]) => {
    const text = isOpening(name) ? HIDDEN : maskedText(String(value), apiKey)
    return `${encodeURIComponent(name)}=${text === HIDDEN ? HIDDEN : encoded(text)}`
  })
  const address = maskedText(path, apiKey)
  return entries.length > 0 ? `${address}?${entries.join('&')}` : address
}

const encoded = (text: string) => encodeURIComponent(text).replaceAll(encodeURIComponent(HIDDEN), HIDDEN)

function maskedValue(name: string, value: unknown, apiKey: string) {
  if (typeof value === 'number' && NUMBERS.test(name)) return withoutNumbers(String(value))
  if (typeof value !== 'string' || value === '') return value
  return isOpening(name) ? HIDDEN : maskedText(value, apiKey)
}

const isOpening = (name: string) => isSecretName(name) || OPENS.test(name)

function maskedText(text: string, apiKey: string) {
  const plain = withoutNumbers(
    without(apiKey, text)
      .replace(/\/\/[^/@\s]*@/g, `//${HIDDEN}@`)
      .replace(/([?&][^=&#\s]*(?:token|key|secret|auth|sign|password)[^=&#\s]*=)[^&#\s]*/gi, `$1${HIDDEN}`)
      .replace(/\b(Bearer|Basic)\s+[^\s"']+/g, `$1 ${HIDDEN}`),
  )
  return plain.length > LONGEST_TEXT && !/\s/.test(plain) ? `${plain.slice(0, 40)}… (${plain.length})` : plain
}

/** Of what may be a telephone number, the last four digits stay. Numbers of groups are longer. */
const withoutNumbers = (text: string) => text.replace(/(?<![\w.-])\+?\d{4,11}(?=\d{4}(?!\w|\.\d))/g, HIDDEN)
/** The same for what stands before an @, also in names. */
const withoutJids = (json: string) => json.replace(/(?<!\d)\d{4,11}(?=\d{4}(?::\d+)?@)/g, HIDDEN)
