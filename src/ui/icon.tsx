import type { LucideIcon } from 'lucide-react'

/** A drawing beside words: hidden from screen readers, in the colour of the text. */
export function Icon({ of: Drawing, className = 'size-4' }: { of: LucideIcon; className?: string }) {
  return <Drawing aria-hidden="true" strokeWidth={1.75} className={`shrink-0 ${className}`} />
}
