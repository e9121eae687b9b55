import type { Instance } from '@/api/endpoints/instance-list.ts'
import { numberOf } from '@/lib/jid.ts'

export type Channel = 'baileys' | 'business' | 'evolution'

/** Absent means Baileys, which is what servers do with an instance that was created without a word about it. */
export function channelOf({ integration }: Pick<Instance, 'integration'>): Channel {
  if (integration === 'WHATSAPP-BUSINESS') return 'business'
  return integration === 'EVOLUTION' ? 'evolution' : 'baileys'
}

/** Only Baileys lines are paired with a phone; the others are connected by their token. */
export const isPaired = (instance: Pick<Instance, 'integration'>) => channelOf(instance) === 'baileys'

/** The digits of the phone that an instance speaks for, else of the one it was created for. A Business line's number is an id at Meta, no phone. */
export const lineNumber = ({ ownerJid, number, integration }: Pick<Instance, 'ownerJid' | 'number' | 'integration'>) =>
  numberOf(ownerJid) ?? (channelOf({ integration }) === 'business' ? undefined : numberOf(number))
