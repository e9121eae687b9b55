import { isGroup } from '@/lib/jid.ts'
import type { Home, World } from '../world.ts'
import { long } from './record.ts'
import type { Stored } from './talk.ts'

/** A hidden address for a phone number, as servers of 2.3 tell both. */
export const lidOf = (jid: string) => (jid.endsWith('@s.whatsapp.net') ? `20${jid.replace(/@.*$/, '')}@lid` : undefined)

export function keyOf(world: World, { id, remoteJid, fromMe, participant, remoteJidAlt, participantAlt, isDeleted }: Stored) {
  const isTheirs = world.isV2 && !fromMe
  return {
    id,
    fromMe,
    ...(isDeleted && { deleted: true }),
    remoteJid,
    ...(participant !== undefined ? { participant } : isTheirs ? { participant: '' } : {}),
    ...(isTheirs && remoteJidAlt !== undefined && { remoteJidAlt }),
    ...(isTheirs && participantAlt !== undefined && { participantAlt }),
    ...(isTheirs && { addressingMode: remoteJid.endsWith('@lid') ? 'lid' : 'pn' }),
  }
}

/** A message in a list. 2.3.6, recorded: 231; 1.7.4: open-findMessages-by-remoteJid. */
export function rowOf(world: World, home: Home, stored: Stored): object {
  const {
    rowId,
    pushName = '',
    messageType,
    message,
    messageTimestamp,
    contextInfo,
    updates = [],
    isFromApi,
    status,
    messageStubType,
    messageStubParameters,
  } = stored
  const key = keyOf(world, stored)
  const stub = messageStubType === undefined ? {} : { messageStubType, messageStubParameters }
  if (world.isV2) {
    return {
      id: rowId,
      key,
      pushName,
      messageType,
      message,
      messageTimestamp,
      instanceId: home.id,
      source: 'web',
      contextInfo: contextInfo ?? null,
      MessageUpdate: updates,
      ...stub,
    }
  }
  return {
    key,
    pushName: isFromApi ? '' : pushName,
    message,
    ...(isFromApi && { contextInfo: contextInfo ?? null }),
    messageType,
    messageTimestamp: isFromApi ? long(messageTimestamp, true) : messageTimestamp,
    owner: home.name,
    ...(status !== undefined && !isFromApi && { status }),
    source: isFromApi ? 'unknown' : 'web',
    ...stub,
  }
}

/** A message as its event tells it. 2.3.6, recorded: ws-events-global.json; 1.7.4: events-websocket.json. */
export function newsOf(world: World, home: Home, stored: Stored): object {
  if (!world.isV2) return rowOf(world, home, stored)
  const { pushName, message, messageType, messageTimestamp, contextInfo, fromMe, status } = stored
  return {
    key: keyOf(world, stored),
    pushName,
    status: status ?? (fromMe ? 'SERVER_ACK' : 'DELIVERY_ACK'),
    message,
    ...(contextInfo && { contextInfo }),
    messageType,
    messageTimestamp,
    instanceId: home.id,
    source: 'web',
  }
}

export const pictureOf = (address: string, jid: string) => `${address}/sandbox/pictures/${jid.replace(/@.*$/, '')}.svg`

/** Who the other side of a message is, for a person or a group. */
export const isPerson = (jid: string) => !isGroup(jid) && !jid.endsWith('@broadcast')
