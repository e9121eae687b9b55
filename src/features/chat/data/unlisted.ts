import { isGroup } from '@/lib/jid.ts'
import type { ChatLine, ChatMarks } from '../chats/chat-list.ts'
import type { Identities } from '../chats/identities.ts'
import { type Names, nameOf } from '../chats/names.ts'
import type { Outbox } from '../outbox/outbox.ts'

type People = { readonly identities: Identities; readonly names: Names }

/** The list with the chats that only the outbox knows, and each where its last message puts it, sent or not. */
export function unlisted(lines: readonly ChatLine[], outbox: Outbox, { identities, names }: People, marks: ChatMarks): ChatLine[] {
  if (outbox.length === 0) return [...lines]
  const lastAt = new Map<string, number>()
  for (const { chat, createdAt } of outbox) lastAt.set(chat, Math.max(createdAt, lastAt.get(chat) ?? 0))
  const listed = new Set(lines.map(({ jid }) => jid))
  const moved = lines.map((line) => ({ ...line, at: Math.max(line.at, lastAt.get(line.jid) ?? 0) }))
  const added = Array.from(lastAt)
    .filter(([jid]) => !listed.has(jid))
    .map(([jid, at]) => ({
      jid,
      at,
      name: nameOf(names, identities, jid),
      isGroup: isGroup(jid),
      unread: 0,
      isUnread: marks.unread.includes(jid),
      isArchived: marks.archived.includes(jid),
      isMuted: marks.muted.includes(jid),
    }))
  return [...moved, ...added].toSorted((one, other) => other.at - one.at || one.jid.localeCompare(other.jid))
}
