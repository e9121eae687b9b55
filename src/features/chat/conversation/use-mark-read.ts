import { useEffect, useEffectEvent, useState } from 'react'
import { markMessagesAsRead } from '@/api/endpoints/chats.ts'
import { useEndpointMutation } from '@/query/use-endpoint.ts'
import type { ChatMarks } from '../chats/chat-list.ts'
import { isRead, markRead } from '../chats/chat-marks.ts'
import type { ChatEntry } from '../message/entry.ts'
import { marksOf, preferencesOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { countAfter } from './rows.ts'
import { useAttended } from './use-attended.ts'

const MOST = 100

/** The newest `count` messages of others, as far as they were not read here. */
export function unreadKeys(entries: readonly ChatEntry[], marks: ChatMarks, chat: string, count: number) {
  return entries
    .filter(({ fromMe, content }) => !fromMe && content.kind !== 'system')
    .slice(-Math.min(MOST, count))
    .filter(({ key, at }) => !isRead(marks, chat, key.id, at / 1000))
    .map(({ key }) => key)
    .toReversed()
}

/** Marks a chat as read here and on the server, by hand. */
export function useReading(instance: string) {
  const [marks, change] = useKept(marksOf, instance)
  const reading = useEndpointMutation(markMessagesAsRead)
  return (chat: string, entries: readonly ChatEntry[], count: number) => {
    // by the clock of the server, not of whoever writes here
    const until = entries.findLast(({ outgoingId }) => outgoingId === undefined)?.at ?? 0
    const ids = entries.flatMap(({ at, key }) => (at === until ? [key.id] : []))
    const messages = unreadKeys(entries, marks, chat, Math.max(count, 1))
    change((all) => markRead(all, chat, until / 1000, ids))
    if (messages.length > 0) reading.mutate({ instance, messages })
  }
}

/** Marks what is open as read, as long as somebody looks at it and it is wanted. What came since it was opened need not be listed first. */
export function useMarkRead(instance: string, chat: string, entries: readonly ChatEntry[], unread: number) {
  const isSeen = useAttended()
  const [{ marksRead }] = useKept(preferencesOf, instance)
  const [marks] = useKept(marksOf, instance)
  const read = useReading(instance)
  const newest = entries.at(-1)?.id
  const [opened, setOpened] = useState(newest)
  if (opened === undefined && newest !== undefined) setOpened(newest)
  const since = opened === undefined ? 0 : countAfter(entries, opened)
  const isNews = since > 0 && unreadKeys(entries, marks, chat, since).length > 0
  const mark = useEffectEvent(() => read(chat, entries, Math.max(unread, since)))
  const isDue = isSeen && marksRead && (unread > 0 || isNews)
  useEffect(() => {
    if (isDue && newest !== undefined) mark()
  }, [isDue, newest])
}
