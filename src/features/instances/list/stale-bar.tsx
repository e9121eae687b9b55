import { CloudOff } from 'lucide-react'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import type { ApiError } from '@/api/api-error.ts'
import { steadyNow } from '@/lib/clock.ts'
import { timeOfDay } from '@/lib/dates.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { Button } from '@/ui/button.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { onTick } from '@/ui/ticks.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { useListTimes } from '../instance-queries.ts'
import { instancesWords } from '../words.ts'

const StaleDetails = lazy(() => loadChunk(() => import('./stale-details.tsx')).then((module) => ({ default: module.StaleDetails })))

/** Above a list that could not be refreshed: its age, the cause, the next try. */
export function StaleBar({ error, onRetry }: { error: ApiError; onRetry: () => Promise<unknown> }) {
  const t = useWords(instancesWords)
  const language = useLanguage()
  const { answeredAt } = useListTimes()
  const [isExplained, setExplained] = useState(false)
  const explanation = useExplainError()(error)
  const reason = error.context.status === undefined ? explanation.title : String(error.context.status)
  return (
    <div className="mx-4 mb-3 lg:mx-5">
      <NoticeBar
        tone="connecting"
        icon={CloudOff}
        title={t('stale.title', { time: timeOfDay(answeredAt, language) })}
        actions={
          <>
            <Button variant="quiet" size="sm" onPress={() => setExplained(true)}>
              {t('stale.details')}
            </Button>
            <Button size="sm" onPress={onRetry}>
              {t('stale.now')}
            </Button>
          </>
        }
      >
        {t('stale.since', { reason })} <NextTry />
      </NoticeBar>
      {isExplained && (
        <Suspense>
          <StaleDetails error={error} onClose={() => setExplained(false)} />
        </Suspense>
      )}
    </div>
  )
}

function NextTry() {
  const t = useWords(instancesWords)
  const { nextAt } = useListTimes()
  const seconds = useSyncExternalStore(onTick, () => Math.max(0, Math.ceil((nextAt - steadyNow()) / 1000)))
  return seconds > 0 ? t('stale.next', { count: seconds }) : t('stale.trying')
}
