import type { ReactNode } from 'react'

/** Holds the place of a word. Give it a width. */
export function SkeletonBar({ className }: { className: string }) {
  return <span className={`block h-2.5 rounded-xs bg-skeleton ${className}`} />
}

/** Holds the place of what is loading: takes its room at once, is seen after 200 ms. `label` says what is awaited. */
export function Skeleton({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={`animate-late ${className}`}>
      <output className="sr-only">{label}</output>
      <div aria-hidden="true">{children}</div>
    </div>
  )
}
