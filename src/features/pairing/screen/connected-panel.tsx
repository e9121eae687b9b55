import { type ReactNode, useState } from 'react'
import { timeOfDay } from '@/lib/dates.ts'
import { elapsed } from '@/lib/elapsed.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import type { Owner } from '../session/pairing-state.ts'
import { pairingWords } from '../words.ts'

type ConnectedPanelProps = { instance: string; owner: Owner | null; took: number }

export function ConnectedPanel({ instance, owner, took }: ConnectedPanelProps) {
  const t = useWords(pairingWords)
  const language = useLanguage()
  const [at] = useState(() => Date.now())
  const { unit, count } = elapsed(took)
  const span = unit === 'seconds' ? t('span.seconds', { count }) : t('span.minutes', { count: Math.round(took / 60_000) })
  const untold = <span className="font-normal text-muted">{t('done.untold')}</span>
  return (
    <div>
      <h2 className="text-xl font-semibold">{t('done.title')}</h2>
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <Told name={t('done.profile')}>{owner?.profile ? <bdi>{owner.profile}</bdi> : untold}</Told>
        <Told name={t('done.number')}>{owner?.number ? <PhoneNumber digits={owner.number} /> : untold}</Told>
        <Told name={t('done.paired')}>{t('done.when', { time: timeOfDay(at, language), span })}</Told>
      </dl>
      <div className="mt-6 flex flex-wrap gap-2">
        <Link to={paths.instances()} className={buttonLook('primary', 'lg')}>
          {t('done.done')}
        </Link>
        <Link to={paths.instance(instance)} className={buttonLook('secondary', 'lg')}>
          {t('done.open')}
        </Link>
      </div>
    </div>
  )
}

function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] py-2.5 text-md">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 font-medium wrap-anywhere">{children}</dd>
    </div>
  )
}
