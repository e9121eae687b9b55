import { useAccess } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { PageHeading } from '@/ui/page-heading.tsx'
import { useWords } from '@/words/use-words.tsx'
import { homeOf } from './home.ts'
import { appWords } from './words.ts'

type DeadEndProps = { name: string; why: string; to: string; wayOut: string }

/** An address that leads nowhere, with the nearest place that does. */
function DeadEnd({ name, why, to, wayOut }: DeadEndProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center bg-surface px-6 pt-10 pb-24 text-center">
      <PageHeading name={name} />
      <p className="mt-1.5 max-w-120 text-base text-muted">{why}</p>
      <Link to={to} className={`mt-5 ${buttonLook('primary')}`}>
        {wayOut}
      </Link>
    </div>
  )
}

export function NotFoundPage() {
  const t = useWords(appWords)
  const access = useAccess()
  const wayOut = access.kind === 'server' ? t('not-found.home') : t('not-yours.open', access)
  return <DeadEnd name={t('not-found')} why={t('not-found.why')} to={homeOf(access)} wayOut={wayOut} />
}

/** The page of another instance than the one that the token opens. */
export function NotYoursPage({ instance }: { instance: string }) {
  const t = useWords(appWords)
  return (
    <DeadEnd
      name={t('not-yours', { instance })}
      why={t('not-yours.why')}
      to={paths.instance(instance)}
      wayOut={t('not-yours.open', { instance })}
    />
  )
}
