import type { SharedContact } from '@/api/endpoints/messages.ts'
import type { Content, Media } from '../message/content.ts'
import type { Outgoing, OutgoingCall, OutgoingFile } from './outgoing.ts'

type NewMedia = Extract<OutgoingCall, { name: 'sendMedia' }>['input']

/** What a message says that is not sent yet, to show it as it will be. */
export function outgoingContent({ name, input }: OutgoingCall, file?: OutgoingFile): Content {
  const media: Media = { bytes: file?.bytes, mimetype: file?.type }
  if (name === 'sendText') return { kind: 'text', text: input.text }
  if (name === 'sendMedia') return mediaContent(input, media)
  if (name === 'sendWhatsAppAudio') return { kind: 'audio', media, isVoice: true, waveform: [] }
  if (name === 'sendSticker') return { kind: 'sticker', media, isAnimated: false }
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

function mediaContent({ mediatype, fileName, caption }: NewMedia, media: Media): Content {
  if (mediatype === 'image') return { kind: 'image', media, caption }
  if (mediatype === 'video') return { kind: 'video', media, caption, isGif: false, isRound: false }
  if (mediatype === 'audio') return { kind: 'audio', media, isVoice: false, waveform: [] }
  return { kind: 'document', media, fileName, caption }
}

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
