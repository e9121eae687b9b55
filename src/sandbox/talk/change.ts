import type { Message, MessageKey } from '@/api/endpoints/message.ts'
import type { Home, World } from '../world.ts'
import { freshId } from './deliver.ts'
import { tell } from './news.ts'
import { keep, replace, type Stored } from './talk.ts'
import { talkOf } from './talk-of.ts'
import { keyOf, newsOf } from './wire-form.ts'

/** New words for a message, by us or by whoever wrote it. 2.x writes them over the old ones, 1.x keeps both. */
export function edit(world: World, home: Home, key: MessageKey, text: string): Message {
  const editedMessage = { extendedTextMessage: { text } }
  const timestampMs = String(world.clock.now())
  const protocolMessage = { key, type: 'MESSAGE_EDIT', editedMessage, timestampMs }
  const known = talkOf(world, home).byId.get(key.id)
  if (known && world.isV2) replace(talkOf(world, home), { ...known, message: withWords(known.message, text) })
  if (world.isV2) tell(world, home, 'messages.edited', { key, type: 'MESSAGE_EDIT', editedMessage: { conversation: text }, timestampMs })
  return carry(world, home, key, protocolMessage)
}

function withWords(message: Record<string, unknown>, text: string): Record<string, unknown> {
  const name = Object.keys(message).find((each) => each !== 'messageContextInfo') ?? ''
  if (name === 'conversation') return { ...message, conversation: text }
  const part = Object(message[name])
  return { ...message, [name]: { ...part, ...('caption' in part ? { caption: text } : { text }) } }
}

/** Takes a message back on all phones. 2.x marks the row, 1.x keeps it. */
export function revoke(world: World, home: Home, key: MessageKey): Message {
  const talk = talkOf(world, home)
  const known = talk.byId.get(key.id)
  const protocolMessage = { key, type: 'REVOKE' }
  if (world.isV2) {
    if (known) replace(talk, { ...known, isDeleted: true })
    tell(world, home, 'messages.edited', protocolMessage)
    tell(world, home, 'messages.delete', known ? keyOf(world, known) : key)
  }
  return carry(world, home, key, protocolMessage)
}

/** The message that carries a change, as it is answered. 1.x keeps it beside the others. */
function carry(world: World, home: Home, { remoteJid, fromMe, participant }: MessageKey, protocolMessage: object): Message {
  const stored: Stored = {
    id: freshId(world, fromMe),
    remoteJid,
    fromMe,
    messageTimestamp: Math.floor(world.clock.now() / 1000),
    message: { protocolMessage },
    messageType: 'protocolMessage',
    status: 'PENDING',
    rowId: world.noise.rowId(),
    isFromApi: fromMe,
    ...(participant !== undefined && !fromMe && { participant }),
  }
  if (!world.isV2) {
    keep(talkOf(world, home), stored)
    tell(world, home, fromMe ? 'send.message' : 'messages.upsert', newsOf(world, home, stored))
  }
  const { id, messageTimestamp, message, status } = stored
  return { id, remoteJid, fromMe, messageTimestamp, message, ...(status !== undefined && { status }) }
}
