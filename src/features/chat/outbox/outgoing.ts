import * as z from 'zod/mini'
import {
  newAudioSchema,
  newContactSchema,
  newLocationSchema,
  newMediaSchema,
  newPollSchema,
  newStickerSchema,
  newTextSchema,
} from '@/api/endpoints/messages.ts'

/** What can wait to be sent: a call by its name, and all that it says but for the instance. */
const callSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('sendText'), input: newTextSchema }),
  z.object({ name: z.literal('sendMedia'), input: newMediaSchema }),
  z.object({ name: z.literal('sendWhatsAppAudio'), input: newAudioSchema }),
  z.object({ name: z.literal('sendSticker'), input: newStickerSchema }),
  z.object({ name: z.literal('sendLocation'), input: newLocationSchema }),
  z.object({ name: z.literal('sendContact'), input: newContactSchema }),
  z.object({ name: z.literal('sendPoll'), input: newPollSchema }),
])
export type OutgoingCall = z.output<typeof callSchema>

export const OUTGOING_STATES = [
  'waiting',
  'sending',
  /** The connection was lost on the way: the server may have it or not. */
  'unsure',
  'failed',
  'sent',
] as const

export const outgoingSchema = z.object({
  id: z.string(),
  /** The chat it belongs to, as this app knows it. */
  chat: z.string(),
  call: callSchema,
  /** Milliseconds, by the clock of this device. */
  createdAt: z.number(),
  state: z.enum(OUTGOING_STATES),
  startedAt: z.optional(z.number()),
  /** Of a tab that is sending it, the last sign of life. */
  aliveAt: z.optional(z.number()),
  /** Messages of ours with the same words that were there before. */
  twins: z.optional(z.array(z.string())),
  /** Once the server has it. */
  messageId: z.optional(z.string()),
  /** The words of the server that would not have it. */
  refusal: z.optional(z.array(z.string())),
})
export type Outgoing = z.output<typeof outgoingSchema>
export type OutgoingState = Outgoing['state']
