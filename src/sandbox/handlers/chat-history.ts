import {
  findChatByRemoteJid,
  findChats,
  findContacts,
  findMessages,
  findStatusMessage,
  getBase64FromMediaMessage,
} from '@/api/endpoints/chat-history.ts'
import { isGroup } from '@/lib/jid.ts'
import { OddRefusal, invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import { noise } from '../noise.ts'
import { all, chatsOf, find, page } from '../talk/look.ts'
import { bytesIn } from '../talk/record.ts'
import type { Stored } from '../talk/talk.ts'
import { talkOf } from '../talk/talk-of.ts'
import { keyOf, pictureOf, rowOf } from '../talk/wire-form.ts'
import type { Home } from '../world.ts'

const PAGE = 50
const DAY = 86_400_000

export const CHAT_HISTORY_ROUTES = [
  answer(
    findChats,
    ({ instance, remoteJid, take, skip = 0 }, { world, address }) => {
      const talk = talkOf(world, world.home(instance))
      if (!world.isV2) {
        return Array.from(talk.chats).flatMap(([jid, { isFromPhone }]) => {
          const lastMessageTimestamp = talk.messages.findLast((message) => message.remoteJid === jid)?.messageTimestamp
          return isFromPhone ? [{ remoteJid: jid, ...(lastMessageTimestamp !== undefined && { lastMessageTimestamp }) }] : []
        })
      }
      const listed = chatsOf(talk).filter((chat) => remoteJid === undefined || chat.remoteJid === remoteJid)
      return listed.slice(skip, take === undefined ? undefined : skip + take).map((chat) => {
        const hasPicture = isGroup(chat.remoteJid) || talk.people.get(chat.remoteJid)?.hasPicture
        return Object.assign(chat, hasPicture && { profilePicUrl: pictureOf(address, chat.remoteJid) })
      })
    },
    {
      dress: (wire, call, { instance }) =>
        Array.isArray(wire) ? wire.map((row: unknown) => dressedChat(row, call, call.world.home(instance))) : wire,
    },
  ),
  answer(findChatByRemoteJid, () => null, {
    // 2.3.6, recorded: 230, and null even for a chat with messages: 228
    check(query) {
      if (query['remoteJid'] === undefined) throw new OddRefusal(400, { error: 'remoteJid is a required query parameter' })
      return query
    },
  }),
  answer(
    findContacts,
    ({ instance, remoteJid, page: number = 1, offset }, { world, address }) => {
      const talk = talkOf(world, world.home(instance))
      const wanted = remoteJid !== undefined && !remoteJid.includes('@') ? `${remoteJid}@s.whatsapp.net` : remoteJid
      const people = Array.from(talk.people.values(), ({ jid, name, hasPicture }) => ({
        remoteJid: jid,
        ...(name !== null && { pushName: name }),
        ...(hasPicture && { profilePicUrl: pictureOf(address, jid) }),
        isGroup: false,
        isSaved: true,
      }))
      const groups = Array.from(talk.groups.values(), ({ id, subject = '' }) => ({
        remoteJid: id,
        pushName: subject,
        profilePicUrl: pictureOf(address, id),
        isGroup: true,
        isSaved: true,
      }))
      const found = [...people, ...(world.isV2 ? groups : [])].filter((each) => wanted === undefined || each.remoteJid === wanted)
      return offset === undefined ? found : found.slice((number - 1) * offset, number * offset)
    },
    {
      dress: (wire, call, { instance }) =>
        Array.isArray(wire) ? wire.map((row: unknown) => dressedContact(row, call, call.world.home(instance))) : wire,
    },
  ),
  answer(
    findMessages,
    ({ instance, page: asked = 1, offset = PAGE, ...where }, { world, body }) => {
      const talk = talkOf(world, world.home(instance))
      const current = Math.max(asked, 1)
      if (world.isV2) {
        const { total, records } = page(talk, where, { page: current, size: offset })
        return { total, pages: Math.ceil(total / offset), currentPage: current, records }
      }
      const id = where.id
      const everything = all(talk).toReversed()
      const records = id === undefined ? everything : everything.filter((message) => message.id === id)
      const limited = typeof body['limit'] === 'number' ? records.slice(0, body['limit']) : records
      return { total: limited.length, pages: 1, currentPage: 1, records: limited }
    },
    {
      check: whole,
      dress(wire, { world }, { instance }) {
        const home = world.home(instance)
        const talk = talkOf(world, home)
        const row = (record: unknown) =>
          dressedMessage(
            record,
            (id) => find(talk, id),
            (stored) => rowOf(world, home, stored),
          )
        if (Array.isArray(wire)) return wire.map(row)
        const { messages } = Object(wire)
        return { messages: { ...messages, records: messages.records.map(row) } }
      },
    },
  ),
  answer(
    findStatusMessage,
    ({ instance, remoteJid, id, page: number = 1, offset = PAGE }, { world }) =>
      talkOf(world, world.home(instance))
        .updates.filter((update) => (remoteJid === undefined || update.remoteJid === remoteJid) && (id === undefined || update.id === id))
        .slice((number - 1) * offset, number * offset),
    {
      check: whole,
      dress(wire, { world }, { instance }) {
        const home = world.home(instance)
        const rows: unknown[] = Array.isArray(wire) ? wire : []
        if (!world.isV2) return rows.map((row) => Object.assign({}, row, { owner: home.name }))
        return rows.map((row, at) =>
          Object.assign({ id: noise(`${home.id} update ${at}`).rowId() }, row, {
            participant: null,
            pollUpdates: null,
            messageId: talkOf(world, home).byId.get(String(Object(row).keyId))?.rowId ?? null,
            instanceId: home.id,
          }),
        )
      },
    },
  ),
  answer(
    getBase64FromMediaMessage,
    ({ instance, id }, { world }) => {
      const stored = find(talkOf(world, world.home(instance)), id)
      if (!stored) throw new Refusal(400, ['Message not found'])
      const mediaType = Object.keys(stored.message).find((name) => name.endsWith('Message')) ?? ''
      const part: Record<string, unknown> = Object(stored.message[mediaType])
      if (stored.file === undefined || stored.isDeleted) throw new Refusal(400, ['The message is not of the media type'])
      const text = (name: string) => (typeof part[name] === 'string' ? part[name] : undefined)
      const size = (name: string) => (typeof part[name] === 'number' ? part[name] : undefined)
      const mimetype = text('mimetype') ?? 'application/octet-stream'
      const [caption, width, height] = [text('caption'), size('width'), size('height')]
      const fileName = text('fileName') ?? (world.isV2 ? `${id}.${/\/(\w+)/.exec(mimetype)?.[1] ?? 'bin'}` : undefined)
      return {
        mediaType,
        ...(fileName !== undefined && { fileName }),
        ...(caption !== undefined && { caption }),
        bytes: bytesIn(stored.file),
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
        mimetype,
        base64: stored.file,
      }
    },
    {
      // 2.3.6, recorded: 264
      check(body) {
        if (body['message'] === undefined) throw new Refusal(400, ["TypeError: Cannot read properties of undefined (reading 'key')"])
        return body
      },
      dress: (wire, { world }) => (world.isV2 ? { ...Object(wire), buffer: null } : wire),
    },
  ),
]

/** 1.7.4, recorded: open-findMessages-limit-string. */
function whole(body: Body): Body {
  if (body['limit'] !== undefined && typeof body['limit'] !== 'number') throw invalid('limit is not of a type(s) integer')
  return body
}

function dressedMessage(record: unknown, found: (id: string) => Stored | undefined, row: (stored: Stored) => object): unknown {
  const stored = found(String(Object(record).key?.id))
  return stored ? row(stored) : record
}

/** 2.3.6, recorded: 221, 362; 1.7.4: open-findChats. */
function dressedChat(row: unknown, { world }: Call, home: Home): object {
  const { lastMessage, ...chat }: Record<string, unknown> = Object(row)
  if (!world.isV2) return { ...chat, owner: home.name }
  const { remoteJid } = chat
  const stored =
    talkOf(world, home).byId.get(String(Object(Object(lastMessage).key).id)) ??
    find(talkOf(world, home), String(Object(Object(lastMessage).key).id))
  const isOpen = isGroup(String(remoteJid))
  const window = {
    windowStart: isOpen ? chat['updatedAt'] : null,
    windowExpires: isOpen ? new Date(world.clock.now() + DAY).toISOString() : null,
    windowActive: isOpen,
  }
  return {
    id: null,
    pushName: null,
    profilePicUrl: null,
    unreadCount: null,
    ...chat,
    ...window,
    ...(stored && {
      lastMessage: {
        id: stored.rowId,
        key: keyOf(world, stored),
        pushName: stored.pushName ?? null,
        participant: null,
        messageType: stored.messageType,
        message:
          stored.messageType === 'audioMessage'
            ? { audioMessage: { seconds: Object(stored.message['audioMessage']).seconds } }
            : stored.message,
        contextInfo: stored.contextInfo ?? null,
        source: 'web',
        messageTimestamp: stored.messageTimestamp,
        instanceId: home.id,
        sessionId: null,
        status: stored.isDeleted ? 'DELETED' : stored.fromMe ? 'PENDING' : 'DELIVERY_ACK',
      },
    }),
  }
}

/** 2.3.6, recorded: 243; 1.7.4: open-findContacts. */
function dressedContact(row: unknown, { world }: Call, home: Home): object {
  if (!world.isV2) return { profilePictureUrl: null, ...Object(row), owner: home.name }
  const { remoteJid, pushName, profilePicUrl, isGroup: isOfGroup, isSaved } = Object(row)
  return {
    id: noise(`${home.id} ${remoteJid}`).rowId(),
    remoteJid,
    pushName: pushName ?? null,
    profilePicUrl: profilePicUrl ?? null,
    createdAt: new Date(home.createdAt).toISOString(),
    updatedAt: new Date(home.updatedAt).toISOString(),
    instanceId: home.id,
    isGroup: isOfGroup,
    isSaved,
    type: isOfGroup ? 'group' : 'contact',
  }
}
