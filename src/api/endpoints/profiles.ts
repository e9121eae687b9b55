import * as z from 'zod/mini'
import { read } from '../endpoint.ts'
import { as, list, plain, shape, valueAt, type Wire } from '../wire.ts'

const numbersSchema = z.object({ numbers: z.array(z.string()) })
export const numberOnWhatsAppSchema = z.object({
  exists: z.boolean(),
  jid: z.string(),
  number: z.optional(z.string()),
  name: z.optional(z.string()),
})
export type NumberOnWhatsApp = z.output<typeof numberOnWhatsAppSchema>

export const whatsappNumbers = read('POST', '/chat/whatsappNumbers/:instance', {
  resource: 'profiles',
  input: shape(numbersSchema),
  reply: list(shape(numberOnWhatsAppSchema)),
})

export const profileSchema = z.object({
  wuid: z.string(),
  name: z.optional(z.string()),
  numberExists: z.optional(z.boolean()),
  picture: z.optional(z.string()),
  status: z.optional(z.string()),
  statusSetAt: z.optional(z.string()),
  isBusiness: z.optional(z.boolean()),
  email: z.optional(z.string()),
  description: z.optional(z.string()),
  website: z.optional(z.string()),
})
export type Profile = z.output<typeof profileSchema>

/** 2.3 tells since when the words are there as well. */
const statusSince: Wire<string> = {
  decode: (wire, reader) => plain(z.string()).decode(valueAt(wire, ['status']) ?? wire, reader),
  encode: (status) => ({ status }),
}
const ofNumber = shape(z.object({ number: z.string() }))
const profile = shape(profileSchema, { statusSetAt: null })

export const fetchProfile = read('POST', '/chat/fetchProfile/:instance', {
  resource: 'profiles',
  input: ofNumber,
  reply: shape(profileSchema, { status: as(statusSince), statusSetAt: 'status.setAt' }),
  dialects: { v1: { reply: profile }, documented: { reply: profile } },
})

export const businessProfileSchema = z.object({
  isBusiness: z.boolean(),
  wid: z.optional(z.string()),
  address: z.optional(z.string()),
  description: z.optional(z.string()),
  website: z.optional(z.array(z.string())),
  email: z.optional(z.string()),
  category: z.optional(z.string()),
})
export type BusinessProfile = z.output<typeof businessProfileSchema>

export const fetchBusinessProfile = read('POST', '/chat/fetchBusinessProfile/:instance', {
  resource: 'profiles',
  input: ofNumber,
  reply: shape(businessProfileSchema),
})
