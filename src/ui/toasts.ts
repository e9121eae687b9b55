export type Toast = { id: number; text: string; action?: { label: string; onPress: () => unknown } | undefined }

const listeners = new Set<() => void>()
let shown: readonly Toast[] = []
let lastId = 0

function change(next: readonly Toast[]) {
  shown = next
  for (const listener of listeners) listener()
}

/** Tells of something done, with a way to undo it. Never for errors: they stay where they happened. */
export function showToast(toast: Omit<Toast, 'id'>) {
  lastId += 1
  change([...shown.slice(-2), { ...toast, id: lastId }])
}

export const dismissToast = (id: number) => change(shown.filter((toast) => toast.id !== id))
export const toastsNow = () => shown
export const onToasts = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
