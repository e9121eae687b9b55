import { readContactCard } from './contact-card.ts'
import type { Button, Content, LinkPreview, Media, Row, Target } from './content.ts'
import { at, base64At, isAt, itemsAt, numberAt, parseJson, partAt, type Raw, textAt, textsAt } from './raw.ts'

/** What WhatsApp wraps around a message; only what is inside is shown. */
const WRAPPERS = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
  'associatedChildMessage',
  'groupMentionedMessage',
  'botInvokeMessage',
  'lottieStickerMessage',
  'pollCreationMessageV4',
  'eventCoverImage',
  'statusMentionMessage',
  'groupStatusMessage',
  'groupStatusMessageV2',
  'limitSharingMessage',
]
const DEEPEST = 6

/** What lies beside the content and is none. */
const BESIDE = new Set([
  'messageContextInfo',
  'senderKeyDistributionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
  'base64',
  'mediaUrl',
  'contextInfo',
  'chatwootMessageId',
])

/** The innermost message, and whether it may be looked at once only. */
export function unwrap(message: Raw, depth = 0): { readonly message: Raw; readonly isViewOnce: boolean } {
  const once = WRAPPERS.slice(1, 4).some((name) => partAt(message, name) !== undefined)
  const inner =
    WRAPPERS.map((name) => at(message, name, 'message')).find((part) => part !== undefined) ?? at(message, 'deviceSentMessage', 'message')
  if (inner === undefined || inner === null || depth >= DEEPEST) return { message, isViewOnce: false }
  const { message: innermost, isViewOnce } = unwrap(inner, depth + 1)
  const isInteractive = partAt(innermost, 'interactiveMessage') !== undefined // servers wrap buttons that way
  return { message: innermost, isViewOnce: (isViewOnce || once) && !isInteractive }
}

/** What a message says, read from WhatsApp's own record. Never throws: what it does not know comes back as it is. */
export function readContent(message: Raw): Content {
  const { message: inner } = unwrap(message)
  for (const [name, read] of READERS) {
    const part = at(inner, name)
    if (part === undefined || part === null) continue
    const content = read(part, inner)
    if (content) return content
  }
  const names = Object.keys(Object(inner)).filter((name) => !BESIDE.has(name) && at(inner, name) !== null)
  if (names.length === 0 && partAt(inner, 'senderKeyDistributionMessage')) return { kind: 'hidden' }
  return { kind: 'unknown', type: names[0] ?? '', raw: message }
}

type Reader = (part: Raw, message: Raw) => Content | undefined

const READERS: readonly (readonly [string, Reader])[] = [
  ['conversation', (part) => (typeof part === 'string' ? { kind: 'text', text: part } : undefined)],
  ['extendedTextMessage', readText],
  ['imageMessage', (part, message) => ({ kind: 'image', media: mediaOf(part, message), caption: textAt(part, 'caption') })],
  ['videoMessage', (part, message) => readVideo(part, message, false)],
  ['ptvMessage', (part, message) => readVideo(part, message, true)],
  ['audioMessage', readAudio],
  ['documentMessage', readDocument],
  ['stickerMessage', (part, message) => ({ kind: 'sticker', media: mediaOf(part, message), isAnimated: isAt(part, 'isAnimated') })],
  [
    'locationMessage',
    (part) => readPlace(part, (place) => ({ kind: 'location', ...place, name: textAt(part, 'name'), address: textAt(part, 'address') })),
  ],
  ['liveLocationMessage', (part) => readPlace(part, (place) => ({ kind: 'live-location', ...place, caption: textAt(part, 'caption') }))],
  ['contactMessage', (part) => ({ kind: 'contacts', contacts: [cardOf(part)] })],
  ['contactsArrayMessage', (part) => ({ kind: 'contacts', contacts: itemsAt(part, 'contacts').map(cardOf) })],
  ['pollCreationMessage', readPoll],
  ['pollCreationMessageV2', readPoll],
  ['pollCreationMessageV3', readPoll],
  ['pollCreationMessageV5', readPoll],
  ['pollUpdateMessage', readVote],
  ['reactionMessage', (part) => withTarget(part, 'key', (target) => ({ kind: 'reaction', target, emoji: textAt(part, 'text') ?? '' }))],
  ['encReactionMessage', () => ({ kind: 'hidden' })],
  ['buttonsMessage', readButtons],
  ['templateMessage', readTemplate],
  ['interactiveMessage', readInteractive],
  ['listMessage', readList],
  ['buttonsResponseMessage', (part) => choice(textAt(part, 'selectedDisplayText') ?? textAt(part, 'selectedButtonId'))],
  ['templateButtonReplyMessage', (part) => choice(textAt(part, 'selectedDisplayText') ?? textAt(part, 'selectedId'))],
  [
    'listResponseMessage',
    (part) => choice(textAt(part, 'title') ?? textAt(part, 'singleSelectReply', 'selectedRowId'), textAt(part, 'description')),
  ],
  ['interactiveResponseMessage', readInteractiveResponse],
  ['protocolMessage', readProtocol],
  ['call', () => ({ kind: 'call', isVideo: false })],
  ['callLogMessage', readCallLog],
  ['callLogMesssage', readCallLog], // so spelled in WhatsApp's own library
  [
    'scheduledCallCreationMessage',
    (part) => ({ kind: 'event', name: textAt(part, 'title') ?? '', startsAt: numberAt(part, 'scheduledTimestampMs'), isCanceled: false }),
  ],
  [
    'albumMessage',
    (part) => ({ kind: 'album', images: numberAt(part, 'expectedImageCount') ?? 0, videos: numberAt(part, 'expectedVideoCount') ?? 0 }),
  ],
  ['eventMessage', readEvent],
  [
    'groupInviteMessage',
    (part) => ({ kind: 'group-invite', name: textAt(part, 'groupName'), code: textAt(part, 'inviteCode'), text: textAt(part, 'caption') }),
  ],
  ['productMessage', readProduct],
  [
    'orderMessage',
    (part) => ({ kind: 'order', title: textAt(part, 'orderTitle'), items: numberAt(part, 'itemCount'), text: textAt(part, 'message') }),
  ],
  ['requestPaymentMessage', (part) => ({ kind: 'payment', text: textAt(part, 'noteMessage', 'extendedTextMessage', 'text') })],
  ['sendPaymentMessage', (part) => ({ kind: 'payment', text: textAt(part, 'noteMessage', 'extendedTextMessage', 'text') })],
  ['highlyStructuredMessage', (part) => readContent(at(part, 'hydratedHsm'))],
  ['keepInChatMessage', () => ({ kind: 'hidden' })],
  ['pinInChatMessage', () => ({ kind: 'hidden' })],
  ['appStateSyncKeyShare', () => ({ kind: 'hidden' })],
  ['messageHistoryBundle', () => ({ kind: 'hidden' })],
]

function readText(part: Raw): Content | undefined {
  const text = at(part, 'text')
  if (typeof text !== 'string') return undefined
  const preview = previewOf(part, text)
  return { kind: 'text', text, ...(preview && { preview }) }
}

/** The address is taken from what was written, so that a card cannot name one and lead to another. */
function previewOf(part: Raw, text: string): LinkPreview | undefined {
  const url = textAt(part, 'matchedText') ?? textAt(part, 'canonicalUrl')
  const title = textAt(part, 'title')
  const description = textAt(part, 'description')
  if (url === undefined || (title === undefined && description === undefined) || !text.includes(url)) return undefined
  return { url, title, description, thumbnail: base64At(part, 'jpegThumbnail') }
}

function mediaOf(part: Raw, message?: Raw): Media {
  return {
    mimetype: textAt(part, 'mimetype'),
    bytes: numberAt(part, 'fileLength'),
    width: numberAt(part, 'width'),
    height: numberAt(part, 'height'),
    thumbnail: base64At(part, 'jpegThumbnail') ?? base64At(part, 'pngThumbnail'),
    base64: base64At(message, 'base64'),
  }
}

const readVideo = (part: Raw, message: Raw, isRound: boolean): Content => ({
  kind: 'video',
  media: mediaOf(part, message),
  caption: textAt(part, 'caption'),
  seconds: numberAt(part, 'seconds'),
  isGif: isAt(part, 'gifPlayback'),
  isRound,
})

function readAudio(part: Raw, message: Raw): Content {
  return {
    kind: 'audio',
    media: mediaOf(part, message),
    seconds: numberAt(part, 'seconds'),
    isVoice: isAt(part, 'ptt'),
    waveform: waveformOf(base64At(part, 'waveform')),
  }
}

const LOUDEST = 100

function waveformOf(base64: string | undefined): number[] {
  try {
    return base64 === undefined ? [] : Array.from(atob(base64).slice(0, 256), (sign) => Math.min(sign.charCodeAt(0) / LOUDEST, 1))
  } catch {
    return []
  }
}

function readDocument(part: Raw, message: Raw): Content {
  return {
    kind: 'document',
    media: mediaOf(part, message),
    fileName: textAt(part, 'fileName') ?? textAt(part, 'title'),
    caption: textAt(part, 'caption'),
    pages: numberAt(part, 'pageCount'),
  }
}

function readPlace(part: Raw, say: (place: { latitude: number; longitude: number; thumbnail?: string | undefined }) => Content) {
  const [latitude, longitude] = [numberAt(part, 'degreesLatitude'), numberAt(part, 'degreesLongitude')]
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  return say({ latitude, longitude, thumbnail: base64At(part, 'jpegThumbnail') })
}

const cardOf = (part: Raw) => readContactCard(textAt(part, 'vcard') ?? '', textAt(part, 'displayName'))

function readPoll(part: Raw): Content | undefined {
  const options = itemsAt(part, 'options').flatMap((option) => textAt(option, 'optionName') ?? [])
  const question = textAt(part, 'name')
  if (question === undefined && options.length === 0) return undefined
  return { kind: 'poll', question: question ?? '', options, selectableCount: numberAt(part, 'selectableOptionsCount') ?? 0 }
}

function readVote(part: Raw): Content | undefined {
  return withTarget(part, 'pollCreationMessageKey', (target) => {
    const choices = at(part, 'vote', 'selectedOptions')
    return { kind: 'poll-vote', target, choices: Array.isArray(choices) ? textsAt(choices) : undefined }
  })
}

function withTarget(part: Raw, name: string, say: (target: Target) => Content): Content | undefined {
  const id = textAt(part, name, 'id')
  if (id === undefined) return undefined
  const fromMe = at(part, name, 'fromMe')
  return say({ id, remoteJid: textAt(part, name, 'remoteJid'), ...(typeof fromMe === 'boolean' && { fromMe }) })
}

function readButtons(part: Raw): Content {
  return {
    kind: 'buttons',
    title: textAt(part, 'text'),
    text: textAt(part, 'contentText'),
    footer: textAt(part, 'footerText'),
    media: headerMedia(part),
    buttons: itemsAt(part, 'buttons').flatMap((button) => buttonOf('reply', textAt(button, 'buttonText', 'displayText'))),
  }
}

const buttonOf = (kind: Button['kind'], label: string | undefined, value?: string): Button[] =>
  label === undefined ? [] : [{ kind, label, ...(value !== undefined && { value }) }]

function headerMedia(part: Raw): Media | undefined {
  const found = ['imageMessage', 'videoMessage', 'documentMessage'].map((name) => partAt(part, name)).find((header) => header !== undefined)
  return found && mediaOf(found)
}

function readTemplate(part: Raw): Content {
  const inner = partAt(part, 'hydratedTemplate') ?? partAt(part, 'hydratedFourRowTemplate') ?? partAt(part, 'fourRowTemplate')
  if (!inner && partAt(part, 'interactiveMessageTemplate')) return readInteractive(at(part, 'interactiveMessageTemplate'))
  return {
    kind: 'buttons',
    title: textAt(inner, 'hydratedTitleText'),
    text: textAt(inner, 'hydratedContentText'),
    footer: textAt(inner, 'hydratedFooterText'),
    media: headerMedia(inner),
    buttons: itemsAt(inner, 'hydratedButtons').flatMap(hydratedButton),
  }
}

const hydratedButton = (button: Raw): Button[] =>
  buttonOf('reply', textAt(button, 'quickReplyButton', 'displayText')).concat(
    buttonOf('url', textAt(button, 'urlButton', 'displayText'), textAt(button, 'urlButton', 'url')),
    buttonOf('call', textAt(button, 'callButton', 'displayText'), textAt(button, 'callButton', 'phoneNumber')),
  )

const FLOWS: Readonly<Record<string, readonly [Button['kind'], string]>> = {
  quick_reply: ['reply', 'id'],
  cta_url: ['url', 'url'],
  cta_call: ['call', 'phone_number'],
  cta_copy: ['copy', 'copy_code'],
  payment_info: ['pix', 'reference_id'],
}

function readInteractive(part: Raw): Content {
  const cards = itemsAt(part, 'carouselMessage', 'cards')
  const buttons = [part, ...cards].flatMap((card) => itemsAt(card, 'nativeFlowMessage', 'buttons')).flatMap(flowButton)
  return {
    kind: 'buttons',
    title: textAt(part, 'header', 'title'),
    text: textAt(part, 'body', 'text') ?? cards.flatMap((card) => textAt(card, 'body', 'text') ?? []).join('\n'),
    footer: textAt(part, 'footer', 'text'),
    media: headerMedia(at(part, 'header')),
    buttons,
  }
}

function flowButton(button: Raw): Button[] {
  const name = textAt(button, 'name') ?? ''
  const parameters = parseJson(textAt(button, 'buttonParamsJson'))
  const [kind, value] = Object.hasOwn(FLOWS, name) ? (FLOWS[name] ?? ['other', '']) : ['other' as const, '']
  if (kind === 'pix') {
    const pix = at(parameters, 'payment_settings', 0, 'pix_static_code')
    return buttonOf('pix', textAt(pix, 'merchant_name') ?? 'Pix', textAt(pix, 'key'))
  }
  return buttonOf(kind, textAt(parameters, 'display_text') ?? textAt(parameters, 'title'), textAt(parameters, value))
}

function readList(part: Raw): Content {
  return {
    kind: 'list',
    title: textAt(part, 'title'),
    text: textAt(part, 'description'),
    footer: textAt(part, 'footerText'),
    buttonText: textAt(part, 'buttonText'),
    sections: itemsAt(part, 'sections').map((section) => ({
      title: textAt(section, 'title'),
      rows: itemsAt(section, 'rows').flatMap((row): Row[] => {
        const title = textAt(row, 'title')
        return title === undefined ? [] : [{ title, description: textAt(row, 'description') }]
      }),
    })),
  }
}

const choice = (text: string | undefined, description?: string): Content | undefined =>
  text === undefined ? undefined : { kind: 'choice', text, ...(description !== undefined && { description }) }

function readInteractiveResponse(part: Raw): Content | undefined {
  const parameters = parseJson(textAt(part, 'nativeFlowResponseMessage', 'paramsJson'))
  return choice(
    textAt(part, 'body', 'text') ??
      textAt(parameters, 'title') ??
      textAt(parameters, 'id') ??
      textAt(part, 'nativeFlowResponseMessage', 'name'),
  )
}

function readProtocol(part: Raw): Content | undefined {
  const type = at(part, 'type')
  if (type === 'REVOKE' || type === 0) return withTarget(part, 'key', (target) => ({ kind: 'revoke', target }))
  if (type === 'MESSAGE_EDIT' || type === 14) {
    return withTarget(part, 'key', (target) => ({ kind: 'edit', target, content: readContent(at(part, 'editedMessage')) }))
  }
  if (type === 'EPHEMERAL_SETTING' || type === 3) {
    return { kind: 'system', deed: 'ephemeral', people: [], value: String(numberAt(part, 'ephemeralExpiration') ?? 0) }
  }
  return { kind: 'hidden' }
}

function readCallLog(part: Raw): Content {
  const outcome = at(part, 'callOutcome')
  return {
    kind: 'call',
    isVideo: isAt(part, 'isVideo'),
    outcome: outcome === 'CONNECTED' || outcome === 0 ? 'answered' : 'missed',
    seconds: numberAt(part, 'durationSecs'),
  }
}

function readEvent(part: Raw): Content | undefined {
  const name = textAt(part, 'name')
  if (name === undefined) return undefined
  const startsAt = numberAt(part, 'startTime')
  return {
    kind: 'event',
    name,
    description: textAt(part, 'description'),
    place: textAt(part, 'location', 'name') ?? textAt(part, 'joinLink'),
    startsAt: startsAt === undefined ? undefined : startsAt * 1000,
    isCanceled: isAt(part, 'isCanceled'),
  }
}

function readProduct(part: Raw): Content | undefined {
  const title = textAt(part, 'product', 'title')
  if (title === undefined) return undefined
  const [amount, currency] = [numberAt(part, 'product', 'priceAmount1000'), textAt(part, 'product', 'currencyCode')]
  const image = partAt(part, 'product', 'productImage')
  return {
    kind: 'product',
    title,
    description: textAt(part, 'product', 'description'),
    price: amount === undefined ? undefined : `${currency ?? ''} ${(amount / 1000).toFixed(2)}`.trim(),
    media: image && mediaOf(image),
  }
}
