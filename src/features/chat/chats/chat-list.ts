import type { Chat, Contact } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { isGroup, numberOf } from '@/lib/jid.ts'
import { isRead } from './chat-marks.ts'
import { type Identities, mainJid } from './identities.ts'
import { type Names, nameOf } from './names.ts'

/** One line of the list of chats. */
export type ChatLine = {
  /** The main address. */
  readonly jid: string
  readonly name: string
  readonly isGroup: boolean
  readonly picture?: string | undefined
  readonly last?: Message | undefined
  /** Milliseconds of the last message, or when the chat last moved. */
  readonly at: number
  readonly unread: number
  /** Marked unread by hand, or with messages that nobody has read. */
  readonly isUnread: boolean
  readonly isArchived: boolean
  readonly isMuted: boolean
}

/** What this browser knows of chats and servers do not tell: kept per server and instance. */
export type ChatMarks = {
  /** Seconds up to which a chat was read here. */
  readonly readUntil: Readonly<Record<string, number>>
  /** The messages of that second. */
  readonly readLast?: Readonly<Record<string, readonly string[]>> | undefined
  readonly unread: readonly string[]
  readonly archived: readonly string[]
  readonly muted: readonly string[]
}
export const NO_MARKS: ChatMarks = { readUntil: {}, unread: [], archived: [], muted: [] }

type Sources = {
  readonly chats: readonly Chat[]
  readonly contacts?: readonly Contact[] | undefined
  /** Everything that is known: what came live, and for 1.x, all there is. */
  readonly messages?: readonly Message[] | undefined
  readonly identities: Identities
  readonly names: Names
  readonly marks?: ChatMarks | undefined
  /** 1.x counts nothing: what is unread is what came after the last word of ours. */
  readonly countsUnread?: boolean | undefined
}

type Found = { chat?: Chat | undefined; last?: Message | undefined; at: number; unread: number; picture?: string | undefined }

/** Chats as one list, newest first: those the server lists, and those it has messages of; the two addresses of a person are one chat. */
export function chatLines({
  chats,
  contacts = [],
  messages = [],
  identities,
  names,
  marks = NO_MARKS,
  countsUnread = true,
}: Sources): ChatLine[] {
  const found = new Map<string, Found>()
  const line = (jid: string) => {
    const main = mainJid(identities, jid)
    const known = found.get(main)
    if (known) return known
    const fresh: Found = { at: 0, unread: 0 }
    found.set(main, fresh)
    return fresh
  }
  for (const chat of chats) {
    if (!isChat(chat.remoteJid)) continue
    const each = line(chat.remoteJid)
    each.chat ??= chat
    each.picture ??= chat.profilePicUrl
    each.unread += countsUnread ? (chat.unreadCount ?? 0) : 0
    each.at = Math.max(each.at, movedAt(chat))
    if (chat.lastMessage) last(each, chat.lastMessage)
  }
  const counted = new Map(Array.from(found, ([jid, { last }]) => [jid, countsUnread ? (last?.messageTimestamp ?? 0) : 0]))
  const latestOurs = countsUnread ? new Map<string, number>() : lastWords(messages, identities)
  for (const message of messages) {
    if (!isChat(message.remoteJid) || !isNews(message)) continue
    const each = line(message.remoteJid)
    last(each, message)
    const main = mainJid(identities, message.remoteJid)
    const isAfter = message.messageTimestamp > Math.max(counted.get(main) ?? 0, latestOurs.get(main) ?? 0)
    if (isAfter && !message.fromMe) each.unread += 1
  }
  for (const { remoteJid, profilePicUrl } of contacts) {
    const known = found.get(mainJid(identities, remoteJid))
    if (known) known.picture ??= profilePicUrl
  }
  const marked = { unread: new Set(marks.unread), archived: new Set(marks.archived), muted: new Set(marks.muted) }
  return Array.from(found, ([jid, { last, at, unread, picture }]): ChatLine => {
    const count = isRead(marks, jid, last?.id ?? '', last?.messageTimestamp ?? 0) ? 0 : unread
    return {
      jid,
      name: nameOf(names, identities, jid),
      isGroup: isGroup(jid),
      ...(picture && { picture }),
      ...(last && { last }),
      at: Math.max(at, (last?.messageTimestamp ?? 0) * 1000),
      unread: count,
      isUnread: count > 0 || marked.unread.has(jid),
      isArchived: marked.archived.has(jid),
      isMuted: marked.muted.has(jid),
    }
  }).toSorted((one, other) => other.at - one.at || one.jid.localeCompare(other.jid))
}

const isChat = (jid: string) => jid !== '' && !/@(?:broadcast|newsletter)$|^0@/.test(jid)

/** Reactions, edits and machinery are no news in a list. */
export const isNews = ({ messageType, message }: Message) =>
  !/^(?:reaction|protocol|pollUpdate|senderKeyDistribution)Message$/.test(messageType ?? Object.keys(message)[0] ?? '')

function last(found: Found, message: Message) {
  if (!found.last || message.messageTimestamp >= found.last.messageTimestamp) found.last = message
}

function movedAt({ updatedAt, lastMessageTimestamp }: Chat) {
  const told = updatedAt === undefined ? NaN : Date.parse(updatedAt)
  return Math.max(Number.isNaN(told) ? 0 : told, (lastMessageTimestamp ?? 0) * 1000)
}

function lastWords(messages: readonly Message[], identities: Identities) {
  const words = new Map<string, number>()
  for (const { fromMe, remoteJid, messageTimestamp } of messages) {
    const main = mainJid(identities, remoteJid)
    if (fromMe && messageTimestamp > (words.get(main) ?? 0)) words.set(main, messageTimestamp)
  }
  return words
}

export const CHAT_FILTERS = ['all', 'unread', 'groups', 'archived'] as const
export type ChatFilter = (typeof CHAT_FILTERS)[number]

/** The lines that are wanted: archived ones only when asked for, and found by name or number, whatever accents were typed. */
export function filterChats(
  lines: readonly ChatLine[],
  { filter, search }: { readonly filter: ChatFilter; readonly search: string },
): ChatLine[] {
  const wanted = folded(search)
  const digits = search.replaceAll(/[\s()+-]/g, '')
  return lines.filter((line) => {
    if (line.isArchived !== (filter === 'archived')) return false
    if (filter === 'unread' && !line.isUnread) return false
    if (filter === 'groups' && !line.isGroup) return false
    return wanted === '' || folded(line.name).includes(wanted) || (/^\d{3,}$/.test(digits) && (numberOf(line.jid) ?? '').includes(digits))
  })
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
