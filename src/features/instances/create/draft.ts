import * as z from 'zod/mini'
import { INTEGRATIONS } from '@/api/endpoints/create-instance.ts'
import type { Values } from '@/forms/field.ts'
import type { FormValues } from './check.ts'
import { EMPTY } from './new-instance.ts'
import { keepableParts, type Section, valuesIn } from './sections.ts'

const draftSchema = z.object({
  name: z.string(),
  integration: z.enum(INTEGRATIONS),
  number: z.string(),
  businessId: z.string(),
  qrcode: z.boolean(),
  parts: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
})
const storedAs = (serverId: string) => `switchboard.new-instance ${serverId}`

/** What the form begins with: what was typed before a reload. Damaged or foreign drafts count as none. */
export function draftOf(serverId: string, sections: readonly Section[]): FormValues {
  const { parts = {}, ...own } = stored(serverId) ?? {}
  return { ...EMPTY, ...own, ...startingParts(sections, parts) }
}

/** The answers of every part, from those that are there. */
export const startingParts = (sections: readonly Section[], parts: Values): FormValues =>
  Object.fromEntries(sections.map((section) => [section.id, valuesIn(parts, section)]))

function stored(serverId: string) {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(storedAs(serverId)) ?? ''))
  } catch {
    return null
  }
}

/** The token and all other secrets are left out. */
export function keepDraft(serverId: string, sections: readonly Section[], answers: FormValues) {
  const { name, integration, number, businessId, qrcode } = answers
  try {
    const draft = { name, integration, number, businessId, qrcode, parts: keepableParts(sections, answers).parts }
    sessionStorage.setItem(storedAs(serverId), JSON.stringify(draft))
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
