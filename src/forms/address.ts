/** An absolute http or https address with a host. */
export function isWebAddress(typed: string) {
  const url = parse(typed)
  return url !== null && /^https?:\/\/[^/]/i.test(typed.trim()) && url.hostname !== ''
}

/** Typed without its scheme, as in `hooks.crm.example/wa`: the address that was meant. */
export function withScheme(typed: string): string | null {
  const meant = typed.trim()
  if (meant === '' || /\s/.test(meant) || /^[a-z][a-z\d+.-]*:/i.test(meant.replace(/^[^:/]*:\d+/, ''))) return null
  const address = `https://${meant.replace(/^\/+/, '')}`
  return isWebAddress(address) ? address : null
}

/** What may surprise about an address that is valid. */
export type Caution = 'private' | 'plain'

export function cautionFor(typed: string): Caution | null {
  if (!isWebAddress(typed)) return null
  const url = parse(typed)
  if (url && isPrivate(url.hostname)) return 'private'
  return url?.protocol === 'http:' ? 'plain' : null
}

const PRIVATE = [
  /^localhost$|\.localhost$|\.local$|\.internal$|\.lan$/,
  /^127\.|^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^0\./,
  /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe80:.*)\]$/,
]
const isPrivate = (host: string) => PRIVATE.some((pattern) => pattern.test(host)) || !/[.:]/.test(host)

function parse(typed: string) {
  try {
    return new URL(typed.trim())
  } catch {
    return null
  }
}
