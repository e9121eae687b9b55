import { stateOf } from '../life.ts'
import { Refusal } from '../refusal.ts'
import type { Home, World } from '../world.ts'

/** The sandbox's WhatsApp in one rule: a number of ten digits or more is there unless it ends in 0; one that ends in 7 is a business. */
export const isOnWhatsApp = (jid: string) => /^\d{9,14}[1-9]@s\.whatsapp\.net$/.test(jid) || /@(lid|g\.us)$/.test(jid)
export const isBusiness = (jid: string) => jid.endsWith('7@s.whatsapp.net')

/** Brazilian numbers with area code 31 and up lose the ninth digit, as on WhatsApp. 2.3.6, recorded: 127. */
export function jidOf(number: string) {
  if (/@(g\.us|s\.whatsapp\.net|lid|broadcast)$/.test(number)) return number
  const digits = number.replace(/\D/g, '')
  return `${/^55(3[1-9]|[4-9]\d)9\d{8}$/.test(digits) ? digits.slice(0, 4) + digits.slice(5) : digits}@s.whatsapp.net`
}

/** Without a session every call that needs WhatsApp fails in the words of the language it is written in. */
export function needSession(world: World, home: Home, message: unknown = "Cannot read properties of undefined (reading 'onWhatsApp')") {
  if (stateOf(world, home) === 'close') throw new Refusal(500, message)
}

export const notFound = (jid: string, number: string) => new Refusal(400, [{ exists: false, jid, number }])
