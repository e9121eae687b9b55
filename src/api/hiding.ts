const HIDDEN = '•••'

const NAMED_LIKE_A_KEY = '(?:token|api_?key|key|hash|password|secret|authorization)'
const VALUE = new RegExp(`("[\\w-]*${NAMED_LIKE_A_KEY}"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'gi')
/** The same in JSON that is itself a text in JSON. */
const VALUE_IN_TEXT = new RegExp(`(\\\\"[\\w-]*${NAMED_LIKE_A_KEY}\\\\"\\s*:\\s*\\\\")[^"\\\\]*`, 'gi')

/** Whatever could open something, be it named like a key or look like one, or a telephone number: out of a text that somebody may copy. */
export function hideKeys(text: string) {
  return text
    .replace(VALUE, `$1${HIDDEN}`)
    .replace(VALUE_IN_TEXT, `$1${HIDDEN}`)
    .replace(/[\w+/=-]{20,}/g, (run) => (/\d/.test(run) ? HIDDEN : run))
    .replace(/\d{6,}(?=\d{4})/g, HIDDEN)
}

/** A value as text that can be shown or copied. */
export function asReport(value: unknown, length: number) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return shorten(hideKeys(text.slice(0, 20 * length)), length)
}

export const shorten = (text: string, length = 300) => (text.length > length ? `${text.slice(0, length)}…` : text)

/** Takes one key out of a text, wherever it stands. Very short ones would take words with them. */
export const without = (key: string, text: string) => (key.length < 6 ? text : text.replaceAll(key, HIDDEN))
