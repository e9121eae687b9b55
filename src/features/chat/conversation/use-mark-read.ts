import { useEffect, useEffectEvent } from 'react'
import { markMessagesAsRead } from '@/api/endpoints/chats.ts'
import { useEndpointMutation } from '@/query/use-endpoint.ts'
import { markRead } from '../chats/chat-marks.ts'
import type { ChatEntry } from '../message/entry.ts'
import { marksOf, preferencesOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { useAttended } from './use-attended.ts'

const MOST = 100

/** The messages of others since a chat was last read; the newest first. */
export function unreadKeys(entries: readonly ChatEntry[], readUntil: number, count: number) {
  return entries
    .toReversed()
    .filter(({ fromMe, at, content }) => !fromMe && content.kind !== 'system' && at / 1000 > readUntil)
    .slice(0, Math.min(MOST, Math.max(count, 1)))
    .map(({ key }) => key)
}

/** Marks a chat as read here and on the server, by hand. */
export function useReading(instance: string) {
  const [marks, change] = useKept(marksOf, instance)
  const reading = useEndpointMutation(markMessagesAsRead)
  return (chat: string, entries: readonly ChatEntry[], count: number) => {
    const until = Math.max(0, ...entries.slice(-1).map(({ at }) => Math.floor(at / 1000)))
    const messages = unreadKeys(entries, marks.readUntil[chat] ?? 0, count)
    change((all) => markRead(all, chat, until))
    if (messages.length > 0) reading.mutate({ instance, messages })
  }
}

/** Marks what is open as read, as long as somebody looks at it and it is wanted. */
export function useMarkRead(instance: string, chat: string, entries: readonly ChatEntry[], unread: number) {
  const isSeen = useAttended()
  const [{ marksRead }] = useKept(preferencesOf, instance)
  const read = useReading(instance)
  const newest = entries.at(-1)?.id
  const mark = useEffectEvent(() => read(chat, entries, unread))
  const isDue = isSeen && marksRead && unread > 0
  useEffect(() => {
    if (isDue && newest !== undefined) mark()
  }, [isDue, newest])
}
