import type { ChatMarks } from './chat-list.ts'

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
