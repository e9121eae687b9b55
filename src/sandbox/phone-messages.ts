import * as z from 'zod/mini'
import { jidOf } from './handlers/whatsapp.ts'
import { Refusal } from './refusal.ts'
import { edit, revoke } from './talk/change.ts'
import { note, receive, sendOurs } from './talk/deliver.ts'
import { find } from './talk/look.ts'
import { tell } from './talk/news.ts'
import { landscape, LANDSCAPE } from './talk/picture.ts'
import { recordOf, type Said, vcardOf } from './talk/record.ts'
import { CLIP, PAGE, STICKER } from './talk/samples.ts'
import { talkOf } from './talk/talk-of.ts'
import { voice } from './talk/tone.ts'
import type { Home, World } from './world.ts'

const MEDIA = ['image', 'video', 'voice', 'document', 'sticker'] as const

/** What a phone does in a chat: somebody else's, or with `fromMe`, that of the account itself. */
export const phoneMessageSchema = z.object({
  instance: z.string(),
  /** The number of whoever writes. */
  from: z.string(),
  name: z.optional(z.string()),
  /** The address of a group; the one who writes is a member of it. */
  group: z.optional(z.string()),
  fromMe: z.optional(z.boolean()),
  text: z.optional(z.string()),
  media: z.optional(z.enum(MEDIA)),
  /** A file of one's own instead of the sandbox's. */
  base64: z.optional(z.string()),
  mimetype: z.optional(z.string()),
  fileName: z.optional(z.string()),
  caption: z.optional(z.string()),
  location: z.optional(
    z.object({ latitude: z.number(), longitude: z.number(), name: z.optional(z.string()), address: z.optional(z.string()) }),
  ),
  contact: z.optional(z.object({ fullName: z.string(), phoneNumber: z.string() })),
  poll: z.optional(z.object({ question: z.string(), options: z.array(z.string()), selectableCount: z.optional(z.number()) })),
  reaction: z.optional(z.object({ id: z.string(), emoji: z.string() })),
  vote: z.optional(z.object({ id: z.string(), choices: z.array(z.string()) })),
  edit: z.optional(z.object({ id: z.string(), text: z.string() })),
  delete: z.optional(z.object({ id: z.string() })),
  /** The id of the message it answers. */
  quote: z.optional(z.string()),
  mentions: z.optional(z.array(z.string())),
  /** Anything that WhatsApp might call a message, as it is. */
  message: z.optional(z.record(z.string(), z.unknown())),
  /** The same again, as many times, each with its number behind a text. */
  count: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5000))),
})
type PhoneMessage = z.output<typeof phoneMessageSchema>

/** Does it, and tells the ids of what came of it. */
export function phoneMessage(world: World, order: PhoneMessage): { readonly ids: readonly string[] } {
  const home = world.home(order.instance)
  const { edit: newWords, delete: gone } = order
  if (newWords) return { ids: [edit(world, home, keyIn(world, home, newWords.id), newWords.text).id] }
  if (gone) return { ids: [revoke(world, home, keyIn(world, home, gone.id)).id] }
  const { count = 1 } = order
  return {
    ids: Array.from({ length: count }, (_, at) =>
      write(world, home, count > 1 && order.text !== undefined ? { ...order, text: `${order.text} ${at + 1}` } : order),
    ),
  }
}

function write(world: World, home: Home, order: PhoneMessage): string {
  const from = jidOf(order.from)
  const context = contextOf(world, home, order)
  const record = recordOf(world, saidIn(world, home, order), context, false)
  const outside = world.isV2 && context && { contextInfo: context }
  if (order.fromMe) return sendOurs(world, home, { jid: order.group ?? from, ...record, ...outside, isOnPhone: true }).id
  return receive(world, home, { from, name: order.name, group: order.group, ...record, ...outside }).id
}

function saidIn(world: World, home: Home, order: PhoneMessage): Said {
  const { text, media, location, contact, poll, reaction, vote, message } = order
  if (message) return { kind: 'raw', message }
  if (media) return mediaIn(media, order)
  if (location) return { kind: 'location', ...location, name: location.name ?? '', address: location.address ?? '' }
  if (contact) return { kind: 'contacts', contacts: [{ displayName: contact.fullName, vcard: vcardOf(contact) }] }
  if (poll) return { kind: 'poll', ...poll, selectableCount: poll.selectableCount ?? 1 }
  if (reaction) return { kind: 'raw', message: { reactionMessage: { key: keyIn(world, home, reaction.id), text: reaction.emoji } } }
  if (vote)
    return {
      kind: 'raw',
      message: { pollUpdateMessage: { pollCreationMessageKey: keyIn(world, home, vote.id), vote: { selectedOptions: vote.choices } } },
    }
  if (text !== undefined) return { kind: 'text', text }
  throw new Refusal(400, 'A message says something: text, media, location, contact, poll, reaction, vote, edit, delete or message')
}

function mediaIn(media: (typeof MEDIA)[number], { base64, mimetype, caption, fileName }: PhoneMessage): Said {
  if (media === 'image') {
    return {
      kind: 'image',
      base64: base64 ?? landscape(caption ?? 'phone'),
      mimetype: mimetype ?? 'image/png',
      caption,
      ...(base64 === undefined && LANDSCAPE),
    }
  }
  if (media === 'video') return { kind: 'video', base64: base64 ?? CLIP, mimetype: mimetype ?? 'video/mp4', caption, seconds: 1 }
  if (media === 'sticker') return { kind: 'sticker', base64: base64 ?? STICKER, mimetype: mimetype ?? 'image/webp' }
  if (media === 'document') {
    return {
      kind: 'document',
      base64: base64 ?? PAGE,
      mimetype: mimetype ?? 'application/pdf',
      fileName: fileName ?? 'page.pdf',
      caption,
      pages: 1,
    }
  }
  const { audio, waveform } = voice(caption ?? 'phone', 4)
  return { kind: 'audio', base64: base64 ?? audio, mimetype: mimetype ?? 'audio/wav', seconds: 4, waveform, isVoice: true }
}

function keyIn(world: World, home: Home, id: string) {
  const known = find(talkOf(world, home), id)
  if (!known) throw new Refusal(404, `No message ${id}`)
  const { remoteJid, fromMe, participant } = known
  return { id, remoteJid, fromMe, ...(participant && { participant }) }
}

function contextOf(world: World, home: Home, { quote, mentions = [] }: PhoneMessage): Record<string, unknown> | null {
  const quoted = quote === undefined ? undefined : find(talkOf(world, home), quote)
  if (!quoted && mentions.length === 0) return null
  return {
    ...(mentions.length > 0 && { mentionedJid: mentions.map(jidOf) }),
    ...(quoted && {
      stanzaId: quoted.id,
      participant: quoted.fromMe ? `${home.owner?.phone ?? ''}@s.whatsapp.net` : quoted.participant || quoted.remoteJid,
      quotedMessage: quoted.message,
    }),
  }
}

export const phonePresenceSchema = z.object({
  instance: z.string(),
  from: z.string(),
  group: z.optional(z.string()),
  presence: z.enum(['available', 'unavailable', 'composing', 'recording', 'paused']),
})

/** Somebody is typing, or stops. It is told to sockets and kept nowhere. */
export function phonePresence(world: World, { instance, from, group, presence }: z.output<typeof phonePresenceSchema>) {
  const jid = jidOf(from)
  tell(world, world.home(instance), 'presence.update', { id: group ?? jid, presences: { [jid]: { lastKnownPresence: presence } } })
}

export const phoneReadSchema = z.object({
  instance: z.string(),
  /** From now on, how far messages come on the phones of others. */
  acks: z.optional(z.enum(['none', 'delivered', 'read'])),
  /** One message that comes so far now. */
  id: z.optional(z.string()),
  status: z.optional(z.enum(['ERROR', 'SERVER_ACK', 'DELIVERY_ACK', 'READ', 'PLAYED'])),
})

export function phoneRead(world: World, { instance, acks, id, status = 'READ' }: z.output<typeof phoneReadSchema>) {
  const home = world.home(instance)
  if (acks !== undefined) talkOf(world, home).acks = acks
  if (id !== undefined) note(world, home, id, status)
}

/** What was said lately, newest first, so that a person at the phone page can answer it. */
export function lately(world: World, instance: string) {
  const { messages } = talkOf(world, world.home(instance))
  return messages
    .slice(-30)
    .toReversed()
    .map(({ id, remoteJid, fromMe, pushName = '', messageType = '', message }) => {
      const { text, caption, options, name }: Record<string, unknown> = Object(message[messageType])
      const words = [message['conversation'], text, caption, name].find((each) => typeof each === 'string') ?? ''
      const choices = Array.isArray(options) ? options.map((option) => String(Object(option).optionName)) : []
      return { id, chat: remoteJid, fromMe, name: pushName, type: messageType, text: words, options: choices }
    })
}
