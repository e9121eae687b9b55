import * as z from 'zod/mini'

/** A value that this browser keeps. What is damaged, forged or of another version counts as never kept. */
export function keep<S extends z.ZodMiniType>(name: string, schema: S, empty: z.output<S>) {
  const listeners = new Set<() => void>()
  let last: { readonly text: string | null; readonly value: z.output<S> } = { text: null, value: empty }

  function now(): z.output<S> {
    const text = stored(name)
    if (text !== last.text) last = { text, value: read(text) }
    return last.value
  }

  function read(text: string | null): z.output<S> {
    try {
      const checked = z.safeParse(schema, JSON.parse(text ?? ''))
      return checked.success ? checked.data : empty
    } catch {
      return empty
    }
  }

  function put(value: z.output<S>) {
    const text = JSON.stringify(value)
    try {
      localStorage.setItem(name, text)
    } catch {
      return // a browser that keeps nothing: the app works without it
    }
    last = { text, value }
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    const hear = (event: StorageEvent) => {
      if (event.key === name || event.key === null) listener()
    }
    listeners.add(listener)
    addEventListener('storage', hear)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', hear)
    }
  }

  return { now, put, subscribe }
}

function stored(name: string) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
