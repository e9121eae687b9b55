import * as z from 'zod/mini'
import type { Presence } from '@/api/endpoints/instances.ts'

const lastSchema = z.object({ presence: z.enum(['available', 'unavailable']), at: z.number() })
export type LastPresence = z.output<typeof lastSchema>

const storedAs = (serverId: string, name: string) => `switchboard.presence ${serverId} ${name}`

/** What was last set from this tab. No server tells which presence is in force. */
export function lastPresence(serverId: string, name: string): LastPresence | null {
  try {
    return lastSchema.parse(JSON.parse(sessionStorage.getItem(storedAs(serverId, name)) ?? ''))
  } catch {
    return null
  }
}

export function keepPresence(serverId: string, name: string, presence: Presence, at: number): LastPresence {
  const last = { presence, at }
  try {
    sessionStorage.setItem(storedAs(serverId, name), JSON.stringify(last))
  } catch {
    // storage is switched off: it is known as long as the page is open
  }
  return last
}
