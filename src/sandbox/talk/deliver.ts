import { stateOf } from '../life.ts'
import type { Home, World } from '../world.ts'
import { tell } from './news.ts'
import { type Recorded } from './record.ts'
import { keep, type Stored, type Talk } from './talk.ts'
import { talkOf } from './talk-of.ts'
import { isPerson, lidOf, newsOf, pictureOf } from './wire-form.ts'

const nowIn = (world: World) => Math.floor(world.clock.now() / 1000)
export const freshId = (world: World, isOurs: boolean) =>
  isOurs && !world.isV2 ? `BAE5${world.noise.hex(12)}` : `3EB0${world.noise.hex(18)}`

export type Ours = Recorded & {
  readonly jid: string
  readonly contextInfo?: Record<string, unknown> | undefined
  readonly isOnPhone?: boolean
}

/** A message of ours goes out, through the API or typed on the phone, and the other side gets it and looks at it in its own time. */
export function sendOurs(
  world: World,
  home: Home,
  { jid, message, messageType, file, contextInfo, isOnPhone = false }: Ours,
  id = freshId(world, !isOnPhone),
): Stored {
  const talk = talkOf(world, home)
  const stored: Stored = {
    id,
    remoteJid: jid,
    fromMe: true,
    messageTimestamp: nowIn(world),
    message,
    messageType,
    pushName: world.isV2 ? (isOnPhone ? (home.owner?.name ?? '') : 'Você') : '',
    ...(contextInfo && { contextInfo }),
    status: isOnPhone ? 'SERVER_ACK' : 'PENDING',
    rowId: world.noise.rowId(),
    isFromApi: !isOnPhone,
    ...(file !== undefined && { file }),
  }
  const isNew = openChat(world, talk, jid)
  keep(talk, stored)
  count(world, home)
  if (isNew) tell(world, home, 'chats.upsert', [chatNews(world, home, jid)])
  tell(world, home, isOnPhone ? 'messages.upsert' : 'send.message', newsOf(world, home, stored))
  if (messageType !== 'reactionMessage' && jid !== 'status@broadcast') acknowledge(world, home, stored)
  return stored
}

const DELIVERED_AFTER = 300
const READ_AFTER = 1500
const PLAYED_AFTER = 3500

/** Delivered, then read; a voice message is also listened to. Numbers that end in 5 never open their chats. */
function acknowledge(world: World, home: Home, { id, remoteJid, messageType }: Stored) {
  const { acks } = talkOf(world, home)
  const after = async (ms: number, status: string) => {
    await world.clock.sleep(ms)
    if (stateOf(world, home) === 'open') note(world, home, id, status)
  }
  if (acks === 'none') return
  void after(DELIVERED_AFTER, 'DELIVERY_ACK')
  if (acks === 'delivered' || remoteJid.endsWith('5@s.whatsapp.net')) return
  void after(READ_AFTER, 'READ')
  if (messageType === 'audioMessage') void after(PLAYED_AFTER, 'PLAYED')
}

/** 1.x keeps the last word on a message, 2.x every one. */
export function note(world: World, home: Home, id: string, status: string) {
  const talk = talkOf(world, home)
  const stored = talk.byId.get(id)
  if (!stored || stored.isDeleted) return
  const { remoteJid, fromMe, updates = [] } = stored
  const update = { id, remoteJid, fromMe, status }
  if (world.isV2) {
    Object.assign(stored, { updates: [...updates, { status }] })
    talk.updates.push(update)
  } else {
    const known = talk.updates.findIndex((each) => each.id === id)
    if (known >= 0) talk.updates.splice(known, 1)
    talk.updates.unshift({ ...update, datetime: world.clock.now() })
  }
  tell(
    world,
    home,
    'messages.update',
    world.isV2
      ? { keyId: id, remoteJid, fromMe, status, instanceId: home.id, messageId: stored.rowId }
      : { remoteJid, id, fromMe, status, datetime: world.clock.now(), owner: home.name },
  )
}

export type Theirs = Recorded & {
  readonly from: string
  readonly name?: string | undefined
  readonly group?: string | undefined
  readonly contextInfo?: Record<string, unknown> | undefined
}

/** Somebody writes to us. */
export function receive(
  world: World,
  home: Home,
  { from, name, group, message, messageType, file, contextInfo }: Theirs,
  id = freshId(world, false),
): Stored {
  const talk = talkOf(world, home)
  const known = talk.people.get(from)
  if (!known || (name !== undefined && known.name !== name)) {
    talk.people.set(from, { jid: from, name: name ?? known?.name ?? null, hasPicture: known?.hasPicture ?? true })
  }
  const jid = group ?? from
  const lid = lidOf(from)
  const stored: Stored = {
    id,
    remoteJid: jid,
    fromMe: false,
    ...(group !== undefined && { participant: from, ...(lid !== undefined && { participantAlt: lid }) }),
    ...(group === undefined && lid !== undefined && { remoteJidAlt: lid }),
    messageTimestamp: nowIn(world),
    message,
    messageType,
    pushName: name ?? known?.name ?? '',
    ...(contextInfo && { contextInfo }),
    rowId: world.noise.rowId(),
    isFromApi: false,
    ...(file !== undefined && { file }),
  }
  const isNew = openChat(world, talk, jid)
  keep(talk, stored)
  const chat = talk.chats.get(jid)
  if (chat && messageType !== 'reactionMessage' && messageType !== 'pollUpdateMessage') chat.unread += 1
  count(world, home)
  if (isNew) tell(world, home, 'chats.upsert', [chatNews(world, home, jid)])
  else tell(world, home, 'chats.update', [chatNews(world, home, jid)])
  tell(world, home, 'messages.upsert', newsOf(world, home, stored))
  if (isPerson(from)) tell(world, home, known ? 'contacts.update' : 'contacts.upsert', personNews(world, home, from, stored.pushName ?? ''))
  return stored
}

const chatNews = (world: World, home: Home, jid: string) =>
  world.isV2 ? { remoteJid: jid, instanceId: home.id } : { id: jid, owner: `${home.owner?.phone ?? ''}@s.whatsapp.net` }

function personNews(world: World, home: Home, jid: string, pushName: string) {
  const picture = pictureOf(world.base, jid)
  return world.isV2
    ? { remoteJid: jid, pushName, profilePicUrl: picture, instanceId: home.id }
    : { id: jid, pushName, profilePictureUrl: picture, owner: home.name }
}

export function openChat(world: World, talk: Talk, jid: string, isFromPhone = false): boolean {
  if (talk.chats.has(jid) || jid === 'status@broadcast') return false
  talk.chats.set(jid, { unread: 0, isFromPhone, rowId: world.noise.rowId() })
  return true
}

function count(world: World, home: Home) {
  home.counts = { ...home.counts, messages: home.counts.messages + 1 }
  world.touch(home)
}
