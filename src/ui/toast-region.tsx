import { Check } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { Icon } from './icon.tsx'
import { dismissToast, onToasts, type Toast, toastsNow } from './toasts.ts'
import { uiWords } from './words.ts'

const STAYS = 6000
const STAYS_WITH_ACTION = 12_000

/** Stands once in the app. Toasts stay while the pointer or the focus is on them, and keep above a bar at the foot. */
export function ToastRegion() {
  const t = useWords(uiWords)
  const toasts = useSyncExternalStore(onToasts, toastsNow)
  const [isHeld, setHeld] = useState(false)
  return (
    <section
      aria-label={t('toast.region')}
      aria-live="polite"
      className="pointer-events-none fixed end-3 bottom-17 z-30 max-w-[calc(100%-1.5rem)] lg:end-5 lg:bottom-5 [html:has([data-foot-bar])_&]:bottom-42 lg:[html:has([data-foot-bar])_&]:bottom-18"
    >
      <div
        className="flex flex-col items-end gap-2"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} isHeld={isHeld} />
        ))}
      </div>
    </section>
  )
}

function ToastLine({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => dismissToast(toast.id), toast.action ? STAYS_WITH_ACTION : STAYS)
    return () => clearTimeout(timer)
  }, [isHeld, toast])

  return (
    <p className="pointer-events-auto flex min-h-11 animate-arrive items-center gap-3 rounded-md bg-ink py-2 ps-3.5 pe-2 text-sm text-canvas shadow-pop">
      <Icon of={Check} />
      <span className="min-w-0 pe-1.5 wrap-anywhere">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="h-7 shrink-0 rounded-xs border border-canvas/40 px-2.5 font-medium hover:bg-canvas/10 focus-visible:outline-canvas pointer-coarse:h-11"
          onClick={() => {
            dismissToast(toast.id)
            toast.action?.onPress()
          }}
        >
          {toast.action.label}
        </button>
      )}
    </p>
  )
}
