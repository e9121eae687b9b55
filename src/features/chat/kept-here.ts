type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Keeper<Value> = {
  readonly name: string
  readonly read: (storage: Kept, server: string, instance: string) => Value
  readonly keep: (storage: Kept, server: string, instance: string, value: Value) => void
}
export type Store<Value> = {
  readonly now: () => Value
  readonly update: (change: (value: Value) => Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** What this browser keeps of one instance of one server, the same in all its tabs. Where nothing can be kept it lives as long as the page. */
export function keptHere<Value>({ name, read, keep }: Keeper<Value>) {
  const stores = new Map<string, Store<Value>>()
  return (server: string, instance: string): Store<Value> => {
    const id = `${server} ${instance}`
    const known = stores.get(id)
    if (known) return known
    const made = makeStore(`${name} ${id}`, {
      read: () => read(memory, server, instance),
      keep: (value: Value) => keep(memory, server, instance, value),
    })
    stores.set(id, made)
    return made
  }
}

function makeStore<Value>(key: string, { read, keep }: { read: () => Value; keep: (value: Value) => void }): Store<Value> {
  const listeners = new Set<() => void>()
  let text = memory.getItem(key)
  let value = read()
  /** Another tab may have been quicker. */
  const refresh = () => {
    const stored = memory.getItem(key)
    if (stored === text) return
    text = stored
    value = read()
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const hear = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return
    refresh()
    tell()
  }
  return {
    now: () => value,
    update(change) {
      refresh()
      const next = change(value)
      if (next === value) return
      value = next
      keep(value)
      text = memory.getItem(key)
      tell()
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener('storage', hear)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', hear)
      }
    },
  }
}

/** The browser's storage, or none where that is switched off. */
const memory: Kept = {
  getItem(name) {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  setItem: (name, text) => localStorage.setItem(name, text),
  removeItem: (name) => localStorage.removeItem(name),
}
