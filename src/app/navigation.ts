import { History, List, Server } from 'lucide-react'
import { useAccess } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { useWords } from '@/words/use-words.tsx'
import { homeOf } from './home.ts'
import { appWords } from './words.ts'

/** The places of the app, in the order of the bar. With the token of one instance, that instance stands where the list would. */
export function useNavigation() {
  const t = useWords(appWords)
  const access = useAccess()
  return [
    { to: homeOf(access), label: t(access.kind === 'server' ? 'nav.instances' : 'nav.instance'), picture: List },
    { to: paths.activity(), label: t('nav.activity'), picture: History },
    { to: paths.servers(), label: t('nav.servers'), picture: Server },
  ] as const
}
