import { useEffect } from 'react'
import { formatPhone } from '@/lib/phone-format.ts'
import { announce } from '@/ui/live-region.tsx'
import { useWords, type Words } from '@/words/use-words.tsx'
import { spelled } from '../number/pairing-code.ts'
import { codeText } from '../session/code-life.ts'
import type { Pairing } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'
import { troubleTitle } from './trouble-panel.tsx'

/** Has read out what changed: a code, a phone, success, failure. Seconds and unchanged answers say nothing. */
export function useAnnouncements(pairing: Pairing) {
  const t = useWords(pairingWords)
  const sentence = sentenceFor(pairing, t)
  const about = pairing.phase.kind === 'scanning' ? codeText(pairing.phase.code) : pairing.turn
  useEffect(() => {
    if (sentence !== null) announce(sentence, about)
  }, [sentence, about])
}

function sentenceFor({ phase, trouble, way }: Pairing, t: Words<typeof pairingWords.source>): string | null {
  if (trouble && trouble.kind !== 'unauthorized') return t(troubleTitle(trouble))
  switch (phase.kind) {
    case 'scanning':
      if (!phase.isLive) return null
      if (way.kind === 'number' && phase.code.pairingCode !== null) {
        return t('say.pairingCode', { letters: spelled(phase.code.pairingCode, t('code.letter.dash')) })
      }
      return phase.code.count > 1 ? t('say.renewed', { number: phase.code.count }) : t('say.first')
    case 'finishing':
      return phase.isAtEnd ? null : t('say.finishing')
    case 'identifying':
      return t('say.finishing')
    case 'connected':
      return phase.owner?.number ? t('say.connected', { number: formatPhone(phase.owner.number) }) : t('say.connectedUntold')
    case 'already connected':
      return t('already.title')
    case 'unpairable':
      return t('unpairable.title')
    case 'other number':
      return t('other.title')
    case 'failed':
      return phase.failure === 'limit' ? t('failed.limit', { count: phase.count ?? 1 }) : t(`failed.${phase.failure}`)
    case 'preparing':
    case 'closing':
    default:
      return null
  }
}
