import { Ellipsis } from 'lucide-react'
import { paths } from '@/lib/paths.ts'
import { NavLink } from '@/navigation/link.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import { useNavigation } from './navigation.ts'
import { appWords } from './words.ts'

/** The places of the app under the thumb. */
export function BottomTabs() {
  const t = useWords(appWords)
  const tabs = [...useNavigation(), { to: paths.preferences(), label: t('nav.more'), picture: Ellipsis }]
  return (
    <nav
      aria-label={t('nav')}
      className="grid h-[calc(3.5rem+env(safe-area-inset-bottom))] shrink-0 grid-cols-4 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {tabs.map(({ to, label, picture }) => (
        <NavLink
          key={to}
          to={to}
          className="flex min-w-0 flex-col items-center justify-center gap-0.5 border-t-2 px-1 text-xs border-transparent text-muted aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          <Icon of={picture} className="size-5" />
          <span className="max-w-full truncate">{label}</span>
        </NavLink>
      ))}
    </nav>
  )
}
