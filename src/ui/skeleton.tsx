import { createContext, type ReactNode, use } from 'react'
import { LateNotice } from './late-notice.tsx'

/** Ends what is awaited on this screen; what was awaited then shows itself as failed. */
export const GiveUp = createContext<(() => void) | null>(null)

/** Holds the place of a word. Give it a width. */
export function SkeletonBar({ className }: { className: string }) {
  return <span className={`block h-2.5 rounded-xs bg-skeleton ${className}`} />
}

/**
 * Holds the place of what is loading: takes its room at once, is seen after 200 ms, and can be given up after ten seconds.
 * `label` says what is awaited.
 */
export function Skeleton({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  const giveUp = use(GiveUp)
  return (
    <div className={`animate-late ${className}`}>
      <output className="sr-only">{label}</output>
      {giveUp && <LateNotice onStop={giveUp} className="m-2" />}
      <div aria-hidden="true">{children}</div>
    </div>
  )
}
