import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Pairing } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'
import { LiveCard } from './live-card.tsx'
import { Plate } from './plate.tsx'
import { QrCode } from './qr-code.tsx'
import { SuccessPlate } from './success-plate.tsx'
import { TypedCode } from './typed-code.tsx'

type CodePlaceProps = { pairing: Pairing; onChangeNumber: () => void }

/** The square that holds the code, or what there is in its place. */
export function CodePlace({ pairing, onChangeNumber }: CodePlaceProps) {
  const t = useWords(pairingWords)
  const { phase, way, life } = pairing
  const isTyped = way.kind === 'number'
  const aspect = isTyped ? 'aspect-[10/7]' : 'aspect-square'

  if (phase.kind === 'connected' || phase.kind === 'already connected')
    return (
      <div className="lg:pb-12">
        <SuccessPlate />
      </div>
    )
  if (phase.kind === 'scanning' && phase.isLive) {
    const { code } = phase
    if (!isTyped || code.pairingCode === null) {
      return (
        <LiveCard code={code} life={life}>
          <QrCode code={code} />
        </LiveCard>
      )
    }
    const below = (
      <p className="mt-1 text-sm text-muted [&_bdi]:text-ink">
        {way.number !== null && t.rich('code.for', { number: <PhoneNumber digits={way.number} /> })}{' '}
        <button type="button" className="min-h-6 text-accent underline underline-offset-3" onClick={onChangeNumber}>
          {t('code.change')}
        </button>
      </p>
    )
    return (
      <LiveCard code={code} life={life} height={286} below={below}>
        <TypedCode code={code.pairingCode} />
      </LiveCard>
    )
  }
  const plate = plateOf(pairing)
  const mark = phase.kind === 'failed' || phase.kind === 'other number' ? 'attention' : pairing.trouble ? 'close' : 'busy'
  return (
    <div className={mark === 'attention' ? 'lg:pb-12' : 'pb-12'}>
      <Plate mark={mark} aspect={aspect} title={t(`plate.${plate}`)}>
        {t(`plate.${plate}.more`)}
      </Plate>
    </div>
  )
}

function plateOf({ phase, lineState, trouble }: Pairing) {
  const { kind } = phase
  if (trouble) return 'dead'
  if (kind === 'preparing') return lineState === 'connecting' ? 'waiting' : 'preparing'
  if (kind === 'closing') return 'closing'
  if (kind === 'scanning' || (kind === 'finishing' && phase.isAtEnd)) return 'between'
  return kind === 'finishing' || kind === 'identifying' ? 'finishing' : 'dead'
}
