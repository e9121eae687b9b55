import { CopyPlus, RotateCw } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useNavigate, useParams } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { endSession, useAccess } from '@/features/servers/session.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Ago } from '@/ui/ago.tsx'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { announce } from '@/ui/live-region.tsx'
import { Icon } from '@/ui/icon.tsx'
import { Menu } from '@/ui/menu.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { StatePill } from '@/ui/state-mark.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { isPaired, lineNumber } from './channel.ts'
import { type Deed, deedsFor, isRestartRisky, menuActions } from './deeds/deed-actions.ts'
import { useDoing } from './deeds/doing.ts'
import { useDeeds } from './deeds/use-deeds.ts'
import { DetailSkeleton } from './detail/detail-skeleton.tsx'
import { InstanceTabs, useOpenPage } from './detail/instance-tabs.tsx'
import type { OverviewContext } from './detail/overview.tsx'
import { InstanceStrip } from './detail/instance-strip.tsx'
import { detailWords } from './detail/words.ts'
import { useInstance, useNeighbour } from './instance-queries.ts'
import { groupOf, reasonOf } from './instance-state.ts'
import { useMedia } from './list/use-media.ts'
import { nameText } from './reason-words.ts'
import { instancesWords } from './words.ts'

const DeedDialog = lazy(() => loadChunk(() => import('./deeds/deed-dialog.tsx')).then((module) => ({ default: module.DeedDialog })))

/** The frame around the pages of one instance: which it is, how it is, and the way to each. */
export function InstancePage() {
  const name = nameIn(useParams()['instance'])
  const isWide = useMedia('(min-width: 80rem)')
  const isServerKey = useAccess().kind === 'server'
  const { tab } = useOpenPage(name)
  return (
    <div className="flex min-h-0 flex-1">
      {isWide && isServerKey && tab !== 'chat' && <InstanceStrip current={name} />}
      <div className="flex min-w-0 flex-1 flex-col">
        <Detail name={name} />
      </div>
    </div>
  )
}

function Detail({ name }: { name: string }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const { instance, error, retry } = useInstance(name)
  const explain = useExplainError()
  if (instance) return <Known instance={instance} />
  if (instance === null) return <Gone name={name} />
  return (
    <>
      <header className="shrink-0 border-b border-line px-4 py-3 lg:px-8 lg:py-5">
        <Heading name={nameText(states, name)} />
      </header>
      {error ? (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          <FailureView {...explain(error)} onRetry={() => retry()} action={<WayBack label={t('head.back')} />} />
        </div>
      ) : (
        <DetailSkeleton name={nameText(states, name)} />
      )}
    </>
  )
}

function Known({ instance }: { instance: Instance }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const { server } = useApi()
  const navigate = useNavigate()
  const { restart } = useDeeds()
  const neighbour = useNeighbour(instance.name)
  const isServerKey = useAccess().kind === 'server'
  const doing = useDoing(instance.name)
  const [asked, setAsked] = useState<'restart' | 'logOut' | 'delete' | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const { name } = instance
  const { tab, address, title } = useOpenPage(name)
  const reason = reasonOf(instance, server.dialect)
  const state = doing ? 'connecting' : groupOf(reason)
  const word = doing ? states(`doing.${doing}`) : states(`word.${reason}`)
  const digits = lineNumber(instance)
  const offAt = Date.parse(instance.disconnection?.at ?? '')
  const deeds = deedsFor(instance, doing).filter((deed) => deed !== 'open')
  useAnnounced(t('head.changed', { name: nameText(states, name), state: word }))
  useShortcut('p', () => void navigate(paths.pair(name)), isPaired(instance))

  function run(deed: Deed) {
    if (deed === 'pair') return navigate(paths.pair(name))
    if (deed === 'restart' && !isRestartRisky(server)) return restart(name)
    if (deed !== 'open') setAsked(deed)
    return undefined
  }

  const copy = { label: t('head.copy'), icon: CopyPlus, onChoose: () => navigate(paths.copy(name)) }
  const ofDeeds = menuActions(states, deeds, (deed) => void run(deed))
  // what can lose data comes last
  const actions = isServerKey
    ? ofDeeds.toSpliced(
        ofDeeds.findIndex(({ isDanger }) => isDanger),
        0,
        copy,
      )
    : ofDeeds

  const context = { instance, reason, isDoing: doing !== undefined, onAsk: setAsked } satisfies OverviewContext
  // chats take the whole width, and bring a head of their own
  if (tab === 'chat') {
    return (
      <Suspense>
        <Outlet context={context} />
      </Suspense>
    )
  }
  return (
    <div ref={page} className="flex min-h-0 flex-1 flex-col">
      <header className="shrink-0 border-b border-line px-4 pt-3 lg:px-8 lg:pt-5">
        <div className="flex items-start gap-2">
          <div className="flex min-h-8 min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 pointer-coarse:min-h-11">
            <Heading key={address} name={nameText(states, name)} tab={title} />
            <StatePill state={state} word={word} />
            <p className="text-sm text-muted">
              {digits && <PhoneNumber digits={digits} />}
              {digits && !Number.isNaN(offAt) && ' · '}
              {!Number.isNaN(offAt) && t.rich('head.offFor', { ago: <Ago at={offAt} /> })}
            </p>
          </div>
          {(deeds.includes('restart') || doing === 'restarting') && (
            <Button
              icon={RotateCw}
              isBusy={doing === 'restarting'}
              busyLabel={states('doing.restarting')}
              onPress={() => void run('restart')}
              className="max-lg:hidden"
            >
              {states('deed.restart')}
            </Button>
          )}
          {isServerKey && CONFIGURED.has(tab) && (
            <Link to={paths.copy(name)} className={`${buttonLook('quiet')} max-lg:hidden`}>
              <Icon of={CopyPlus} />
              {t('head.copyTo')}
            </Link>
          )}
          {actions.length > 0 && <Menu label={t('head.more')} actions={actions} />}
        </div>
        <InstanceTabs instance={instance} />
      </header>
      <div key={address} className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface">
        <Suspense>
          <Outlet context={context} />
        </Suspense>
      </div>
      {asked && (
        <Suspense>
          <DeedDialog
            deed={asked}
            instance={instance}
            onClose={() => setAsked(null)}
            onDeleted={() => {
              if (isServerKey) void navigate(paths.instances(), { replace: true, state: { focus: neighbour } })
            }}
            returnFocusTo={() => page.current?.querySelector('h1')}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Pages whose content can be copied to other instances. */
const CONFIGURED: ReadonlySet<string> = new Set(['webhook', 'settings', 'integrations'])

/** On a phone the bar above shows the name. */
function Heading({ name, tab }: { name: string; tab?: string | undefined }) {
  return (
    <PageHeading name={tab === undefined ? name : `${tab}, ${name}`} className="text-lg font-semibold wrap-anywhere max-lg:sr-only">
      {name}
      {tab !== undefined && <span className="sr-only">, {tab}</span>}
    </PageHeading>
  )
}

function Gone({ name }: { name: string }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const isServerKey = useAccess().kind === 'server'
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface">
      <PageHeading name={nameText(states, name)} className="sr-only" />
      <EmptyState
        title={t('gone.title', { name: nameText(states, name) })}
        actions={isServerKey ? <WayBack label={t('gone.list')} /> : <Button onPress={endSession}>{t('gone.token')}</Button>}
      >
        {t('gone.text')}
      </EmptyState>
    </div>
  )
}

const WayBack = ({ label }: { label: string }) => (
  <Link to={paths.instances()} className={buttonLook('secondary')}>
    {label}
  </Link>
)

/** Says a sentence when it has changed, not when it is first there. */
function useAnnounced(sentence: string) {
  const said = useRef(sentence)
  useEffect(() => {
    if (said.current !== sentence) announce(sentence)
    said.current = sentence
  }, [sentence])
}
