import type { Message } from '@/api/endpoints/message.ts'

/** Hidden addresses (`@lid`), each with the phone number's address of the same person, where a server has told. */
export type Identities = ReadonlyMap<string, string>

const isHidden = (jid: string) => jid.endsWith('@lid')
const isPhone = (jid: string) => jid.endsWith('@s.whatsapp.net')

/** An address without the device: `55…:32@s.whatsapp.net` is the same person as `55…@s.whatsapp.net`. */
export const bareJid = (jid: string) => jid.replace(/[:_]\d+(?=@)/, '').replace(/@c\.us$/, '@s.whatsapp.net')

/** Adds what messages tell, and what groups tell of their people. The very same object comes back if that is nothing new. */
export function learnIdentities(known: Identities, pairs: Iterable<readonly [string | undefined, string | undefined]>): Identities {
  const fresh = new Map<string, string>()
  for (const [one, other] of pairs) {
    if (!one || !other) continue
    const [first, second] = [bareJid(one), bareJid(other)]
    const [hidden, phone] = isHidden(first) ? [first, second] : [second, first]
    if (isHidden(hidden) && isPhone(phone) && known.get(hidden) !== phone) fresh.set(hidden, phone)
  }
  return fresh.size === 0 ? known : new Map([...known, ...fresh])
}

/** Few messages tell both addresses. */
export const pairsIn = (messages: readonly Message[]): (readonly [string | undefined, string | undefined])[] =>
  messages.flatMap(({ remoteJid, remoteJidAlt, participant, participantAlt }) =>
    remoteJidAlt || participantAlt ? [[remoteJid, remoteJidAlt] as const, [participant, participantAlt] as const] : [],
  )

/** The one address by which the app knows somebody: that of the phone number if it is known. */
export function mainJid(identities: Identities, jid: string): string {
  const bare = bareJid(jid)
  return identities.get(bare) ?? bare
}

/** All addresses under which the messages of a chat may lie. */
export const jidsOf = (identities: Identities, main: string): string[] => [
  main,
  ...Array.from(identities).flatMap(([hidden, phone]) => (phone === main ? [hidden] : [])),
]
