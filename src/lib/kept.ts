import type * as z from 'zod/mini'

export type Kept<Value> = {
  readonly now: () => Value
  readonly put: (value: Value) => void
  readonly update: (change: (value: Value) => Value) => void
  /** Else it is gone with the page. */
  readonly isKept: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that this browser keeps, the same in all its tabs. What is damaged, forged or of another version counts as never kept. */
export function keep<Value>(name: string, schema: z.ZodMiniType<Value>, empty: Value): Kept<Value> {
  const listeners = new Set<() => void>()
  let hasRoom = true
  let last: { readonly text: string | null; readonly value: Value } = { text: null, value: empty }

  function now(): Value {
    const text = stored(name)
    if (text !== last.text) last = { text, value: read(text) }
    return last.value
  }

  function read(text: string | null): Value {
    try {
      const checked = schema.safeParse(JSON.parse(text ?? ''))
      return checked.success ? checked.data : empty
    } catch {
      return empty
    }
  }

  function put(value: Value) {
    const text = JSON.stringify(value)
    hasRoom = true
    try {
      if (text === JSON.stringify(empty)) localStorage.removeItem(name)
      else localStorage.setItem(name, text)
    } catch {
      hasRoom = false
    }
    last = { text: stored(name), value }
    for (const listener of listeners) listener()
  }

  function update(change: (value: Value) => Value) {
    const value = now()
    const next = change(value)
    if (next !== value) put(next)
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

  return { now, put, update, isKept: () => hasRoom, subscribe }
}

function stored(name: string) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
