import type { NewMedia, SharedContact } from '@/api/endpoints/messages.ts'
import type { Content, Media } from '../message/content.ts'
import type { Outgoing, OutgoingCall } from './outgoing.ts'

/** What a message says that is not sent yet, to show it as it will be. */
export function outgoingContent({ name, input }: OutgoingCall): Content {
  if (name === 'sendText') return { kind: 'text', text: input.text }
  if (name === 'sendMedia') return mediaContent(input)
  if (name === 'sendWhatsAppAudio')
    return { kind: 'audio', media: { mimetype: 'audio/ogg', ...inlined(input.audio) }, isVoice: true, waveform: [] }
  if (name === 'sendSticker') return { kind: 'sticker', media: { mimetype: 'image/webp', ...inlined(input.sticker) }, isAnimated: false }
  if (name === 'sendPoll') return { kind: 'poll', question: input.name, options: input.values, selectableCount: input.selectableCount }
  if (name === 'sendContact') return { kind: 'contacts', contacts: input.contact.map(cardOf) }
  return { kind: 'location', latitude: input.latitude, longitude: input.longitude, name: input.name, address: input.address }
}

const cardOf = ({ fullName, phoneNumber, organization, email, url }: SharedContact) => ({
  name: fullName,
  numbers: [{ number: phoneNumber }],
  organization,
  emails: email === undefined ? [] : [email],
  urls: url === undefined ? [] : [url],
})

function mediaContent({ mediatype, media: whole, mimetype, fileName, caption }: NewMedia): Content {
  const media = { mimetype, ...inlined(whole) }
  if (mediatype === 'image') return { kind: 'image', media, caption }
  if (mediatype === 'video') return { kind: 'video', media, caption, isGif: false, isRound: false }
  if (mediatype === 'audio') return { kind: 'audio', media, isVoice: false, waveform: [] }
  return { kind: 'document', media, fileName, caption }
}

/** Addresses are not looked at: only the server fetches them. */
const inlined = (whole: string): Media =>
  /^https?:/i.test(whole) ? {} : { base64: whole, bytes: Math.floor((whole.replace(/=+$/, '').length * 3) / 4) }

/** What tells two messages apart, as far as a server gives it back: their kind and their words. */
export function fingerprint(content: Content): string {
  return `${content.kind} ${wordsOf(content)}`
}

function wordsOf(content: Content): string {
  if (content.kind === 'text') return content.text.trim()
  if (content.kind === 'image' || content.kind === 'video') return content.caption ?? ''
  if (content.kind === 'document') return content.fileName ?? ''
  if (content.kind === 'location') return `${content.latitude} ${content.longitude}`
  if (content.kind === 'contacts') return content.contacts.map(({ name }) => name).join('\n')
  return content.kind === 'poll' ? [content.question, ...content.options].join('\n') : ''
}

export const fingerprintOf = ({ call }: Outgoing) => fingerprint(outgoingContent(call))
