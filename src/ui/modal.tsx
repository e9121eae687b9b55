import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react'

export type ModalProps = {
  onClose: () => void
  /** Where the focus goes when the element that opened this is no longer there. */
  returnFocusTo?: (() => HTMLElement | null | undefined) | undefined
  /** A press beside it closes it. Only where nothing typed can be lost. */
  closesOnScrim?: boolean | undefined
  role?: 'dialog' | 'alertdialog'
  'aria-label'?: string | undefined
  'aria-labelledby'?: string | undefined
  'aria-describedby'?: string | undefined
  className?: string
  children: ReactNode
}

/** A native modal dialog, open as long as it is mounted. Draws the box only; most want `Dialog`. */
export function Modal({ onClose, returnFocusTo, closesOnScrim = false, className = '', children, ...rest }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null)
  const focusElsewhere = useEffectEvent(() => returnFocusTo?.()?.focus())

  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog) return undefined
    const opener = document.activeElement
    const around = opener?.closest('article')
    dialog.showModal()
    return () => {
      dialog.close() // while still in the document, so that the browser gives the focus back
      queueMicrotask(() => {
        if (!opener?.isConnected || opener === document.body) focusElsewhere()
        // buttons of a message are only there while it has the focus
        if (document.activeElement === document.body) around?.focus({ preventScroll: true })
      })
    }
  }, [])

  return (
    <dialog
      {...rest}
      ref={box}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose() // some browsers do not ask a second time
      }}
      onKeyDown={(event) => {
        // the page behind must not take a letter for one of its shortcuts
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
        if (event.key === 'Tab' && turnAround(event.currentTarget, event.shiftKey)) event.preventDefault()
        if (event.key !== 'Escape') return
        event.preventDefault() // or the browser would close it by itself even when onClose says no
        onClose()
      }}
      onPointerDown={(event) => {
        if (closesOnScrim && event.target === event.currentTarget && isBeside(event.currentTarget, event)) onClose()
      }}
      className={`m-auto max-h-[calc(100dvh-1.5rem)] w-[calc(100%-1.5rem)] animate-arrive overflow-y-auto overscroll-contain rounded-lg bg-raised text-ink shadow-pop max-sm:mb-3 ${className}`}
    >
      {children}
    </dialog>
  )
}

const REACHABLE = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled, [tabindex="-1"])'

/** At either end, Tab goes on at the other end; by itself the browser would leave the page for its own bars first. */
function turnAround(dialog: HTMLElement, isBackwards: boolean) {
  const stops = [...dialog.querySelectorAll<HTMLElement>(REACHABLE)].filter((stop) => stop.getClientRects().length > 0)
  const [from, to] = isBackwards ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)]
  if (document.activeElement !== from || !to) return false
  to.focus()
  return true
}

/** The scrim belongs to the dialog, and so does its scroll bar; only where the press lands tells them apart. */
function isBeside(dialog: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const box = dialog.getBoundingClientRect()
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
