import type { ReactNode } from 'react'

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="mt-5 divide-y divide-line/70 border-y border-line">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-1.5 text-sm">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-end wrap-anywhere">
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

type PartProps = { title: string; count?: string | undefined; aside?: ReactNode; children: ReactNode }

/** A part of the panel under a hairline. */
export function Part({ title, count, aside, children }: PartProps) {
  return (
    <section className="mt-6">
      <div className="flex items-baseline border-b border-line pb-1.5">
        <h3 className="text-sm font-semibold">{title}</h3>
        {count !== undefined && <span className="ms-2 text-sm text-muted">{count}</span>}
        {aside !== undefined && <span className="ms-auto">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

export function PanelFailure({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mt-3 text-sm text-attention wrap-anywhere">
      {children}
    </p>
  )
}
