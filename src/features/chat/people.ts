import { mainJid } from './chats/identities.ts'
import { nameOf } from './chats/names.ts'
import type { Chats } from './data/use-chats.ts'

type Namer = (jid: string) => string
const namers = new WeakMap<Chats['names'], { readonly namer: Namer; readonly identities: Chats['identities'] }>()

/** The name of anybody by their address, as far as it is known. The same function as long as it says the same. */
export function namer({ names, identities }: Pick<Chats, 'names' | 'identities'>): Namer {
  const known = namers.get(names)
  if (known?.identities === identities) return known.namer
  const fresh: Namer = (jid) => nameOf(names, identities, jid)
  namers.set(names, { namer: fresh, identities })
  return fresh
}

export const isSame = ({ identities }: Pick<Chats, 'identities'>, one: string, other: string) =>
  mainJid(identities, one) === mainJid(identities, other)
