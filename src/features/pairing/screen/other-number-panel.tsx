import { Button } from '@/ui/button.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Choice, Phase } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'

type OtherNumberPanelProps = { phase: Extract<Phase, { kind: 'other number' }>; choose: (choice: Choice) => void }

/** The phone is connected, but it may be the wrong one. */
export function OtherNumberPanel({ phase: { expected, owner }, choose }: OtherNumberPanelProps) {
  const t = useWords(pairingWords)
  const number = <PhoneNumber digits={owner.number ?? ''} />
  return (
    <div>
      <h2 className="text-lg font-semibold">{t('other.title')}</h2>
      <p className="mt-2 max-w-112 text-md text-muted [&_bdi]:font-medium [&_bdi]:text-ink">
        {t.rich('other.why', { expected: <PhoneNumber digits={expected} />, number })}
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="lg"
          className="max-sm:h-auto max-sm:min-h-10 max-sm:py-2 max-sm:whitespace-normal"
          onPress={() => choose({ kind: 'other phone' })}
        >
          {t('other.phone')}
        </Button>
        <Button size="lg" onPress={() => choose({ kind: 'keep number' })}>
          {t('other.keep')}
        </Button>
      </div>
    </div>
  )
}
