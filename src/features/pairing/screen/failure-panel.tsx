import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Choice, Phase } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'

type FailurePanelProps = { phase: Extract<Phase, { kind: 'failed' }>; choose: (choice: Choice) => void; onNumber: () => void }

/** What went wrong, that nothing is lost, and the one thing to do now. */
export function FailurePanel({ phase: { failure, count, messages }, choose, onNumber }: FailurePanelProps) {
  const t = useWords(pairingWords)
  const isGone = failure === 'deleted'
  return (
    <div>
      <h2 className="text-lg font-semibold">{failure === 'limit' ? t('failed.limit', { count: count ?? 1 }) : t(`failed.${failure}`)}</h2>
      <p className="mt-2 max-w-112 text-md wrap-anywhere text-muted">{messages.join('\n') || t(`failed.${failure}.why`)}</p>
      <div className="mt-5 flex flex-wrap gap-2">
        {isGone ? (
          <Link to={paths.instances()} className={buttonLook('primary', 'lg')}>
            {t('back.instances')}
          </Link>
        ) : (
          <>
            <Button variant="primary" size="lg" onPress={() => choose({ kind: 'start again' })}>
              {t(failure === 'no-code' ? 'failed.newCode' : 'failed.again')}
            </Button>
            <Button size="lg" onPress={onNumber}>
              {t('failed.useNumber')}
            </Button>
          </>
        )}
      </div>
      {!isGone && (
        <div className="mt-8 border-t border-line pt-4">
          <h3 className="text-base font-semibold">{t('hint.title')}</h3>
          <ul className="mt-2 grid gap-2 text-base text-muted">
            {(['hint.update', 'hint.remove', 'hint.wait'] as const).map((hint) => (
              <li key={hint} className="grid grid-cols-[1.25rem_1fr]">
                <span aria-hidden="true">–</span>
                {t(hint)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
