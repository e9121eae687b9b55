import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { formOf } from '@/api/endpoint.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { findProxy } from '@/api/endpoints/proxy.ts'
import { paths } from '@/lib/paths.ts'
import { NavLink } from '@/navigation/link.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { detailWords } from './words.ts'

const TABS = {
  overview: paths.instance,
  chat: paths.chats,
  pair: paths.pair,
  webhook: paths.webhook,
  settings: paths.settings,
  integrations: paths.integrations,
} as const
type Tab = keyof typeof TABS
const NAMES = ['overview', 'chat', 'pair', 'webhook', 'settings', 'integrations'] as const satisfies readonly Tab[]

const STEPS = ['chatwoot', 'proxy', 'profile', 'privacy', 'copy'] as const

/** Which of the pages of an instance is open: its address below the instance, and what it is called. */
export function useOpenPage(name: string) {
  const { pathname } = useLocation()
  const t = useWords(detailWords)
  const tab = NAMES.find((each) => each !== 'overview' && pathname.startsWith(TABS[each](name))) ?? 'overview'
  const step = pathname.slice(TABS[tab](name).length + 1)
  const known = STEPS.find((each) => each === step)
  const channel = EVENT_CHANNELS.find(({ slug }) => slug === step)?.title
  return {
    tab,
    address: tab === 'chat' ? tab : `${tab}/${step}`,
    title: known ? t(`step.${known}`) : tab === 'overview' ? undefined : (channel ?? t(`tab.${tab}`)),
  }
}

/** The pages of an instance. */
export function InstanceTabs({ instance }: { instance: Instance }) {
  const t = useWords(detailWords)
  const { server } = useApi()
  const isThere = (tab: Tab) => {
    if (tab === 'pair') return isPaired(instance)
    return tab !== 'integrations' || formOf(findProxy, server) !== null
  }
  const tabs = NAMES.filter(isThere)
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- for each page once: on a phone the row is wider than the screen
  }, [pathname])

  return (
    <nav
      ref={row}
      aria-label={t('tab')}
      className="-mx-4 mt-2 flex gap-5 overflow-x-auto px-4 [scrollbar-width:none] lg:mx-0 lg:mt-3 lg:px-0"
    >
      {tabs.map((tab) => (
        <NavLink
          key={tab}
          to={TABS[tab](instance.name)}
          end={tab === 'overview'}
          className="-mb-px flex h-10 shrink-0 items-center border-b-2 text-sm pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center border-transparent text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {t(`tab.${tab}`)}
        </NavLink>
      ))}
    </nav>
  )
}
