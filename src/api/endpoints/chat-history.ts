import * as z from 'zod/mini'
import { atOnce } from '@/lib/calmly.ts'
import type { Server } from '../dialect.ts'
import { read } from '../endpoint.ts'
import { long, longText, timestamp } from '../fields.ts'
import { as, eachOf, list, type LongWire, Mismatch, orNull, type Reader, shape, since, valueAt, type Wire } from '../wire.ts'
import { anyMessage, type Message, messageSchema } from './message.ts'

export const chatSchema = z.object({
  remoteJid: z.string(),
  id: z.optional(z.string()),
  /** The name of the chat itself, which most new ones have not. */
  pushName: z.optional(z.string()),
  name: z.optional(z.string()),
  profilePicUrl: z.optional(z.string()),
  /** Of the last message. */
  updatedAt: z.optional(z.string()),
  lastMessage: z.optional(messageSchema),
  lastMessageTimestamp: z.optional(z.number()),
  unreadCount: z.optional(z.number()),
  isSaved: z.optional(z.boolean()),
  labels: z.optional(z.array(z.string())),
})
export type Chat = z.output<typeof chatSchema>

const chatsInputSchema = z.object({ remoteJid: z.optional(z.string()), take: z.optional(z.number()), skip: z.optional(z.number()) })
const chatRow = shape(chatSchema, { lastMessage: as(anyMessage), lastMessageTimestamp: null })
/** 2.3.0 forgets to say which chat it is; its last message knows. */
const chat: Wire<Chat> = {
  decode: (row, reader) =>
    chatRow.decode(
      valueAt(row, ['remoteJid']) === undefined ? { ...Object(row), remoteJid: valueAt(row, ['lastMessage', 'key', 'remoteJid']) } : row,
      reader,
    ),
  encode: chatRow.encode,
}
const chat20 = shape(chatSchema, { lastMessage: as(anyMessage), lastMessageTimestamp: null, unreadCount: 'unreadMessages' })
const chat1 = shape(chatSchema, {
  remoteJid: 'id',
  id: null,
  lastMessageTimestamp: as(timestamp, 'lastMsgTimestamp'),
})

/** Only chats with a message. 1.x knows those of the first synchronisation and tells but their addresses. */
export const findChats = read('POST', '/chat/findChats/:instance', {
  resource: 'chats',
  timeLimit: 60,
  input: shape(chatsInputSchema, { remoteJid: 'where.remoteJid', take: since('2.3.0'), skip: since('2.3.0') }),
  reply: list(chat),
  dialects: {
    documented: null,
    v1: { method: 'GET', input: shape(chatsInputSchema, { remoteJid: null, take: null, skip: null }), reply: list(chat1) },
    'v2.0': { reply: list(chat20) },
  },
})

export const findChatByRemoteJid = read('GET', '/chat/findChatByRemoteJid/:instance', {
  resource: 'chats',
  input: shape(z.object({ remoteJid: z.string() })),
  reply: orNull(chat),
  dialects: { documented: null, v1: null, 'v2.0': null, v2: { since: '2.3.1' } },
})

export const contactSchema = z.object({
  remoteJid: z.string(),
  pushName: z.optional(z.string()),
  profilePicUrl: z.optional(z.string()),
  isGroup: z.optional(z.boolean()),
  isSaved: z.optional(z.boolean()),
})
export type Contact = z.output<typeof contactSchema>
export const contact = shape(contactSchema)
export const contact1 = shape(contactSchema, { remoteJid: 'id', profilePicUrl: 'profilePictureUrl', isGroup: null, isSaved: null })

const contactsInputSchema = z.object({ remoteJid: z.optional(z.string()), page: z.optional(z.number()), offset: z.optional(z.number()) })

export const findContacts = read('POST', '/chat/findContacts/:instance', {
  resource: 'contacts',
  timeLimit: 60,
  input: shape(contactsInputSchema, { remoteJid: 'where.remoteJid', page: since('2.3.0'), offset: since('2.3.0') }),
  reply: list(contact),
  dialects: {
    documented: null,
    v1: { input: shape(contactsInputSchema, { remoteJid: 'where.id', page: null, offset: null }), reply: list(contact1) },
  },
})

const messagesInputSchema = z.object({
  remoteJid: z.optional(z.string()),
  id: z.optional(z.string()),
  /** Only `true` is heard. */
  fromMe: z.optional(z.boolean()),
  messageType: z.optional(z.string()),
  /** ISO; servers want both or none. */
  from: z.optional(z.string()),
  until: z.optional(z.string()),
  /** Counted from 1. */
  page: z.optional(z.number()),
  /** How many a page has. */
  offset: z.optional(z.number()),
})
export type MessagesAsked = z.output<typeof messagesInputSchema>

export const messagePageSchema = z.object({
  total: z.number(),
  pages: z.number(),
  currentPage: z.number(),
  /** Newest first. */
  records: z.array(messageSchema),
})
export type MessagePage = z.output<typeof messagePageSchema>

const KEY = { remoteJid: 'where.key.remoteJid', id: 'where.key.id', fromMe: 'where.key.fromMe' }

/**
 * 1.x keeps messages in files, looks at nothing but an id, and sorts wrongly: it is asked for all, and what was asked is found here.
 * Without an `offset` that is everything.
 */
const pageOfAll = (asked: MessagesAsked): LongWire<MessagePage> => {
  function* steps(wire: unknown, reader: Reader): Generator<void, MessagePage> {
    const all = yield* eachOf(anyMessage, wire ?? [], reader)
    const found = all.filter((message) => isAsked(message, asked)).toSorted((one, other) => other.messageTimestamp - one.messageTimestamp)
    const size = asked.offset ?? Math.max(found.length, 1)
    const currentPage = Math.max(asked.page ?? 1, 1)
    const records = found.slice((currentPage - 1) * size, currentPage * size)
    return { total: found.length, pages: Math.ceil(found.length / size), currentPage, records }
  }
  return {
    steps,
    decode: (wire, reader) => atOnce(steps(wire, reader)),
    encode: ({ records }, server) => records.map((record) => anyMessage.encode(record, server)),
  }
}

const isAsked = (message: Message, { remoteJid, id, fromMe, messageType, from, until }: MessagesAsked) =>
  (remoteJid === undefined || message.remoteJid === remoteJid || message.remoteJidAlt === remoteJid) &&
  (id === undefined || message.id === id) &&
  (!fromMe || message.fromMe) &&
  (messageType === undefined || message.messageType === messageType) &&
  (from === undefined || message.messageTimestamp * 1000 >= Date.parse(from)) &&
  (until === undefined || message.messageTimestamp * 1000 <= Date.parse(until))

export const findMessages = read('POST', '/chat/findMessages/:instance', {
  resource: 'messages',
  timeLimit: 60,
  input: shape(messagesInputSchema, {
    ...KEY,
    messageType: 'where.messageType',
    from: since('2.2.3', 'where.messageTimestamp.gte'),
    until: since('2.2.3', 'where.messageTimestamp.lte'),
  }),
  reply: insideMessages(shape(messagePageSchema, { records: as(list(anyMessage)) })),
  dialects: {
    documented: null,
    v1: {
      input: shape(messagesInputSchema, { ...KEY, messageType: null, from: null, until: null, page: null, offset: null }),
      reply: pageOfAll,
    },
  },
})

function insideMessages(page: Wire<MessagePage>): Wire<MessagePage> {
  return {
    decode(wire, reader) {
      if (Array.isArray(wire)) throw new Mismatch([{ path: ['messages'], expected: 'object', isMissing: true, present: 0 }])
      return page.decode(valueAt(wire, ['messages']), reader)
    },
    encode: (value, server) => ({ messages: page.encode(value, server) }),
  }
}

export const statusUpdateSchema = z.object({
  id: z.string(),
  remoteJid: z.optional(z.string()),
  fromMe: z.optional(z.boolean()),
  participant: z.optional(z.string()),
  status: z.optional(z.string()),
  pollUpdates: z.optional(z.unknown()),
  /** Milliseconds. */
  datetime: z.optional(z.number()),
})
export type StatusUpdate = z.output<typeof statusUpdateSchema>
export const statusUpdate = shape(statusUpdateSchema, { id: 'keyId', datetime: null })
export const statusUpdate1 = shape(statusUpdateSchema, { participant: null, pollUpdates: null })

const updatesInputSchema = z.object({
  remoteJid: z.optional(z.string()),
  id: z.optional(z.string()),
  page: z.optional(z.number()),
  /** How many a page has. Before 2.3.0 servers fail without it. */
  offset: z.optional(z.number()),
})

/** What became of messages that were sent, in the order it happened; 1.x tells the last word only. */
export const findStatusMessage = read('POST', '/chat/findStatusMessage/:instance', {
  resource: 'messages',
  timeLimit: 60,
  input: shape(updatesInputSchema, { remoteJid: 'where.remoteJid', id: 'where.id' }),
  reply: list(statusUpdate),
  dialects: {
    documented: null,
    v1: {
      input: shape(updatesInputSchema, { remoteJid: 'where.remoteJid', id: 'where.id', page: null, offset: null }),
      reply: list(statusUpdate1),
    },
  },
})

export const mediaSchema = z.object({
  mediaType: z.optional(z.string()),
  fileName: z.optional(z.string()),
  caption: z.optional(z.string()),
  bytes: z.optional(z.number()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  mimetype: z.string(),
  base64: z.string(),
})
export type LoadedMedia = z.output<typeof mediaSchema>
const mediaPlaces = (bytes: Wire<number>) => ({ bytes: as(bytes, 'size.fileLength'), width: 'size.width', height: 'size.height' })

/** The picture, sound or file of a message, fetched and opened by the server. */
export const getBase64FromMediaMessage = read('POST', '/chat/getBase64FromMediaMessage/:instance', {
  resource: 'media',
  status: 201,
  timeLimit: 120,
  input: shape(z.object({ id: z.string(), convertToMp4: z.optional(z.boolean()) }), { id: 'message.key.id' }),
  reply: shape(mediaSchema, mediaPlaces(long)),
  dialects: { documented: null, v1: { reply: shape(mediaSchema, mediaPlaces(longText)) } },
})

/** Whether there is anything to list: chats, messages and people. */
export const hasHistory = ({ dialect }: Server) => dialect !== 'documented'
