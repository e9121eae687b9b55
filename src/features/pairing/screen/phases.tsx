import { Fragment } from 'react'
import { type MarkState, StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Phase } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'

const STEPS = ['prepare', 'scan', 'finish', 'connected'] as const

/** Four sockets on one cord: how far the pairing has come. */
export function Phases({ phase }: { phase: Phase }) {
  const t = useWords(pairingWords)
  const now = stepOf(phase)
  return (
    <ol aria-label={t('progress')} className="flex items-center text-sm">
      {STEPS.map((step, at) => (
        <Fragment key={step}>
          {at > 0 && (
            <li
              aria-hidden="true"
              className={`mx-2 h-0.5 w-5 rounded-full sm:w-10 forced-colors:bg-[CanvasText] ${at <= now ? 'bg-ink' : 'bg-line'}`}
            />
          )}
          <li
            aria-current={at === now ? 'step' : undefined}
            className={`flex items-center gap-1.5 ${at === now ? 'font-medium' : 'text-muted'}`}
          >
            <StateMark state={markOf(at, now, phase)} />
            <span className={at === now ? '' : 'max-sm:sr-only'}>{t(`phase.${step}`)}</span>
          </li>
        </Fragment>
      ))}
    </ol>
  )
}

function stepOf(phase: Phase) {
  switch (phase.kind) {
    case 'preparing':
    case 'closing':
      return 0
    case 'scanning':
    case 'failed':
      return 1
    case 'finishing':
    case 'identifying':
    case 'other number':
      return 2
    case 'connected':
    case 'already connected':
    case 'unpairable':
    default:
      return 3
  }
}

function markOf(at: number, now: number, { kind }: Phase): MarkState {
  if (at < now || (at === now && now === STEPS.length - 1)) return 'open'
  if (at > now) return 'close'
  return kind === 'failed' || kind === 'other number' ? 'attention' : 'connecting'
}
