import type { KeyboardEvent } from 'react'
import type { Exchange } from '@/api/exchange-log.ts'
import { useWords } from '@/words/use-words.tsx'
import { addressOf, isFailed } from './shown.ts'
import { useMeasures } from './use-measures.ts'
import { inspectorWords } from './words.ts'

type ExchangeListProps = {
  exchanges: readonly Exchange[]
  retries: ReadonlyMap<number, number>
  apiKey: string
  chosenId: number | undefined
  onChoose: (id: number) => void
}

/** The newest first; up and down go from one to the next. */
export function ExchangeList({ exchanges, retries, apiKey, chosenId, onChoose }: ExchangeListProps) {
  const t = useWords(inspectorWords)
  const { inSeconds, inBytes } = useMeasures()
  return (
    <ul aria-label={t('list')} className="divide-y divide-line/70">
      {exchanges.map((exchange) => {
        const { id, sent, status, milliseconds, size, attempt } = exchange
        const retry = retries.get(id) ?? 0
        const notes = [retry > 0 && t('retry', { value: String(retry) }), attempt > 1 && t('form')].filter(Boolean).join(', ')
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === chosenId}
              onClick={() => onChoose(id)}
              onKeyDown={walk}
              className={`flex min-h-8 w-full items-baseline gap-2.5 px-4 py-1.5 text-start text-sm -outline-offset-2 pointer-coarse:min-h-11 pointer-coarse:items-center lg:px-5 ${id === chosenId ? 'bg-selected' : 'hover:bg-hover'}`}
            >
              <span className={`w-8 shrink-0 font-medium ${isFailed(exchange) ? 'text-attention' : ''}`}>
                {status ?? <span aria-label={t('noAnswer')}>—</span>}
              </span>
              <span className="w-13 shrink-0 text-muted">{sent.method}</span>
              <span className="min-w-0 flex-1 truncate font-mono">{addressOf(exchange, apiKey)}</span>
              {notes && <span className="shrink-0 text-connecting">{notes}</span>}
              <span className="w-14 shrink-0 text-end text-muted">{inSeconds(milliseconds)}</span>
              <span className="w-14 shrink-0 text-end text-muted max-sm:hidden">{inBytes(size)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
  const next = rows[rows.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
