import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RECORDINGS, recordingsIn } from '@/api/recordings.ts'
import { at, itemsAt, partAt, type Raw } from '@/features/chat/message/raw.ts'

const EVENTS = [
  '1.7.4/events/events-websocket.json',
  '1.7.4/events/events-groups.json',
  '2.3.6/events/ws-events-global.json',
  '2.3.6/events/ws-events-namespace.json',
]

/** Every message that was recorded of real servers, in lists, in answers, in lists of chats and in events. */
export const recordedMessages: readonly Raw[] = [
  ...['1.7.4', '2.3.6'].flatMap((version) => recordingsIn(join(RECORDINGS, version)).flatMap(({ response }) => messagesIn(response.body))),
  ...EVENTS.flatMap((path) => messagesIn(JSON.parse(readFileSync(join(RECORDINGS, path), 'utf8')))),
]

function messagesIn(raw: Raw): Raw[] {
  if (Array.isArray(raw)) return raw.flatMap(messagesIn)
  if (partAt(raw) === undefined) return []
  if (partAt(raw, 'key') && partAt(raw, 'message')) return [raw]
  return ['messages', 'records', 'lastMessage', 'd', 'payload', 'data'].flatMap((name) =>
    (itemsAt(raw, name).length > 0 ? itemsAt(raw, name) : [at(raw, name)]).flatMap(messagesIn),
  )
}
