import { useMatch, useNavigate } from 'react-router'
import { useAccess } from '@/features/servers/session.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { useShortcut } from '@/ui/use-shortcut.ts'

/** The page that this one was opened from, by its place in the app; null at the top. */
export function useWayBack(): string | null {
  const access = useAccess()
  const { instance, '*': rest } = useMatch('/instances/:instance/*')?.params ?? {}
  if (instance === undefined) return null
  if (rest === 'pair' || rest === 'chat') return paths.instance(nameIn(instance))
  if (rest?.startsWith('chat/') === true) return paths.chats(nameIn(instance))
  return access.kind === 'server' ? paths.instances() : null
}

/** Escape leads back where nothing else wants it. */
export function useEscapeBack() {
  const back = useWayBack()
  const go = useNavigate()
  useShortcut('Escape', () => back !== null && go(back), back !== null)
}
