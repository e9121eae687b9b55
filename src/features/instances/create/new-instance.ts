import * as z from 'zod/mini'
import type { Server } from '@/api/dialect.ts'
import { carries } from '@/api/endpoint.ts'
import { createInstance, INTEGRATIONS, type NewInstance } from '@/api/endpoints/create-instance.ts'
import { Secret } from '@/lib/secret.ts'

export type Answers = {
  name: string
  integration: (typeof INTEGRATIONS)[number]
  number: string
  token: string
  businessId: string
  qrcode: boolean
}
export const EMPTY: Answers = { name: '', integration: 'WHATSAPP-BAILEYS', number: '', token: '', businessId: '', qrcode: true }

/** The channels that a server really has: 1.x takes any word for one and makes a Baileys line of it. */
export const integrationsOf = ({ dialect }: Server) => (dialect === 'v2' ? INTEGRATIONS : INTEGRATIONS.slice(0, 2))

/** Names go into paths and, on 1.x, into file names. */
export const isNameNarrow = ({ dialect }: Server) => dialect === 'v1'
const NARROW = /^[\w-]*$/
const LONGEST = 100
const LONGEST_NARROW = 60

/** What counts as an answer; the errors are keys of words. */
export function answersSchema(server: Server) {
  const needed = z.string().check(z.trim(), z.minLength(1, 'needed'))
  const name = isNameNarrow(server)
    ? needed.check(z.regex(NARROW, 'signs'), z.maxLength(LONGEST_NARROW, 'length.v1'))
    : needed.check(
        z.maxLength(LONGEST, 'length'),
        z.refine((text) => !/^\.+$/.test(text), 'dots'),
      )
  const digits = z.pipe(
    z.pipe(
      z.string(),
      z.transform((typed) => typed.replace(/[\s()+.-]/g, '').replace(/^00/, '')),
    ),
    z.string().check(z.regex(/^\d*$/, 'number')),
  )
  return z
    .object({
      name,
      integration: z.enum(INTEGRATIONS),
      number: digits,
      token: z.string().check(z.trim()),
      businessId: z.string().check(z.trim()),
      qrcode: z.boolean(),
    })
    .check((payload) => {
      for (const field of missing(payload.value, server)) {
        payload.issues.push({ code: 'custom', input: payload.value[field], path: [field], message: 'needed' })
      }
    })
}

/** The number of Meta's account has a place on newer servers only. */
export const takesBusinessId = (server: Server) => carries(createInstance, 'businessId', server)

function missing(answers: Answers, server: Server) {
  const wanted =
    answers.integration === 'WHATSAPP-BAILEYS' ? [] : answers.integration === 'EVOLUTION' ? (['number'] as const) : FOR_BUSINESS
  return wanted.filter((field) => answers[field].trim() === '' && (field !== 'businessId' || takesBusinessId(server)))
}
const FOR_BUSINESS = ['number', 'token', 'businessId'] as const

/** What is asked of the server; what was left empty is not said. */
export function newInstanceFrom({ name, integration, number, token, businessId, qrcode }: Answers): NewInstance {
  const isPaired = integration === 'WHATSAPP-BAILEYS'
  return {
    name,
    integration,
    ...(number !== '' && { number }),
    ...(token !== '' && { token: new Secret(token) }),
    ...(integration === 'WHATSAPP-BUSINESS' && { businessId }),
    qrcode: isPaired && qrcode,
  }
}

/** The nearest name that a narrow server takes; none if nothing is left of it. */
export function narrowName(name: string) {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NARROW)
  return plain === '' ? undefined : plain
}
