import * as z from 'zod/mini'
import { keepMarks, readMarks } from './chats/chat-marks.ts'
import { keepDrafts, readDrafts } from './drafts.ts'
import { keptHere } from './kept-here.ts'
import type { Outbox } from './outbox/outbox.ts'
import { outgoingSchema } from './outbox/outgoing.ts'

/** What was begun to write. */
export const draftsOf = keptHere({ name: 'switchboard.drafts', read: readDrafts, keep: keepDrafts })

/** Read, unread, archived, muted: as far as this browser knows. */
export const marksOf = keptHere({ name: 'switchboard.chats', read: readMarks, keep: keepMarks })

const outboxSchema = z.array(outgoingSchema)
const outboxName = (server: string, instance: string) => `switchboard.outbox ${server} ${instance}`

/** Messages on their way out. */
export const outboxStoreOf = keptHere<Outbox>({
  name: 'switchboard.outbox',
  read(storage, server, instance) {
    try {
      const parsed = z.safeParse(outboxSchema, JSON.parse(storage.getItem(outboxName(server, instance)) ?? '[]'))
      return parsed.success ? parsed.data : []
    } catch {
      return []
    }
  },
  keep(storage, server, instance, outbox) {
    const name = outboxName(server, instance)
    try {
      if (outbox.length === 0) storage.removeItem(name)
      else storage.setItem(name, JSON.stringify(outbox))
    } catch {
      // too large for what a browser keeps: it goes on as long as the page is open
    }
  },
})

const preferencesSchema = z.object({
  /** Tells people that their messages were read, once somebody here has seen them. */
  marksRead: z.boolean(),
  showsTyping: z.boolean(),
  sound: z.boolean(),
  notifies: z.boolean(),
})
export type ChatPreferences = z.output<typeof preferencesSchema>
const FIRST: ChatPreferences = { marksRead: true, showsTyping: true, sound: false, notifies: false }
const preferencesName = (server: string, instance: string) => `switchboard.chat-preferences ${server} ${instance}`

export const preferencesOf = keptHere<ChatPreferences>({
  name: 'switchboard.chat-preferences',
  read(storage, server, instance) {
    try {
      const parsed = z.safeParse(preferencesSchema, JSON.parse(storage.getItem(preferencesName(server, instance)) ?? ''))
      return parsed.success ? parsed.data : FIRST
    } catch {
      return FIRST
    }
  },
  keep(storage, server, instance, preferences) {
    try {
      storage.setItem(preferencesName(server, instance), JSON.stringify(preferences))
    } catch {
      // nothing to be done
    }
  },
})
