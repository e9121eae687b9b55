import { useSuspenseQuery } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { connectionState } from '@/api/endpoints/instances.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { QueryBoundary } from '@/query/query-boundary.tsx'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { FormSkeleton } from '../configuration-form.tsx'
import { configurationWords } from '../words.ts'
import { profileWords } from './words.ts'

type WhenConnectedProps = { instance: string; children: ReactNode }

/** WhatsApp itself keeps what is shown here, so it can be had over a live line only. */
export function WhenConnected(props: WhenConnectedProps) {
  const t = useWords(configurationWords)
  return (
    <QueryBoundary skeleton={<FormSkeleton label={t('loading')} />}>
      <Watched {...props} />
    </QueryBoundary>
  )
}

const EVERY = 3000

function Watched({ instance, children }: WhenConnectedProps) {
  const t = useWords(profileWords)
  const { data } = useSuspenseQuery({
    ...endpointQuery(useApi(), connectionState, { instance }),
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? false : EVERY),
  })
  const isOpen = data.state === 'open'
  const [hasBeenOpen, setHasBeenOpen] = useState(isOpen)
  if (isOpen && !hasBeenOpen) setHasBeenOpen(true)

  if (!hasBeenOpen) {
    return (
      <EmptyState
        title={t('away.title')}
        actions={
          <Link to={paths.pair(instance)} className={buttonLook('secondary')}>
            {t('away.pair')}
          </Link>
        }
      >
        {t('away.text')}
      </EmptyState>
    )
  }
  return (
    <>
      {!isOpen && (
        <output className="block px-4 pt-4 lg:px-8">
          <NoticeBar tone="connecting" icon={Info} title={t('again.title')} className="max-w-108">
            {t('again.text')}
          </NoticeBar>
        </output>
      )}
      {children}
    </>
  )
}
