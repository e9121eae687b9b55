import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-xs border border-line bg-canvas px-1 font-sans text-xs whitespace-nowrap text-muted">
      {children}
    </kbd>
  )
}
