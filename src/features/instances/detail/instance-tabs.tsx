import { NavLink, useLocation } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { paths } from '@/lib/paths.ts'
import { useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { detailWords } from './words.ts'

const TABS = {
  overview: paths.instance,
  pair: paths.pair,
  webhook: paths.webhook,
  settings: paths.settings,
} as const
type Tab = keyof typeof TABS
const NAMES = ['overview', 'pair', 'webhook', 'settings'] as const satisfies readonly Tab[]

/** Which of the pages of an instance is open. */
export function useTab(name: string): Tab {
  const { pathname } = useLocation()
  return NAMES.find((tab) => tab !== 'overview' && pathname.startsWith(TABS[tab](name))) ?? 'overview'
}

/** The pages of an instance. */
export function InstanceTabs({ instance }: { instance: Instance }) {
  const t = useWords(detailWords)
  const tabs = NAMES.filter((tab) => tab !== 'pair' || isPaired(instance))
  return (
    <nav aria-label={t('tab')} className="-mx-4 mt-2 flex gap-5 overflow-x-auto px-4 [scrollbar-width:none] lg:mx-0 lg:mt-3 lg:px-0">
      {tabs.map((tab) => (
        <NavLink
          key={tab}
          to={TABS[tab](instance.name)}
          end={tab === 'overview'}
          className={({ isActive }) =>
            `-mb-px flex h-10 shrink-0 items-center border-b-2 text-sm pointer-coarse:h-11 ${isActive ? 'border-ink font-medium' : 'border-transparent text-muted hover:text-ink'}`
          }
        >
          {t(`tab.${tab}`)}
        </NavLink>
      ))}
    </nav>
  )
}
