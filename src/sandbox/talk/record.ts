import { landscape } from './picture.ts'
import type { World } from '../world.ts'

/** What somebody wants to say, before it is put as WhatsApp puts it. */
export type Said =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly preview?: { readonly title: string; readonly description: string } | undefined
    }
  | {
      readonly kind: 'image' | 'video' | 'document' | 'sticker' | 'audio'
      readonly base64: string
      readonly mimetype: string
      readonly caption?: string | undefined
      readonly fileName?: string | undefined
      readonly seconds?: number | undefined
      readonly waveform?: string | undefined
      readonly isVoice?: boolean | undefined
      readonly isGif?: boolean | undefined
      readonly isRound?: boolean | undefined
      readonly width?: number | undefined
      readonly height?: number | undefined
      readonly pages?: number | undefined
    }
  | {
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name: string
      readonly address: string
      readonly isLive?: boolean | undefined
    }
  | { readonly kind: 'contacts'; readonly contacts: readonly { readonly displayName: string; readonly vcard: string }[] }
  | { readonly kind: 'poll'; readonly question: string; readonly options: readonly string[]; readonly selectableCount: number }
  /** As it is. */
  | { readonly kind: 'raw'; readonly message: Readonly<Record<string, unknown>> }

export type Recorded = { readonly message: Record<string, unknown>; readonly messageType: string; readonly file?: string }

/** What WhatsApp calls it. `context` says what it answers and whom it mentions, in the place where it belongs. */
export function recordOf(world: World, said: Said, context: Readonly<Record<string, unknown>> | null, isFromApi: boolean): Recorded {
  if (said.kind === 'text') return textRecord(world, said, context, isFromApi)
  if (said.kind === 'raw')
    return { message: { ...said.message }, messageType: Object.keys(said.message).find((name) => name !== 'messageContextInfo') ?? '' }
  if (said.kind === 'poll') return pollRecord(world, said, context)
  const around = context === null ? {} : { contextInfo: context }
  if (said.kind === 'location') {
    const { latitude, longitude, name, address, isLive } = said
    const place = { degreesLatitude: latitude, degreesLongitude: longitude }
    return isLive
      ? named('liveLocationMessage', { ...place, caption: name, ...around })
      : named('locationMessage', { ...place, name, address, ...around })
  }
  if (said.kind === 'contacts') {
    const [first] = said.contacts
    return said.contacts.length === 1 && first
      ? named('contactMessage', { ...first, ...around })
      : named('contactsArrayMessage', { contacts: said.contacts, displayName: `${said.contacts.length} contacts`, ...around })
  }
  const isBare = said.kind === 'audio' && !world.isV2 && Object.keys(context ?? {}).length === 0 // 1.7.4, recorded: extra-sendWhatsAppAudio-*
  const part = { ...mediaPart(world, said, isFromApi), ...(!isBare && around) }
  return { ...named(said.isRound ? 'ptvMessage' : `${said.kind}Message`, part), file: said.base64 }
}

const named = (messageType: string, part: object): Recorded => ({ message: { [messageType]: part }, messageType })

/** 2.x makes plain text of every text it keeps; 1.x keeps what it sent. */
function textRecord(
  world: World,
  { text, preview }: Extract<Said, { kind: 'text' }>,
  context: object | null,
  isFromApi: boolean,
): Recorded {
  const isPlain = !preview && (world.isV2 || (!isFromApi && context === null))
  if (isPlain) return { message: { conversation: text }, messageType: 'conversation' }
  const matchedText = /https?:\/\/\S+/.exec(text)?.[0]
  const card =
    preview && matchedText !== undefined
      ? { matchedText, canonicalUrl: matchedText, ...preview, jpegThumbnail: landscape(matchedText, 16) }
      : {}
  return named('extendedTextMessage', {
    text,
    ...card,
    ...(context !== null && Object.keys(context).length > 0 && { contextInfo: context }),
  })
}

function pollRecord(
  world: World,
  { question, options, selectableCount }: Extract<Said, { kind: 'poll' }>,
  context: object | null,
): Recorded {
  const messageType = world.isV2 ? 'pollCreationMessageV3' : 'pollCreationMessage'
  const poll = { name: question, options: options.map((optionName) => ({ optionName })), selectableOptionsCount: selectableCount }
  const messageContextInfo = { messageSecret: world.noise.base64(32), ...(world.isV2 && context !== null && { contextInfo: context }) }
  return { message: { messageContextInfo, [messageType]: poll }, messageType }
}

type Media = Extract<Said, { base64: string }>

function mediaPart(world: World, media: Media, isFromApi: boolean) {
  const { kind, base64, mimetype, caption, fileName, seconds, waveform, isVoice, isGif, width, height, pages } = media
  const { noise, clock, isV2 } = world
  const now = Math.floor(clock.now() / 1000)
  const path = `/v/t62.sandbox/${noise.hex(32).toLowerCase()}?ccb=11-4&oh=sandbox&oe=sandbox&_nc_sid=sandbox`
  const bytes = bytesIn(base64)
  return {
    ...(isV2 && kind === 'image' && { interactiveAnnotations: [], scanLengths: [], annotations: [] }),
    ...(isV2 && kind === 'video' && { interactiveAnnotations: [], annotations: [], processedVideos: [] }),
    url: `https://mmg.whatsapp.net${path}`,
    mimetype,
    ...(caption !== undefined && { caption }),
    fileSha256: noise.base64(32),
    fileLength: isV2 ? long(bytes, true) : String(bytes),
    ...(height !== undefined && { height }),
    ...(width !== undefined && { width }),
    ...(seconds !== undefined && { seconds }),
    ...(isVoice && { ptt: true }),
    mediaKey: noise.base64(32),
    ...(kind === 'document' && fileName !== undefined && { fileName }),
    ...(pages !== undefined && { pageCount: pages }),
    ...(kind === 'video' && { gifPlayback: isGif ?? false }),
    fileEncSha256: noise.base64(32),
    directPath: path,
    mediaKeyTimestamp: isV2 ? long(now, false) : String(now),
    ...(waveform !== undefined && { waveform }),
    ...((kind === 'video' || (kind === 'image' && !(isV2 && isFromApi))) && { jpegThumbnail: landscape(base64.slice(-40), 16) }),
  }
}

export const bytesIn = (base64: string) => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
export const long = (low: number, unsigned: boolean) => ({ low, high: 0, unsigned })

const BYTES = new Set(['fileSha256', 'mediaKey', 'fileEncSha256', 'jpegThumbnail', 'waveform', 'messageSecret'])

/** In the answer to sending, 2.x writes bytes as an object of numbers. */
export function withCountedBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCountedBytes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name,
      BYTES.has(name) && typeof part === 'string'
        ? Object.fromEntries(Array.from(atob(part), (sign) => sign.charCodeAt(0)).entries())
        : withCountedBytes(part),
    ]),
  )
}

export const vcardOf = (person: {
  fullName: string
  phoneNumber: string
  wuid?: string | undefined
  organization?: string | undefined
  email?: string | undefined
  url?: string | undefined
}) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${person.fullName}`,
    `FN:${person.fullName}`,
    ...(person.organization === undefined ? [] : [`ORG:${person.organization};`]),
    ...(person.email === undefined ? [] : [`EMAIL:${person.email}`]),
    ...(person.url === undefined ? [] : [`URL:${person.url}`]),
    `item1.TEL;waid=${person.wuid ?? person.phoneNumber.replace(/\D/g, '')}:${person.phoneNumber}`,
    'item1.X-ABLabel:Celular',
    'END:VCARD',
  ].join('\n')
