import { isGroup } from '@/lib/jid.ts'
import type { Chat, MessagesAsked } from '@/api/endpoints/chat-history.ts'
import type { Stored, Talk } from './talk.ts'

/** A page of what was asked for, newest first, and how many there are in all. Very many are counted, not made. */
export function page(talk: Talk, asked: MessagesAsked, { page, size }: { readonly page: number; readonly size: number }) {
  const kept = talk.messages.filter((message) => isAsked(message, asked)).toReversed()
  const bulk = talk.bulk && isAskedOfBulk(talk.bulk.jid, asked) ? talk.bulk : null
  const total = kept.length + (bulk?.count ?? 0)
  const from = (page - 1) * size
  const records = kept.slice(from, from + size)
  if (bulk) {
    const first = Math.max(0, from - kept.length)
    const last = Math.min(bulk.count, from + size - kept.length)
    for (let at = first; at < last; at += 1) records.push(bulk.message(bulk.count - 1 - at))
  }
  return { total, records }
}

/** The made-up ones are all texts, and are looked for by chat only. */
const isAskedOfBulk = (jid: string, { remoteJid, id, messageType, from, until }: MessagesAsked) =>
  (remoteJid === undefined || remoteJid === jid) &&
  id === undefined &&
  from === undefined &&
  until === undefined &&
  (messageType ?? 'conversation') === 'conversation'

const isAsked = (message: Stored, { remoteJid, id, fromMe, messageType, from, until }: MessagesAsked) =>
  (remoteJid === undefined || message.remoteJid === remoteJid) &&
  (id === undefined || message.id === id) &&
  (!fromMe || message.fromMe) &&
  (messageType === undefined || message.messageType === messageType) &&
  (from === undefined || message.messageTimestamp * 1000 >= Date.parse(from)) &&
  (until === undefined || message.messageTimestamp * 1000 <= Date.parse(until))

/** Everything, as 1.x answers whatever is asked. */
export const all = ({ messages, bulk }: Talk): Stored[] => [
  ...(bulk ? Array.from({ length: bulk.count }, (_, index) => bulk.message(index)) : []),
  ...messages,
]

export function find({ byId, bulk }: Talk, id: string): Stored | undefined {
  const index = bulk && /^3EB0(\d{8})/.exec(id)?.[1]
  return byId.get(id) ?? (bulk && index ? [bulk.message(Number(index))].find((message) => message.id === id) : undefined)
}

/** Chats with a message, the last moved first, as 2.x lists them. */
export function chatsOf(talk: Talk): (Chat & { lastMessage: Stored })[] {
  const last = new Map<string, Stored>()
  if (talk.bulk) last.set(talk.bulk.jid, talk.bulk.message(talk.bulk.count - 1))
  for (const message of talk.messages) if (message.remoteJid !== 'status@broadcast') last.set(message.remoteJid, message)
  return Array.from(last, ([remoteJid, message]) => {
    const known = talk.chats.get(remoteJid)
    const subject = talk.groups.get(remoteJid)?.subject
    return {
      remoteJid,
      ...(known && { id: known.rowId, unreadCount: known.unread }),
      ...(isGroup(remoteJid) && subject !== undefined && { pushName: subject }),
      updatedAt: new Date(message.messageTimestamp * 1000).toISOString(),
      lastMessage: message,
      isSaved: known !== undefined,
    }
  }).toSorted((one, other) => other.lastMessage.messageTimestamp - one.lastMessage.messageTimestamp)
}
