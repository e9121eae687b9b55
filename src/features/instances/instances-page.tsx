import { Plus, RefreshCw } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { ApiError } from '@/api/api-error.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { endSession } from '@/features/servers/session.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { announce } from '@/ui/live-region.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { type Deed, isRestartRisky } from './deeds/deed-actions.ts'
import { SetbackBars } from './deeds/setback-bars.tsx'
import { useDeeds } from './deeds/use-deeds.ts'
import { useInstanceList } from './instance-queries.ts'
import { DropBanner } from './list/drop-banner.tsx'
import { arrange } from './list/filter.ts'
import { InstanceList, type ListHandle } from './list/instance-list.tsx'
import { ListSkeleton } from './list/list-skeleton.tsx'
import { ListToolbar } from './list/list-toolbar.tsx'
import { NoMatch } from './list/no-match.tsx'
import { StaleBar } from './list/stale-bar.tsx'
import { UpdatedAgo } from './list/updated-ago.tsx'
import { useListFilter } from './list/use-list-filter.ts'
import { instancesWords } from './words.ts'

const DeedDialog = lazy(() => loadChunk(() => import('./deeds/deed-dialog.tsx')).then((module) => ({ default: module.DeedDialog })))

type Asked = { deed: 'restart' | 'logOut' | 'delete'; instance: Instance }

export function InstancesPage() {
  const t = useWords(instancesWords)
  const { server } = useApi()
  const navigate = useNavigate()
  const { restart } = useDeeds()
  const { data: rows, error, refetch } = useInstanceList()
  const controls = useListFilter()
  const { query, state, order } = controls.filter
  // thousands of rows, and the page is also drawn for reasons that do not touch them
  const arranged = useMemo(
    () => rows && arrange(rows, { query, state, order }, server.dialect),
    [rows, query, state, order, server.dialect],
  )
  const list = useRef<ListHandle>(null)
  const page = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  useShortcut('r', () => void refetch())
  useFocusOnArrival(list, rows !== undefined)
  const found = query === '' ? undefined : arranged?.sections.reduce((sum, section) => sum + section.rows.length, 0)
  useEffect(() => {
    if (found !== undefined) announce(t('list.found', { count: found }), query)
  }, [t, found, query])

  function run(deed: Deed, instance: Instance) {
    if (deed === 'open') void navigate(paths.instance(instance.name))
    else if (deed === 'pair') void navigate(paths.pair(instance.name))
    else if (deed === 'restart' && !isRestartRisky(server)) void restart(instance.name)
    else setAsked({ deed, instance })
  }

  return (
    <div ref={page} className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-3 lg:px-5">
        <PageHeading name={t('list.title')} />
        <div className="flex flex-1 items-center justify-end gap-1.5">
          <UpdatedAgo isStale={error !== null} />
          <IconButton icon={RefreshCw} label={t('list.refresh')} shortcut="R" onPress={() => refetch()} />
          <CreateLink />
        </div>
      </div>
      {rows && error && error.kind !== 'unauthorized' && <StaleBar error={error} onRetry={() => refetch()} />}
      <DropBanner />
      <SetbackBars className="mx-4 mb-3 lg:mx-5" />
      {rows?.length !== 0 && <ListToolbar controls={controls} counts={arranged?.counts} />}
      {arranged === undefined ? (
        <Awaited error={error} onRetry={() => refetch()} />
      ) : arranged.counts.all === 0 ? (
        <NoInstances />
      ) : arranged.sections.length === 0 ? (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line">
          <NoMatch
            filter={controls.filter}
            arranged={arranged}
            onClearSearch={() => controls.search('')}
            onShowAll={() => controls.chooseState(null)}
          />
        </div>
      ) : (
        <InstanceList
          ref={list}
          sections={arranged.sections}
          filterKey={`${query} ${state} ${order}`}
          dialect={server.dialect}
          onDeed={run}
        />
      )}
      {asked && (
        <Suspense>
          <DeedDialog
            {...asked}
            onClose={() => setAsked(null)}
            returnFocusTo={() => list.current?.currentLink() ?? page.current?.querySelector('h1')}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Before the first list: it is on its way, or it could not be had. */
function Awaited({ error, onRetry }: { error: ApiError | null; onRetry: () => Promise<unknown> }) {
  const t = useWords(instancesWords)
  const explain = useExplainError()
  if (!error) return <ListSkeleton />
  const signOut = <Button onPress={endSession}>{t('denied.sign.out')}</Button>
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line">
      {error.kind === 'forbidden' ? (
        <FailureView title={t('denied.title')} explanation={t('denied.text')} details={explain(error).details} action={signOut} />
      ) : (
        <FailureView {...explain(error)} onRetry={onRetry} />
      )}
    </div>
  )
}

function NoInstances() {
  const t = useWords(instancesWords)
  const area = useRef<HTMLDivElement>(null)
  // the last row was deleted, and the focus with it
  useEffect(() => {
    if (document.activeElement === document.body) area.current?.parentElement?.querySelector('h1')?.focus()
  }, [])
  return (
    <div ref={area} className="flex min-h-0 flex-1 flex-col border-t border-line">
      <EmptyState hasDrawing title={t('empty.title')} actions={<CreateLink />}>
        {t('empty.text')}
      </EmptyState>
    </div>
  )
}

function CreateLink() {
  const t = useWords(instancesWords)
  return (
    <Link to={paths.newInstance()} className={buttonLook('primary')}>
      <Icon of={Plus} />
      {t('list.create')}
    </Link>
  )
}

/** A page that was left by a deed names the row to go on with. */
function useFocusOnArrival(list: React.RefObject<ListHandle | null>, isLoaded: boolean) {
  const { state } = useLocation()
  const wanted = typeof state === 'object' && state !== null && 'focus' in state && typeof state.focus === 'string' ? state.focus : null
  useEffect(() => {
    if (isLoaded && wanted !== null) list.current?.focusRow(wanted)
  }, [list, isLoaded, wanted])
}
