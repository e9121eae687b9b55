import type { Message } from '@/api/endpoints/message.ts'
import { isNews } from './chat-list.ts'

/**
 * Of all messages of an instance those that its list of chats is made from, oldest first: the last of each chat, what came after our
 * last word, and the newest of everybody by each name and address.
 */
export function condensed(messages: readonly Message[]): Message[] {
  const listed = new Set<string>()
  const answered = new Set<string>()
  const people = new Set<string>()
  const kept: Message[] = []
  for (const message of messages.toSorted(byTime).toReversed()) {
    const { remoteJid, remoteJidAlt, participant, participantAlt, pushName, fromMe } = message
    const person = [remoteJid, remoteJidAlt, participant, participantAlt, fromMe || pushName].join(' ')
    const isLast = !listed.has(remoteJid) && isNews(message)
    if (isLast || !answered.has(remoteJid) || !people.has(person)) kept.push(message)
    if (isLast) listed.add(remoteJid)
    if (fromMe) answered.add(remoteJid)
    people.add(person)
  }
  return kept.toReversed()
}

export const byTime = (one: Message, other: Message) => one.messageTimestamp - other.messageTimestamp
