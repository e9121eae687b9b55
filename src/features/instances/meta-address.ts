import * as z from 'zod/mini'
import { keep } from '@/lib/kept.ts'

const MOST = 200
const store = keep('switchboard.meta-addresses', z.record(z.string(), z.string()), {})
const nameOf = (serverId: string, instance: string) => JSON.stringify([serverId, instance])

/** What has to be entered at Meta for a Business line. 2.x tells it once, when the instance is created. */
export const metaAddress = (serverId: string, instance: string): string | undefined => store.now()[nameOf(serverId, instance)]

export function keepMetaAddress(serverId: string, instance: string, address: string) {
  const own = nameOf(serverId, instance)
  const others = Object.entries(store.now()).filter(([name]) => name !== own)
  store.put(Object.fromEntries([...others.slice(1 - MOST), [own, address]]))
}
