const BASE = 'http://app.invalid'

/** Whether an address to go to after signing in is a page of this app, told by its path alone. */
export function isSafeReturn(next: string | null): next is string {
  // one slash first; then nothing that a browser drops, turns into a slash, or reads as another host
  if (!next || !/^\/(?!\/)[\w~.%/-]*(\?[^#\\\s\p{C}]*)?$/u.test(next)) return false
  const [path = ''] = next.split('?')
  if (/%(?:2f|5c|2e|0\w|00)/i.test(path) || path.includes('//')) return false
  const url = new URL(next, BASE)
  return url.origin === BASE && url.pathname === path && !path.startsWith('/sign-in')
}
