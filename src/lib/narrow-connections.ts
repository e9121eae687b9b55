let reachable: string | null = null

/**
 * From now on this page can reach its own origin and this server only: policies add up, and the strictest counts.
 * Nothing widens it again, so another server needs a fresh page: see `canReach`.
 */
export function narrowConnections(address: string) {
  const { origin } = new URL(address)
  if (reachable === origin) return
  reachable = origin
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `connect-src 'self' ${origin} ${origin.replace(/^http/, 'ws')}; img-src 'self' data: blob: ${origin}`
  document.head.append(policy)
}

/** Whether this page may still speak to a server. */
export function canReach(address: string) {
  const { origin } = new URL(address)
  return reachable === null || origin === reachable || origin === location.origin
}
