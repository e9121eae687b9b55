import { ArrowLeft, Search } from 'lucide-react'
import { useMatch } from 'react-router'
import { useCurrentServer } from '@/features/servers/use-current-server.ts'
import { SandboxTag } from '@/features/servers/sandbox-tag.tsx'
import { nameIn } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Mark } from '@/ui/mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import { useOverlay } from './overlays.tsx'
import { useWayBack } from './way-back.ts'
import { appWords } from './words.ts'

/** The bar above on a phone: which server, or which instance and the way back. */
export function PhoneBar() {
  const t = useWords(appWords)
  const open = useOverlay()
  const back = useWayBack()
  const { name: server, isSandbox } = useCurrentServer()
  const step = useMatch('/instances/:instance/*')?.params.instance
  const isInstance = step !== undefined && step !== 'new'
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line bg-canvas px-1.5 lg:hidden">
      {back ? (
        <Link
          to={back}
          aria-label={t('nav.back')}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink"
        >
          <Icon of={ArrowLeft} className="size-4 rtl:-scale-x-100" />
        </Link>
      ) : (
        <span className="flex size-11 items-center justify-center">
          <Mark className="size-6" />
        </span>
      )}
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <bdi className="truncate text-md font-semibold">{isInstance ? nameIn(step) : server}</bdi>
        {!isInstance && isSandbox && <SandboxTag label={t('sandbox')} />}
      </div>
      <IconButton icon={Search} label={t('find')} className="size-11" onPress={() => open('palette')} />
    </header>
  )
}
