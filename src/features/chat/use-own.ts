import { useOutletContext } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { numberOf } from '@/lib/jid.ts'

/** Tells the address of the open instance from those of others; none is its own where the server does not tell whose it is. */
export function useOwn() {
  const own = useOutletContext<{ instance: Instance }>().instance.ownerJid?.replace(/[:@].*$/, '')
  return (jid: string) => own !== undefined && numberOf(jid) === own
}
