import type { ChatEntry } from '../message/entry.ts'
import type { Delivery } from '../message/delivery.ts'
import type { Outbox } from './outbox.ts'
import type { Outgoing, OutgoingState } from './outgoing.ts'
import { fingerprint, fingerprintOf, outgoingContent } from './outgoing-content.ts'

const DELIVERIES: Readonly<Record<OutgoingState, Delivery>> = {
  waiting: 'pending',
  sending: 'pending',
  unsure: 'pending',
  failed: 'failed',
  sent: 'sent',
}
const SLACK = 120_000

/** The entries of a chat with what is on its way behind them. What the server shows already is not shown twice, whichever word of it came first. */
export function withOutbox(entries: readonly ChatEntry[], outbox: Outbox, chat: string): ChatEntry[] {
  const items = outbox.filter((item) => item.chat === chat)
  if (items.length === 0) return [...entries]
  const shownAs = new Map<string, string>()
  for (const item of items) {
    const shown = entries.findLast((entry) => !shownAs.has(entry.id) && isSame(entry, item))
    if (shown) shownAs.set(shown.id, item.id)
  }
  const shown = new Set(shownAs.values())
  const known = entries.map((entry) => {
    const id = shownAs.get(entry.id)
    return id === undefined ? entry : { ...entry, id }
  })
  return [...known, ...items.filter(({ id }) => !shown.has(id)).map(entryOf)]
}

function isSame(entry: ChatEntry, item: Outgoing) {
  if (!entry.fromMe || entry.outgoingId !== undefined) return false
  if (item.messageId !== undefined) return entry.key.id === item.messageId
  if (item.state !== 'sending' || item.startedAt === undefined || item.twins?.includes(entry.key.id)) return false
  return entry.at >= item.startedAt - SLACK && fingerprint(entry.content) === fingerprintOf(item)
}

function entryOf({ id, chat, call, file, createdAt, state, messageId }: Outgoing): ChatEntry {
  const { quoted, mentioned = [] } = call.input
  return {
    id,
    key: { id: messageId ?? id, remoteJid: chat, fromMe: true },
    at: createdAt,
    fromMe: true,
    content: outgoingContent(call, file),
    ...(quoted && { quoted: { id: quoted.key.id, content: null } }),
    mentions: mentioned,
    forwards: 0,
    isViewOnce: false,
    isEdited: false,
    delivery: DELIVERIES[state],
    reactions: [],
    votes: [],
    outgoingId: id,
  }
}
