import { QrCode } from 'lucide-react'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { dayAndTime } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { Icon } from '@/ui/icon.tsx'
import { ReasonBand } from '@/ui/reason-band.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { groupOf, type Reason, stepFor } from '../instance-state.ts'
import { instancesWords } from '../words.ts'
import { detailWords } from './words.ts'

/** Why a line is not connected, and the way back. */
export function ReasonView({ instance, reason }: { instance: Instance; reason: Reason }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const language = useLanguage()
  if (reason === 'connected' || reason === 'noPairing') return null
  const { code, at, object } = instance.disconnection ?? {}
  const offAt = Date.parse(at ?? '')
  const step = stepFor(reason)
  return (
    <ReasonBand
      state={groupOf(reason)}
      title={t(`why.${reason}.title`)}
      actions={
        isPaired(instance) && (
          <Link to={paths.pair(instance.name)} className={buttonLook('primary', 'lg')}>
            <Icon of={QrCode} />
            {states(step === undefined || step === 'seeWhy' ? 'step.pairAgain' : `step.${step}`)}
          </Link>
        )
      }
    >
      <p>
        {t(`why.${reason}.text`)} {!Number.isNaN(offAt) && t('why.at', { time: dayAndTime(offAt, language) })}
      </p>
      {object !== undefined && code !== undefined && (
        <details className="mt-1">
          <summary className="w-fit min-h-6 rounded-xs text-accent underline underline-offset-3 pointer-coarse:py-3">
            {t('why.words', { code: String(code) })}
          </summary>
          <pre className="mt-1 max-h-48 overflow-auto rounded-sm border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere text-ink">
            {object}
          </pre>
        </details>
      )}
    </ReasonBand>
  )
}
