import type { ReactNode } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'

const MOST = 20_000

/** A message of a kind that nobody here knows: said quietly, with a look at how it came. */
export function RawView({ type, raw, meta }: { type: string; raw: unknown; meta: ReactNode }) {
  const t = useWords(chatWords)
  return (
    <div className="flow-root">
      <p className="text-muted italic">{t('message.unknown', { type })}</p>
      <details className="text-sm">
        <summary className="min-h-6 w-fit rounded-xs text-muted hover:text-ink pointer-coarse:py-3">{t('message.raw')}</summary>
        {/* the keyboard must be able to scroll it */}
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="mt-1 max-h-60 max-w-full overflow-auto rounded-sm bg-sunken p-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
        >
          {text(raw).slice(0, MOST)}
        </pre>
      </details>
      {meta}
    </div>
  )
}

function text(raw: unknown) {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw)
  } catch {
    return String(raw)
  }
}
