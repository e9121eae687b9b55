import { ChevronsUpDown } from 'lucide-react'
import { useNavigate } from 'react-router'
import { ColorBar } from '@/features/servers/color-bar.tsx'
import { SandboxTag } from '@/features/servers/sandbox-tag.tsx'
import { switchServer } from '@/features/servers/switch-server.ts'
import { useCurrentServer } from '@/features/servers/use-current-server.ts'
import { useSavedServers } from '@/features/servers/saved-servers.ts'
import { paths } from '@/lib/paths.ts'
import { Icon } from '@/ui/icon.tsx'
import { Menu } from '@/ui/menu.tsx'
import { useWords } from '@/words/use-words.tsx'
import { appWords } from './words.ts'

/** Which server this is, and the way to the others. */
export function ServerSwitcher({ className }: { className: string }) {
  const t = useWords(appWords)
  const navigate = useNavigate()
  const saved = useSavedServers()
  const { address, name, color, isSandbox } = useCurrentServer()
  const servers = saved.map((server) => ({
    label: server.name,
    isChosen: server.address === address,
    onChoose: () => server.address !== address && switchServer(server.address),
  }))
  const rest = [
    { label: t('switcher.all'), onChoose: () => navigate(paths.servers()) },
    { label: t('switcher.other'), onChoose: () => switchServer('') },
  ]
  return (
    <Menu
      label={t('switcher')}
      actions={[...servers, ...rest]}
      className={`flex min-w-0 items-center gap-2 rounded-sm px-2 text-sm text-muted hover:bg-hover hover:text-ink ${className}`}
    >
      <ColorBar color={color} />
      <span className="sr-only">{t('switcher')}: </span>
      <span className="truncate">{name}</span>
      {isSandbox && <SandboxTag label={t('sandbox')} />}
      <Icon of={ChevronsUpDown} className="size-3.5 text-faint" />
    </Menu>
  )
}
