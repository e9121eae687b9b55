import { useSyncExternalStore } from 'react'
import { steadyNow } from '@/lib/clock.ts'
import { fullDay } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { ChangeLine } from './change-line.tsx'
import { changesNow, onChanges } from './changes.ts'
import { byDay } from './days.ts'
import { activityWords } from './words.ts'

export function ActivityPage() {
  const t = useWords(activityWords)
  const language = useLanguage()
  const { serverId } = useApi()
  const changes = useSyncExternalStore(onChanges, changesNow).filter(({ server }) => server === serverId)
  return (
    <>
      <div className="flex shrink-0 items-baseline px-4 pt-4 pb-3 lg:px-5">
        <PageHeading name={t('title')} />
        <p className="ms-3 hidden text-sm text-muted sm:block">{t('about')}</p>
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line bg-surface">
        {changes.length === 0 ? (
          <EmptyState
            hasDrawing
            title={t('empty.title')}
            actions={
              <Link to={paths.instances()} className={buttonLook('secondary')}>
                {t('empty.go')}
              </Link>
            }
          >
            {t('empty.why')}
          </EmptyState>
        ) : (
          byDay(changes, steadyNow()).map(({ day, age, items }) => (
            <section key={day} aria-label={fullDay(day, language)}>
              <h2 className="flex h-8 items-center border-b border-line bg-sunken px-4 text-sm font-medium lg:px-5">
                {age === 0 ? t('today') : age === 1 ? t('yesterday') : fullDay(day, language)}
              </h2>
              <ol>
                {items.map((change) => (
                  <ChangeLine key={change.id} change={change} />
                ))}
              </ol>
            </section>
          ))
        )}
      </div>
    </>
  )
}
