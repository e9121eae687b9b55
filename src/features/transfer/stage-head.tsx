import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/ui/button.tsx'

/** The heading of what takes the place of something else on the page; the focus follows, and comes back when its button is gone. */
export function StageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  })
  return (
    <div className="flex min-h-8 flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-ink pb-1.5">
      <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
        {title}
      </h2>
      {children}
    </div>
  )
}

const LINE =
  'block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line forced-colors:appearance-auto [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent'

type ProgressProps = { label: string; done: number; total: number; text: string; stopLabel: string; onStop: () => void }

/** How far it is, in numbers and as a line, with the way to stop. */
export function Progress({ label, done, total, text, stopLabel, onStop }: ProgressProps) {
  return (
    <div className="flex items-center gap-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="pb-1.5 text-sm text-muted tabular-nums">{text}</p>
        <progress aria-label={label} value={done} max={Math.max(1, total)} className={LINE} />
      </div>
      <Button onPress={onStop}>{stopLabel}</Button>
    </div>
  )
}

/** At the foot of the page: what is chosen, and what comes next. */
export function FootBar({ children, actions }: { children?: ReactNode; actions: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 mt-auto border-t border-line bg-raised px-4 py-2.5 lg:px-8">
      <div className="flex max-w-280 flex-wrap items-center gap-x-3 gap-y-2">
        <output className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere">{children}</output>
        <span className="ms-auto flex flex-wrap gap-1.5">{actions}</span>
      </div>
    </div>
  )
}
