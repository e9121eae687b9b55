import { mainJid } from './chats/identities.ts'
import { nameOf } from './chats/names.ts'
import type { Chats } from './data/use-chats.ts'

/** The name of anybody by their address, as far as it is known. */
export const namer =
  ({ names, identities }: Pick<Chats, 'names' | 'identities'>) =>
  (jid: string) =>
    nameOf(names, identities, jid)

export const isSame = ({ identities }: Pick<Chats, 'identities'>, one: string, other: string) =>
  mainJid(identities, one) === mainJid(identities, other)
