import * as z from 'zod/mini'
import { type ChatMarks, NO_MARKS } from './chats/chat-list.ts'
import { type Drafts, draftsSchema } from './drafts.ts'
import { keptHere } from './kept-here.ts'
import type { Outbox } from './outbox/outbox.ts'
import { outgoingSchema } from './outbox/outgoing.ts'

/** What was begun to write, chat by chat. */
export const draftsOf = keptHere<Drafts>('switchboard.drafts', draftsSchema, {})

/** Read, unread, archived, muted: as far as this browser knows. */
export const marksOf = keptHere<ChatMarks>(
  'switchboard.chats',
  z.object({
    readUntil: z.record(z.string(), z.number()),
    readLast: z.optional(z.record(z.string(), z.array(z.string()))),
    unread: z.array(z.string()),
    archived: z.array(z.string()),
    muted: z.array(z.string()),
  }),
  NO_MARKS,
)

/** Messages on their way out. */
export const outboxStoreOf = keptHere<Outbox>('switchboard.outbox', z.array(outgoingSchema), [])

const preferencesSchema = z.object({
  /** Tells people that their messages were read, once somebody here has seen them. */
  marksRead: z.boolean(),
  showsTyping: z.boolean(),
  sound: z.boolean(),
  notifies: z.boolean(),
})
export type ChatPreferences = z.output<typeof preferencesSchema>

export const preferencesOf = keptHere<ChatPreferences>('switchboard.chat-preferences', preferencesSchema, {
  marksRead: true,
  showsTyping: true,
  sound: false,
  notifies: false,
})
