import { Button } from '@/ui/button.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Trouble } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'

type TroublePanelProps = { trouble: Trouble; hasCode: boolean; onTryNow: () => void }

/** The server is away. What can still be scanned stays on the screen beside it. */
export function TroublePanel({ trouble, hasCode, onTryNow }: TroublePanelProps) {
  const t = useWords(pairingWords)
  return (
    <div className="mb-7 flex gap-3 rounded-md bg-connecting-soft p-4">
      <StateMark state="connecting" className="mt-1 size-4" />
      <div className="min-w-0">
        <h2 className="text-md font-semibold">{t(troubleTitle(trouble))}</h2>
        {trouble.messages.length > 0 && <p className="mt-0.5 text-base wrap-anywhere">{trouble.messages.join('\n')}</p>}
        <p className="mt-0.5 text-base text-muted">{t(hasCode ? 'trouble.live' : 'trouble.dead')}</p>
        <Button variant={hasCode ? 'secondary' : 'primary'} className="mt-3" onPress={onTryNow}>
          {t('trouble.now')}
        </Button>
      </div>
    </div>
  )
}

export function troubleTitle({ kind }: Trouble) {
  if (kind === 'unreachable') return 'trouble.title'
  if (kind === 'rejected') return 'trouble.busy' // asked too often, or too slow with an answer
  return kind === 'unexpected' ? 'trouble.unexpected' : 'trouble.failed'
}
