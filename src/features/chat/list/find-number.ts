import type { ApiClient } from '@/api/api-client.ts'
import { type NumberOnWhatsApp, whatsappNumbers } from '@/api/endpoints/profiles.ts'
import { isGroup } from '@/lib/jid.ts'
import { bothSpellings } from '../chats/brazilian-number.ts'

/** The address of a number as WhatsApp has it: of the spellings that are asked about, the one that the server finds. */
export async function findNumber(api: ApiClient, instance: string, digits: string): Promise<string | undefined> {
  return jidIn(await api.call(whatsappNumbers, { instance, numbers: bothSpellings(digits) }))
}

export const jidIn = (answers: readonly NumberOnWhatsApp[]) => answers.find(({ exists }) => exists)?.jid

/** The address of a group, where that is what was typed: `120363…@g.us`, or its digits alone. */
export function groupIn(text: string): string | undefined {
  const typed = text.trim()
  if (isGroup(typed) && /^[\d-]{10,}@g\.us$/.test(typed)) return typed
  return /^(?:120363\d{10,}|\d{9,15}-\d{10})$/.test(typed) ? `${typed}@g.us` : undefined
}
