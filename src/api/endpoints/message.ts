import * as z from 'zod/mini'
import { timestamp, timestampText } from '../fields.ts'
import { as, list, Mismatch, type Places, shape, valueAt, type Wire } from '../wire.ts'

export const messageKeySchema = z.object({
  id: z.string(),
  remoteJid: z.string(),
  fromMe: z.boolean(),
  participant: z.optional(z.string()),
})
export type MessageKey = z.output<typeof messageKeySchema>
export const messageKey = shape(messageKeySchema)

const messageUpdateSchema = z.object({ status: z.optional(z.string()), pollUpdates: z.optional(z.unknown()) })

export const messageSchema = z.object({
  ...messageKeySchema.shape,
  /** The same chat or person under its other address: a phone number for a hidden identity, or the other way round. */
  remoteJidAlt: z.optional(z.string()),
  participantAlt: z.optional(z.string()),
  isDeleted: z.optional(z.boolean()),
  pushName: z.optional(z.string()),
  messageTimestamp: z.number(),
  status: z.optional(z.string()),
  /** What happened to it since, oldest first. */
  updates: z.optional(z.array(messageUpdateSchema)),
  messageType: z.optional(z.string()),
  /** What WhatsApp itself calls the message. */
  message: z._default(z.record(z.string(), z.unknown()), {}),
  contextInfo: z.optional(z.record(z.string(), z.unknown())),
  /** What happened to a group, of a message that nobody wrote. */
  messageStubType: z.optional(z.union([z.string(), z.number()])),
  messageStubParameters: z.optional(z.array(z.string())),
})
export type Message = z.output<typeof messageSchema>

const MESSAGE = {
  id: 'key.id',
  remoteJid: 'key.remoteJid',
  fromMe: 'key.fromMe',
  participant: 'key.participant',
  remoteJidAlt: 'key.remoteJidAlt',
  participantAlt: 'key.participantAlt',
  isDeleted: 'key.deleted',
  messageTimestamp: as(timestamp),
  updates: as(list(shape(messageUpdateSchema)), 'MessageUpdate'),
} satisfies Places<Message>

export const message = shape(messageSchema, MESSAGE)
/** As WhatsApp's own library puts it, which 1.x and a few calls of 2.x hand on. */
export const rawMessage = shape(messageSchema, { ...MESSAGE, participant: 'participant', messageTimestamp: as(timestampText) })

/** Among many, one that cannot be read keeps its place and is shown as it came. */
export const anyMessage: Wire<Message> = {
  decode(wire, reader) {
    try {
      return message.decode(wire, reader)
    } catch (cause) {
      if (!(cause instanceof Mismatch) || !reader.isLenient || typeof wire !== 'object' || wire === null) throw cause
      const [id, remoteJid, fromMe] = ['id', 'remoteJid', 'fromMe'].map((name) => valueAt(wire, ['key', name]))
      return {
        id: typeof id === 'string' ? id : `odd ${JSON.stringify(wire).slice(0, 200)}`,
        remoteJid: typeof remoteJid === 'string' ? remoteJid : '',
        fromMe: fromMe === true,
        messageTimestamp: 0,
        message: { unreadable: wire },
      }
    }
  },
  encode: message.encode,
}
