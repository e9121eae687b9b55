import { CircleQuestionMark, KeyRound, Search } from 'lucide-react'
import { useNavigate } from 'react-router'
import { endSession, useAccess } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { Link, NavLink } from '@/navigation/link.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Kbd } from '@/ui/kbd.tsx'
import { Wordmark } from '@/ui/mark.tsx'
import { Menu } from '@/ui/menu.tsx'
import { useWords } from '@/words/use-words.tsx'
import { homeOf } from './home.ts'
import { MOD_KEY } from './mod-key.ts'
import { useNavigation } from './navigation.ts'
import { useOverlay } from './overlays.tsx'
import { ServerSwitcher } from './server-switcher.tsx'
import { appWords } from './words.ts'

export function TopBar() {
  const t = useWords(appWords)
  const access = useAccess()
  const places = useNavigation()
  const open = useOverlay()
  const navigate = useNavigate()
  return (
    <header className="hidden h-12 shrink-0 items-stretch border-b border-line bg-canvas px-5 lg:flex">
      <Link to={homeOf(access)} aria-label={t('home')} className="flex items-center pe-4">
        <Wordmark />
      </Link>
      <ServerSwitcher className="my-2 w-48 xl:w-60" />
      <nav aria-label={t('nav')} className="ms-5 flex items-stretch gap-5 pe-4">
        {places.map(({ to, label }) => (
          <NavLink
            key={to}
            to={to}
            className="-mb-px flex items-center border-b-2 px-0.5 text-sm border-transparent text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="ms-auto flex items-center gap-1">
        <button
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          className="flex h-8 w-52 items-center gap-2 xl:w-64 rounded-sm border border-line bg-surface px-2.5 text-sm text-faint hover:border-edge"
          onClick={() => open('palette')}
        >
          <Icon of={Search} className="size-3.5" />
          <span className="min-w-0 truncate">{t('find')}</span>
          <span className="ms-auto flex gap-1" aria-hidden="true">
            <Kbd>{MOD_KEY === '⌘' ? '⌘K' : 'Ctrl K'}</Kbd>
          </span>
        </button>
        <IconButton icon={CircleQuestionMark} label={t('help')} shortcut="?" className="ms-1" onPress={() => open('help')} />
        <Menu
          label={t('key.menu')}
          className="flex h-8 max-w-52 items-center gap-1.5 rounded-sm px-2 text-sm text-muted hover:bg-hover hover:text-ink"
          actions={[
            { label: t('preferences'), onChoose: () => navigate(paths.preferences()) },
            { label: t('inspector'), onChoose: () => open('inspector') },
            { label: t('sign-out'), onChoose: endSession },
          ]}
        >
          <Icon of={KeyRound} />
          <span className="truncate">{access.kind === 'server' ? t('key.server') : t('key.instance', access)}</span>
        </Menu>
      </div>
    </header>
  )
}
