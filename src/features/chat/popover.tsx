import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { float } from '@/ui/place.ts'

type PopoverProps = {
  label: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  /** True if a key did something. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean
  className: string
  children: ReactNode
}

/** A small panel above everything, closed by Escape or a press beside it; the focus goes back to where it was. */
export function Popover({ label, anchor, onClose, onKey, className, children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const opener = document.activeElement
    if (panel.current && anchor.current) float(panel.current, anchor.current)
    panel.current?.querySelector<HTMLElement>('button, select')?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [anchor])

  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target) && !anchor.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [anchor])

  return (
    // a `<dialog>` would either be modal or not float
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      popover="manual"
      onKeyDown={(event) => {
        event.stopPropagation() // letters belong to it, not to shortcuts of the page
        if (event.key === 'Escape') onClose()
        else if (!onKey?.(event)) return
        event.preventDefault()
      }}
      className={`fixed inset-auto z-50 m-0 max-w-[calc(100vw-1rem)] animate-arrive rounded-md bg-raised text-ink shadow-pop ${className}`}
    >
      {children}
    </div>
  )
}
