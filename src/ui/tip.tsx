import { type RefObject, useLayoutEffect, useRef } from 'react'
import { float } from './place.ts'

/** Words that float at an element while it is pointed at or focused. */
export function Tip({ id, anchor, text }: { id: string; anchor: RefObject<Element | null>; text: string }) {
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (box.current && anchor.current) float(box.current, anchor.current)
  }, [anchor])
  return (
    <span
      ref={box}
      id={id}
      role="tooltip"
      popover="manual"
      className="pointer-events-none fixed inset-auto z-50 m-0 rounded-sm bg-ink px-2 py-1 text-xs whitespace-nowrap text-canvas shadow-pop"
    >
      {text}
    </span>
  )
}
