import type { ReactNode } from 'react'
import { type MarkState, StateMark } from './state-mark.tsx'

const GROUNDS = { open: 'bg-open-soft', connecting: 'bg-connecting-soft', close: 'bg-close-soft', attention: 'bg-attention-soft' }

type ReasonBandProps = {
  state?: MarkState
  title: ReactNode
  /** What happened, and what it means. */
  children: ReactNode
  /** The one main action, as a large button, and perhaps a second. */
  actions?: ReactNode
}

/** Under the head of an instance: why it is off, and the way back. */
export function ReasonBand({ state = 'attention', title, children, actions }: ReasonBandProps) {
  return (
    <div className={`border-b border-line px-4 py-5 lg:px-8 ${GROUNDS[state]}`}>
      <div className="flex max-w-264 flex-wrap items-center gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-96 gap-3">
          <StateMark state={state} className="mt-0.5 size-5" />
          <div className="min-w-0">
            <h2 className="text-md font-semibold">{title}</h2>
            <div className="mt-0.5 max-w-136 text-base text-muted">{children}</div>
          </div>
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
