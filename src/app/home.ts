import type { SessionAccess } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { isSafeReturn } from './safe-return.ts'

/** The first page for a key: the list, or the one instance that a token opens. */
export const homeOf = (access: SessionAccess) => (access.kind === 'server' ? paths.instances() : paths.instance(access.instance))

/** Where signing in leads: to the page that was asked for, if it is one of ours and not the list that a token cannot read. */
export function afterSignIn(access: SessionAccess, next: string | null) {
  return isSafeReturn(next) && (access.kind === 'server' || (!next.startsWith(`${paths.instances()}?`) && next !== paths.instances()))
    ? next
    : homeOf(access)
}
