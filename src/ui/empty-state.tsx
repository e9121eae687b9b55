import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: ReactNode
  /** One sentence: what belongs here, or where the thing looked for may be. */
  children?: ReactNode
  actions?: ReactNode
  /** Without it the words stand alone, as when a search finds nothing. */
  hasDrawing?: boolean
}

/** Fills the area of what is not there. */
export function EmptyState({ title, children, actions, hasDrawing = false }: EmptyStateProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center bg-surface px-6 pt-10 pb-24 text-center">
      {hasDrawing && <LoosePlug />}
      <h2 className="mt-5 max-w-full text-lg font-semibold wrap-anywhere">{title}</h2>
      {children && <p className="mt-1.5 max-w-100 text-base text-muted">{children}</p>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}

function LoosePlug() {
  return (
    <svg aria-hidden="true" viewBox="0 0 300 64" className="h-16 w-75 max-w-full">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" className="text-line">
        {[20, 72, 124, 228, 280].map((x) => (
          <circle key={x} cx={x} cy="20" r="12" />
        ))}
      </g>
      <g stroke="currentColor" className="text-accent">
        <circle cx="176" cy="20" r="12" fill="none" strokeWidth="2.5" />
        <path d="M176 62V46" strokeWidth="4" strokeLinecap="round" />
        <circle cx="176" cy="44" r="5.5" fill="currentColor" stroke="none" />
      </g>
    </svg>
  )
}
