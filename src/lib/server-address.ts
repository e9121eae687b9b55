type Reading =
  | { readonly address: string }
  | { readonly problem: 'empty' | 'malformed' | 'credentials' }
  /** Only the scheme is missing; what it would be with one. */
  | { readonly problem: 'scheme'; readonly corrected: string }

/**
 * Reads the address of a server as people type or paste it: spaces and line breaks around it, its query and the way to its own manager
 * are dropped. Always ends with a slash.
 */
export function readAddress(typed: string): Reading {
  const text = typed.replace(/\s+/g, '')
  if (text === '') return { problem: 'empty' }
  if (!/^https?:\/\//i.test(text)) {
    const corrected = `${isLoopback(urlOf(`http://${text}`)?.hostname ?? '') ? 'http' : 'https'}://${text}`
    return /^[a-z][\w+.-]*:(\/|(?!\d))/i.test(text) || !urlOf(corrected) ? { problem: 'malformed' } : { problem: 'scheme', corrected }
  }
  const url = urlOf(text)
  if (!url || url.hostname === '') return { problem: 'malformed' }
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' }
  const folder = url.pathname.replace(/\/manager(\/.*)?$/, '').replace(/\/+$/, '')
  return { address: `${url.origin}${folder}/` }
}

/** Plain http over a network: others on it can read the key. */
export function isUnencrypted(address: string) {
  const url = urlOf(address)
  return url?.protocol === 'http:' && !isLoopback(url.hostname)
}

/** Browsers do not let an encrypted page speak to an unencrypted server. */
export const isBlockedAsMixed = (address: string, pageProtocol: string) => pageProtocol === 'https:' && isUnencrypted(address)

/** A server as people name it: without scheme, and without the slash at its end. */
export const hostIn = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/+$/, '')

const isLoopback = (hostname: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

function urlOf(text: string) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
