import type { Chat, Contact } from '@/api/endpoints/chat-history.ts'
import type { Group } from '@/api/endpoints/groups.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { isGroup, numberOf } from '@/lib/jid.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { type Identities, mainJid } from './identities.ts'

/** Everybody's name, by main address, from the best source that has one. */
export type Names = ReadonlyMap<string, string>

type Sources = {
  readonly groups?: readonly Group[] | undefined
  readonly contacts?: readonly Contact[] | undefined
  readonly chats?: readonly Chat[] | undefined
  /** Oldest first: people change their names. */
  readonly messages?: readonly Message[] | undefined
}

/**
 * A group is called by its subject; a person as in the address book, or as the chat is called, or as they call themselves.
 * Among the contacts a group has the name of whoever wrote last, so that is not taken.
 */
export function namesFrom(identities: Identities, { groups = [], contacts = [], chats = [], messages = [] }: Sources): Names {
  const names = new Map<string, string>()
  const call = (jid: string, name: string | undefined) => {
    const shown = name === undefined ? '' : visibleName(name)
    const main = mainJid(identities, jid)
    if (shown !== '' && shown !== numberOf(main) && shown !== main) names.set(main, shown)
  }
  for (const message of messages) if (!message.fromMe) call(message.participant || message.remoteJid, personIn(message))
  for (const { remoteJid, lastMessage } of chats) {
    if (lastMessage && !lastMessage.fromMe) call(lastMessage.participant || remoteJid, personIn(lastMessage))
  }
  for (const { remoteJid, name, pushName } of chats) call(remoteJid, pushName || name)
  for (const { remoteJid, pushName } of contacts) if (!isGroup(remoteJid)) call(remoteJid, pushName)
  for (const { id, subject } of groups) call(id, subject)
  return names
}

const personIn = ({ remoteJid, participant, pushName }: Message) => (isGroup(remoteJid) && !participant ? undefined : pushName)

/** A name, or the number as it is read out, or the address itself. */
export function nameOf(names: Names, identities: Identities, jid: string): string {
  const main = mainJid(identities, jid)
  const number = numberOf(main)
  return names.get(main) ?? (number === undefined ? main.replace(/@(?:lid|g\.us|s\.whatsapp\.net)$/, '') : formatPhone(number))
}
