import * as z from 'zod/mini'
import { INTEGRATIONS } from '@/api/endpoints/instances.ts'
import { type Answers, EMPTY } from './new-instance.ts'

const draftSchema = z.object({
  name: z.string(),
  integration: z.enum(INTEGRATIONS),
  number: z.string(),
  businessId: z.string(),
  qrcode: z.boolean(),
})
const storedAs = (serverId: string) => `switchboard.new-instance ${serverId}`

/** What was typed before a reload. Damaged or foreign drafts count as none. */
export function draftOf(serverId: string): Answers {
  try {
    return { ...EMPTY, ...draftSchema.parse(JSON.parse(sessionStorage.getItem(storedAs(serverId)) ?? '')) }
  } catch {
    return EMPTY
  }
}

/** The token is left out: it opens the instance. */
export function keepDraft(serverId: string, answers: Answers) {
  try {
    sessionStorage.setItem(storedAs(serverId), JSON.stringify({ ...answers, token: '' }))
  } catch {
    // storage is switched off: the draft lives as long as the page
  }
}

export function dropDraft(serverId: string) {
  try {
    sessionStorage.removeItem(storedAs(serverId))
  } catch {
    // nothing was kept
  }
}
