import type { StreamState } from '@/api/event-stream.ts'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'

const LOOKS: Readonly<Record<StreamState, string>> = { live: 'text-open', polling: 'text-muted', offline: 'text-attention' }

/** How news arrives: by itself, by asking, or not at all. A shape and a word for each. */
export function LiveBadge({ stream }: { stream: StreamState }) {
  const t = useWords(chatWords)
  return (
    <span className={`inline-flex items-center gap-1 px-1 text-xs whitespace-nowrap ${LOOKS[stream]}`} title={t(`live.${stream}.title`)}>
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
        {stream === 'live' && <path d="M6.8.8 2 7h3.2L4.6 11.2 10 4.9H6.5z" fill="currentColor" />}
        {stream === 'polling' && (
          <path d="M10.2 6a4.2 4.2 0 1 1-1.4-3.1M9.2.8v2.4H6.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        )}
        {stream === 'offline' && <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="1.6" />}
      </svg>
      {t(`live.${stream}`)}
    </span>
  )
}
