import * as z from 'zod/mini'
import type { Server } from '@/api/dialect.ts'
import { type Content, fitted, isWellFormed, type Place } from './content.ts'

const KIND = 'switchboard.configuration'
const VERSION = 1
const MOST_CHARACTERS = 1_000_000

const headSchema = z.object({ kind: z.literal(KIND), version: z.number() })
const fileSchema = z.object({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  /** Where it was taken from, for whoever reads the file. */
  from: z.object({ instance: z.string(), version: z.optional(z.string()) }),
  at: z.string(),
  hasSecrets: z.boolean(),
  parts: z.record(z.string(), z.record(z.string(), z.unknown())),
})

export type Refused = 'unreadable' | 'foreign' | 'newer' | 'damaged' | 'unfit' | 'large'
export type Imported =
  | { readonly ok: true; readonly content: Content; readonly leftOut: readonly Place[]; readonly instance: string }
  | { readonly ok: false; readonly why: Refused }

type Origin = { readonly instance: string; readonly server: Server; readonly at: Date; readonly hasSecrets: boolean }

export function toFile(content: Content, { instance, server, at, hasSecrets }: Origin) {
  const from = { instance, ...(server.version !== undefined && { version: server.version }) }
  const file: z.output<typeof fileSchema> = { kind: KIND, version: VERSION, from, at: at.toISOString(), hasSecrets, parts: { ...content } }
  return `${JSON.stringify(file, null, 2)}\n`
}

export function readExported(text: string, server: Server): Imported {
  if (text.length > MOST_CHARACTERS) return refuse('large')
  const told = parsed(text)
  if (told === undefined) return refuse('unreadable')
  const head = z.safeParse(headSchema, told)
  if (!head.success) return refuse('foreign')
  if (head.data.version > VERSION) return refuse('newer')
  const file = z.safeParse(fileSchema, told)
  if (!file.success || !isWellFormed(file.data.parts, server)) return refuse('damaged')
  const { content, leftOut } = fitted(file.data.parts, server)
  return Object.keys(content).length === 0 ? refuse('unfit') : { ok: true, content, leftOut, instance: file.data.from.instance }
}

const refuse = (why: Refused) => ({ ok: false, why }) as const

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A name that every file system takes. */
export const fileNameFor = (instance: string) => `configuration-${instance.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60)}.json`
