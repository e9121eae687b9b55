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

/** What can wait to be sent: a call by its name, and all that it says but for the instance and its file. */
const callSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('sendText'), input: newTextSchema }),
  z.object({ name: z.literal('sendMedia'), input: z.omit(newMediaSchema, { media: true }) }),
  z.object({ name: z.literal('sendWhatsAppAudio'), input: z.omit(newAudioSchema, { audio: true }) }),
  z.object({ name: z.literal('sendSticker'), input: z.omit(newStickerSchema, { sticker: true }) }),
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

const fileSchema = z.object({
  bytes: z.number(),
  type: z.string(),
  /** Else it is gone with the page. */
  isKept: z.boolean(),
})
export type OutgoingFile = z.output<typeof fileSchema>

export const outgoingSchema = z.object({
  id: z.string(),
  /** The chat it belongs to, as this app knows it. */
  chat: z.string(),
  call: callSchema,
  /** What is told of its file, which is held apart. */
  file: z.optional(fileSchema),
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
  /** Its file is no longer held. */
  isFileGone: z.optional(z.boolean()),
  /** The words of the server that would not have it. */
  refusal: z.optional(z.array(z.string())),
})
export type Outgoing = z.output<typeof outgoingSchema>
export type OutgoingState = Outgoing['state']
