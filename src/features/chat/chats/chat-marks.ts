import type { ChatMarks } from './chat-list.ts'

/** `ids` are those of the last second that was read: another may still come in it. */
export const markRead = (marks: ChatMarks, jid: string, until: number, ids: readonly string[]): ChatMarks =>
  until < (marks.readUntil[jid] ?? 0)
    ? { ...marks, unread: without(marks.unread, jid) }
    : {
        ...marks,
        readUntil: { ...marks.readUntil, [jid]: until },
        readLast: { ...marks.readLast, [jid]: ids },
        unread: without(marks.unread, jid),
      }
/** Whether a message of a chat was read here. */
export function isRead({ readUntil, readLast }: ChatMarks, jid: string, id: string, seconds: number) {
  const until = readUntil[jid] ?? -1
  return seconds < until || (seconds === until && readLast?.[jid]?.includes(id) !== false)
}
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
