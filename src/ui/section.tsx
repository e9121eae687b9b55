import { type ReactNode, useId } from 'react'

type SectionProps = { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }

/** A part of a page under a ruled heading. */
export function Section({ title, aside, className = '', children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`min-w-0 ${className}`}>
      <div className="flex items-end justify-between gap-3 border-b border-ink pb-1.5">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {aside && <span className="text-sm text-muted">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** Facts about one thing, a hairline between each. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line/70">{children}</dl>
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-3 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="flex min-h-6 min-w-0 flex-wrap items-center gap-2 text-base wrap-anywhere">{children}</dd>
    </div>
  )
}
