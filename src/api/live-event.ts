import * as z from 'zod/mini'
import type { Server } from './dialect.ts'
import { type Contact, contact, contact1, type StatusUpdate, statusUpdate, statusUpdate1 } from './endpoints/chat-history.ts'
import { anyMessage, type Message, type MessageKey, messageKey } from './endpoints/message.ts'
import { STATES, type InstanceState } from './endpoints/pairing.ts'
import { list, Mismatch, plain, valueAt, type Wire } from './wire.ts'

export type Presence = 'available' | 'unavailable' | 'composing' | 'recording' | 'paused'

/** What a server tells without being asked. It is a hint: what is read afterwards counts. */
export type LiveEvent = { readonly instance: string } & LiveNews
export type LiveNews =
  | { readonly kind: 'message'; readonly message: Message }
  /** How far messages have come. */
  | { readonly kind: 'statuses'; readonly updates: readonly StatusUpdate[] }
  | { readonly kind: 'deleted'; readonly key: MessageKey }
  | {
      readonly kind: 'presence'
      readonly jid: string
      readonly presences: readonly { readonly jid: string; readonly presence: Presence }[]
    }
  | { readonly kind: 'contacts'; readonly contacts: readonly Contact[] }
  | { readonly kind: 'call'; readonly from: string; readonly isVideo: boolean; readonly status: string }
  | { readonly kind: 'connection'; readonly state: InstanceState | 'refused'; readonly reason?: number | undefined }
  /** A new code to scan. */
  | { readonly kind: 'pairing' }
  /** Something of these is no longer as it was. */
  | { readonly kind: 'changed'; readonly what: 'chats' | 'messages' | 'groups' | 'labels' | 'instances' }
  /** Nothing that is shown anywhere. */
  | { readonly kind: 'nothing'; readonly event: string }

const envelopeSchema = z.object({ event: z.string(), instance: z.string(), data: z.unknown() })

/** The key that lies in every envelope is left behind here, and so is whatever belongs to an instance that nobody asked for. */
export function readEvent(envelope: unknown, server: Server, isWanted: (instance: string) => boolean = () => true): LiveEvent[] {
  const parsed = z.safeParse(envelopeSchema, envelope)
  if (!parsed.success || !isWanted(parsed.data.instance)) return []
  const { event, instance, data } = parsed.data
  try {
    return newsIn(event, data, server).map((news) => Object.assign(news, { instance }))
  } catch (cause) {
    if (cause instanceof Mismatch) return [{ kind: 'nothing', event, instance }]
    throw cause
  }
}

/** The same, strictly: throws a mismatch where an event is not understood. */
export function newsIn(event: string, data: unknown, server: Server): LiveNews[] {
  const read = Object.hasOwn(NEWS, event) ? NEWS[event] : undefined
  return read ? read(data, server) : [{ kind: 'nothing', event }]
}

type Read = (data: unknown, server: Server) => LiveNews[]
const changed =
  (what: Extract<LiveNews, { kind: 'changed' }>['what']): Read =>
  () => [{ kind: 'changed', what }]
const isV1 = ({ dialect }: Server) => dialect === 'v1' || dialect === 'documented'

const NEWS: Readonly<Record<string, Read>> = {
  'messages.upsert': messages,
  'send.message': messages,
  'send.message.update': messages,
  'messages.set': changed('messages'),
  'messages.update': (data, server) => [
    { kind: 'statuses', updates: decoded(list(isV1(server) ? statusUpdate1 : statusUpdate), data, server) },
  ],
  'messages.edited': edited,
  'messages.delete': (data, server) => [{ kind: 'deleted', key: decoded(messageKey, valueAt(data, ['key']) ?? data, server) }],
  'contacts.set': contacts,
  'contacts.upsert': contacts,
  'contacts.update': contacts,
  'presence.update': presence,
  'chats.set': changed('chats'),
  'chats.upsert': changed('chats'),
  'chats.update': changed('chats'),
  'chats.delete': changed('chats'),
  'groups.upsert': changed('groups'),
  'groups.update': changed('groups'),
  'group.update': changed('groups'),
  'group-participants.update': changed('groups'),
  'labels.edit': changed('labels'),
  'labels.association': changed('labels'),
  'connection.update': connection,
  'qrcode.updated': () => [{ kind: 'pairing' }],
  'status.instance': changed('instances'),
  'logout.instance': changed('instances'),
  'remove.instance': changed('instances'),
  'instance.create': changed('instances'),
  'instance.delete': changed('instances'),
  call,
}

const decoded = <Value>(wire: Wire<Value>, data: unknown, server: Server) => wire.decode(data, { ...server, isLenient: true })

function messages(data: unknown, server: Server): LiveNews[] {
  const inside = valueAt(data, ['messages']) ?? data
  return decoded(list(anyMessage), inside, server).map((message) => ({ kind: 'message', message }))
}

/** 2.x tells an edit by what WhatsApp wraps it in, and sends the same event for machinery, keys among it: only edits and withdrawals pass. */
function edited(data: unknown, server: Server): LiveNews[] {
  const type = valueAt(data, ['type'])
  const isEdit = type === 'MESSAGE_EDIT' || type === 14
  if (!isEdit && type !== 'REVOKE' && type !== 0) return [{ kind: 'nothing', event: 'messages.edited' }]
  const key = decoded(messageKey, valueAt(data, ['key']), server)
  if (!isEdit) return [{ kind: 'deleted', key }]
  const milliseconds = Number(valueAt(data, ['timestampMs']) ?? 0)
  const protocolMessage = { key, type: 'MESSAGE_EDIT', editedMessage: valueAt(data, ['editedMessage']) }
  const messageTimestamp = Math.floor((Number.isFinite(milliseconds) ? milliseconds : 0) / 1000)
  const message = {
    ...key,
    id: `edit of ${key.id} at ${milliseconds}`,
    messageTimestamp,
    messageType: 'protocolMessage',
    message: { protocolMessage },
  }
  return [{ kind: 'message', message }]
}

function contacts(data: unknown, server: Server): LiveNews[] {
  return [{ kind: 'contacts', contacts: decoded(list(isV1(server) ? contact1 : contact), data, server) }]
}

const presenceSchema = z.object({ lastKnownPresence: z.enum(['available', 'unavailable', 'composing', 'recording', 'paused']) })
const presencesSchema = z.object({ id: z.string(), presences: z.record(z.string(), presenceSchema) })

function presence(data: unknown, server: Server): LiveNews[] {
  const { id, presences } = decoded(plain(presencesSchema), data, server)
  return [
    {
      kind: 'presence',
      jid: id,
      presences: Object.entries(presences).map(([jid, { lastKnownPresence }]) => ({ jid, presence: lastKnownPresence })),
    },
  ]
}

const connectionSchema = z.object({ state: z.enum([...STATES, 'refused']), statusReason: z.optional(z.number()) })

function connection(data: unknown, server: Server): LiveNews[] {
  const { state, statusReason } = decoded(plain(connectionSchema), data, server)
  return [{ kind: 'connection', state, reason: statusReason }]
}

const callSchema = z.object({ from: z.string(), status: z.string(), isVideo: z.optional(z.boolean()) })

/** 2.x tells each call twice; the packet as it came says nothing more. */
function call(data: unknown, server: Server): LiveNews[] {
  if (valueAt(data, ['packet']) !== undefined) return [{ kind: 'nothing', event: 'call' }]
  const { from, status, isVideo = false } = decoded(plain(callSchema), data, server)
  return [{ kind: 'call', from, status, isVideo }]
}
