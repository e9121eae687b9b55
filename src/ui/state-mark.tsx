/** The four pictures of a line: connected, on its way, off, and off in a way that needs a person. */
export type MarkState = 'open' | 'connecting' | 'close' | 'attention'

const INK = { open: 'text-open', connecting: 'text-connecting', close: 'text-close', attention: 'text-attention' }
const PILL = {
  open: 'bg-open-soft text-open',
  connecting: 'bg-connecting-soft text-connecting',
  close: 'bg-close-soft text-close',
  attention: 'bg-attention-soft text-attention',
}

type StateMarkProps = { state: MarkState; className?: string; isPlain?: boolean }

/** The socket. `isPlain` gives it the colour of the text around it. */
export function StateMark({ state, className = 'size-3.5', isPlain = false }: StateMarkProps) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`shrink-0 ${isPlain ? '' : INK[state]} ${className}`}>
      {DRAWINGS[state]}
    </svg>
  )
}

const RING = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
const DRAWINGS = {
  open: (
    <>
      {RING}
      <circle cx="8" cy="8" r="3.5" fill="currentColor" />
    </>
  ),
  connecting: (
    <>
      <path d="M8 1.75a6.25 6.25 0 1 1-5.41 3.12" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="8" cy="8" r="1.5" fill="currentColor" />
    </>
  ),
  close: RING,
  attention: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M6.94 1.03a1.5 1.5 0 0 1 2.12 0l5.91 5.91a1.5 1.5 0 0 1 0 2.12l-5.91 5.91a1.5 1.5 0 0 1-2.12 0L1.03 9.06a1.5 1.5 0 0 1 0-2.12ZM7.2 4.4h1.6l-.2 4.7H7.4Zm.8 5.7a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9Z"
    />
  ),
}

type StateWordProps = { state: MarkState; word: string }

/** Mark and word, for rows. */
export function StateBadge({ state, word }: StateWordProps) {
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap ${INK[state]}`}>
      <StateMark state={state} />
      <span className="truncate">{word}</span>
    </span>
  )
}

/** The same on its soft ground, once on a page, in the head. */
export function StatePill({ state, word }: StateWordProps) {
  return (
    <span
      className={`inline-flex h-6 items-center gap-1.5 rounded-full ps-1.5 pe-2.5 text-sm font-medium whitespace-nowrap ${PILL[state]}`}
    >
      <StateMark state={state} />
      {word}
    </span>
  )
}
