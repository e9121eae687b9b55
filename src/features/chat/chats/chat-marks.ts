import * as z from 'zod/mini'
import type { ChatMarks } from './chat-list.ts'
import { NO_MARKS } from './chat-list.ts'

const marksSchema = z.object({
  readUntil: z.record(z.string(), z.number()),
  unread: z.array(z.string()),
  archived: z.array(z.string()),
  muted: z.array(z.string()),
})

const nameFor = (server: string, instance: string) => `switchboard.chats ${server} ${instance}`

/** Anything odd in the storage counts as nothing. */
export function readMarks(storage: Pick<Storage, 'getItem'>, server: string, instance: string): ChatMarks {
  try {
    const parsed = z.safeParse(marksSchema, JSON.parse(storage.getItem(nameFor(server, instance)) ?? 'null'))
    return parsed.success ? parsed.data : NO_MARKS
  } catch {
    return NO_MARKS
  }
}

/** Where the storage is full or switched off, marks live as long as the page. */
export function keepMarks(storage: Pick<Storage, 'setItem'>, server: string, instance: string, marks: ChatMarks) {
  try {
    storage.setItem(nameFor(server, instance), JSON.stringify(marks))
  } catch {
    // nothing to be done
  }
}

export const markRead = (marks: ChatMarks, jid: string, until: number): ChatMarks => ({
  ...marks,
  readUntil: { ...marks.readUntil, [jid]: Math.max(until, marks.readUntil[jid] ?? 0) },
  unread: without(marks.unread, jid),
})
export const markUnread = (marks: ChatMarks, jid: string): ChatMarks => ({ ...marks, unread: [...without(marks.unread, jid), jid] })
export const archive = (marks: ChatMarks, jid: string, isArchived: boolean): ChatMarks => ({
  ...marks,
  archived: keeping(marks.archived, jid, isArchived),
})
export const mute = (marks: ChatMarks, jid: string, isMuted: boolean): ChatMarks => ({
  ...marks,
  muted: keeping(marks.muted, jid, isMuted),
})

const without = (jids: readonly string[], jid: string) => jids.filter((each) => each !== jid)
const keeping = (jids: readonly string[], jid: string, isIn: boolean) => (isIn ? [...without(jids, jid), jid] : without(jids, jid))
