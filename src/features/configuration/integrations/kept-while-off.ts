const names = new Set<string>()
const listeners = new Set<() => void>()

/** Channels whose setting a server kept although they are switched off there; only its answer to a save tells that. Known as long as the page is open. */
export function noteKept(server: string, slug: string, isOff: boolean) {
  const name = nameOf(server, slug)
  if (isOff) names.add(name)
  else names.delete(name)
  for (const listener of listeners) listener()
}

export const isKeptWhileOff = (server: string, slug: string) => names.has(nameOf(server, slug))

export function onKept(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const nameOf = (server: string, slug: string) => `${server} ${slug}`
