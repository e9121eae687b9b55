import type { AskOf, Endpoint } from '@/api/endpoint.ts'
import type { Message } from '@/api/endpoints/message.ts'
import {
  type NewMedia,
  sendButtons,
  sendContact,
  sendList,
  sendLocation,
  sendMedia,
  sendPoll,
  sendPtv,
  sendReaction,
  sendStatus,
  sendSticker,
  sendText,
  sendWhatsAppAudio,
} from '@/api/endpoints/messages.ts'
import { isGroup } from '@/lib/jid.ts'
import { stateOf } from '../life.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call, type Route } from '../route.ts'
import { sendOurs } from '../talk/deliver.ts'
import { LANDSCAPE } from '../talk/picture.ts'
import { long, recordOf, type Said, vcardOf, withCountedBytes } from '../talk/record.ts'
import { talkOf } from '../talk/talk-of.ts'
import type { Home, World } from '../world.ts'
import { needFields } from './need-fields.ts'
import { isOnWhatsApp, jidOf, needSession, notFound } from './whatsapp.ts'

type Options = {
  readonly instance: string
  readonly number: string
  readonly delay?: number | undefined
  readonly quoted?: { readonly key: { readonly id: string }; readonly message?: unknown } | undefined
  readonly mentioned?: readonly string[] | undefined
  readonly mentionsEveryOne?: boolean | undefined
}

/** Sends as servers do: after the delay, and only to where somebody is. */
async function send(world: World, options: Options, said: Said): Promise<Message> {
  const { instance, number, delay = 0 } = options
  const home = world.home(instance)
  const jid = jidOf(number)
  if (home.integration === 'WHATSAPP-BUSINESS')
    throw new Refusal(400, ["TypeError: Cannot read properties of undefined (reading 'message')"]) // 183: Meta is not reachable
  needSession(world, home)
  if (isGroup(jid) && !talkOf(world, home).groups.has(jid)) throw new Refusal(400, ['[object Object]']) // 190
  if (stateOf(world, home) !== 'open' || !isOnWhatsApp(jid)) throw notFound(jid, number)
  await world.clock.sleep(delay)
  const context = contextOf(world, home, jid, options)
  const record = recordOf(world, said, context, true)
  const isOutside = world.isV2 && said.kind !== 'raw' && said.kind !== 'poll'
  return replyOf(world, sendOurs(world, home, { jid, ...record, ...(isOutside && context && { contextInfo: context }) }))
}

/** The stored form of 2.x is kept as text, and its answer says the rest in `dress`. */
function replyOf(world: World, stored: Message): Message {
  const { id, remoteJid, fromMe, messageTimestamp, message, messageType } = stored
  return {
    id,
    remoteJid,
    fromMe,
    messageTimestamp,
    message,
    status: 'PENDING',
    ...(world.isV2 && { pushName: 'Você', ...(messageType && { messageType }) }),
  }
}

const DAY = 86_400

function contextOf(
  world: World,
  home: Home,
  jid: string,
  { quoted, mentioned = [], mentionsEveryOne }: Options,
): Record<string, unknown> | null {
  const talk = talkOf(world, home)
  const everybody = mentionsEveryOne ? (talk.groups.get(jid)?.participants ?? []).map(({ id }) => id) : []
  const mentionedJid = isGroup(jid) || world.isV2 ? [...mentioned.map(jidOf), ...everybody] : []
  const known = quoted && talk.byId.get(quoted.key.id)
  const quotedMessage = quoted?.message ?? known?.message
  const participant =
    quoted?.message !== undefined
      ? ''
      : known?.fromMe
        ? `${home.owner?.phone ?? ''}@s.whatsapp.net`
        : (known?.participant ?? known?.remoteJid)
  const reply = quoted && quotedMessage !== undefined ? { stanzaId: quoted.key.id, participant, quotedMessage } : {}
  if (!world.isV2)
    return mentionedJid.length > 0 || quotedMessage !== undefined ? { ...(mentionedJid.length > 0 && { mentionedJid }), ...reply } : {}
  if (isGroup(jid)) return mentionedJid.length > 0 || quotedMessage !== undefined ? { mentionedJid, ...reply } : null
  return {
    mentionedJid,
    groupMentions: [],
    ephemeralSettingTimestamp: long(Math.floor(world.clock.now() / 1000) - 2 * DAY, false),
    disappearingMode: { initiator: 0 },
    ...reply,
  }
}

/** What 2.x says of what it stored, and 1.x of what it sent to a group. */
function dressed(wire: unknown, { world }: Call, { instance }: { readonly instance: string }) {
  const home = world.home(instance)
  const stored = talkOf(world, home).byId.get(String(Object(wire).key?.id))
  if (!world.isV2) {
    const isOfGroup = isGroup(stored?.remoteJid ?? '') || stored?.remoteJid === 'status@broadcast'
    return {
      ...Object(wire),
      ...(isOfGroup && world.server.dialect === 'v1' && { participant: `${home.owner?.phone ?? ''}:2@s.whatsapp.net` }),
    }
  }
  const { message, ...rest } = Object(wire)
  return {
    ...rest,
    message: withCountedBytes(message),
    ...(stored?.contextInfo && { contextInfo: stored.contextInfo }),
    instanceId: home.id,
    source: 'web',
  }
}

/** Ties a call to what it says. */
function sends<Path extends string, Input extends Omit<Options, 'instance'>>(
  endpoint: Endpoint<Path, Input, Message>,
  say: (input: Input, call: Call) => Said,
  check: (body: Body, call: Call) => Body = withNumber,
): Route {
  return answer(endpoint, (ask, call) => send(call.world, { ...ask, instance: instanceOf(call) }, say(ask, call)), {
    check,
    dress: (wire, call) => dressed(wire, call, { instance: instanceOf(call) }),
  })
}

const instanceOf = ({ pathname }: Call) => decodeURIComponent(pathname.split('/').at(-1) ?? '')

export const MESSAGE_ROUTES: readonly Route[] = [
  sends(sendText, ({ text }) => ({ kind: 'text', text }), acceptableText),
  sends(sendMedia, (media, call) => mediaSaid(media, call), acceptableMedia),
  sends(
    sendWhatsAppAudio,
    ({ audio, encoding }, { world }) => ({
      kind: 'audio',
      base64: audio,
      mimetype: 'audio/ogg; codecs=opus',
      seconds: 3,
      isVoice: true,
      ...((world.isV2 || !encoding) && { waveform: WAVEFORM }), // 1.7.4, recorded: extra-sendWhatsAppAudio-with-encoding
    }),
    acceptableAudio,
  ),
  sends(sendSticker, ({ sticker }) => ({ kind: 'sticker', base64: sticker, mimetype: 'image/webp' })),
  // 160: the program that looks at the length of a video is missing on the server
  answer(sendPtv, () => {
    throw new Refusal(500, [
      "Error: Failed to get video duration: Aborted(CompileError: WebAssembly.instantiate(): invalid value type 'stringref', enable with --experimental-wasm-stringref @+265). Build with -sASSERTIONS for more info.",
    ])
  }),
  sends(
    sendLocation,
    ({ latitude, longitude, name, address }) => ({ kind: 'location', latitude, longitude, name, address }),
    (body, { world }) => (world.server.dialect === 'v1' ? body : needFields(body, ['name', 'address'])),
  ),
  sends(sendContact, ({ contact }) => ({
    kind: 'contacts',
    contacts: contact.map((person) => ({ displayName: person.fullName, vcard: vcardOf(person) })),
  })),
  sends(
    sendPoll,
    ({ name, values, selectableCount }) => ({ kind: 'poll', question: name, options: values, selectableCount }),
    acceptablePoll,
  ),
  answer(
    sendReaction,
    ({ instance, key, reaction }, { world }) => {
      const home = world.home(instance)
      needSession(world, home)
      const milliseconds = world.clock.now()
      const reactionMessage = { key, text: reaction, senderTimestampMs: world.isV2 ? milliseconds : String(milliseconds) }
      return replyOf(world, sendOurs(world, home, { jid: key.remoteJid, message: { reactionMessage }, messageType: 'reactionMessage' }))
    },
    { check: acceptableReaction, dress: dressed },
  ),
  answer(
    sendList,
    ({ instance, ...list }, { world }) => {
      if (world.isV2) throw new Refusal(400, ['TypeError: this.isZero is not a function']) // 173
      const { title, description, buttonText, footerText, sections } = list
      const listMessage = {
        title,
        description,
        buttonText,
        listType: 'PRODUCT_LIST',
        sections,
        ...(footerText !== undefined && { footerText }),
        contextInfo: {},
      }
      return send(world, { instance, ...list }, { kind: 'raw', message: { listMessage } })
    },
    { check: withNumber, dress: dressed },
  ),
  answer(
    sendButtons,
    ({ instance, ...buttons }, { world }) => send(world, { instance, ...buttons }, { kind: 'raw', message: buttonsRecord(buttons, world) }),
    {
      check(body) {
        const buttons: unknown = body['buttons']
        const replies = Array.isArray(buttons) ? buttons.filter((button) => Object(button).type === 'reply') : []
        if (replies.length > 3) throw new Refusal(400, ['Maximum of 3 reply buttons allowed'])
        return body
      },
      dress(wire, call, params) {
        const { key, ...rest } = Object(dressed(wire, call, params))
        return { ...rest, key: { ...key, participant: key.remoteJid } }
      },
    },
  ),
  answer(
    sendStatus,
    ({ instance, ...status }, { world }) => {
      const { type, content, statusJidList, allContacts } = status
      const home = world.home(instance)
      needSession(world, home)
      if (!allContacts && !statusJidList) throw new Refusal(400, ['StatusJidList is required'])
      if (!world.isV2 && statusJidList?.some((jid) => !jid.includes('@')))
        throw new Refusal(400, ['EKEYTYPE: The key argument has to be of type `string` or `number`. Found: `undefined`'])
      // 180: a picture as base64 is taken for the name of a file
      if (type !== 'text' && !/^https?:/.test(content))
        throw new Refusal(400, [`Error: ENOENT: no such file or directory, open '${content}'`])
      const message = world.isV2
        ? { conversation: content }
        : { extendedTextMessage: { text: content, backgroundArgb: 4_294_901_760, font: 'SYSTEM_TEXT' } }
      return replyOf(world, sendOurs(world, home, { jid: 'status@broadcast', message, messageType: Object.keys(message)[0] ?? '' }))
    },
    { dress: dressed },
  ),
]

const WAVEFORM = btoa('\u0014(2@P[bc_UH9)\r4\u0001')

function withNumber(body: Body): Body {
  if (typeof body['number'] === 'number') throw invalid('Invalid format')
  return body
}

/** 1.7.4 and 2.3.6, recorded: sendText-*, 122 to 146. */
function acceptableText(body: Body, { world }: Call): Body {
  withNumber(body)
  if (world.server.dialect === 'v1') {
    const missing = ['textMessage', 'number'].filter((field) => body[field] === undefined)
    if (missing.length > 0) throw invalid(...missing.map((field) => `instance requires property "${field}"`))
    const complaints = optionsOf1(Object(body['options']))
    if (complaints.length > 0) throw invalid(...complaints)
    if (Object(body['textMessage']).text === '') throw invalid('The "text" cannot be empty')
  } else if (typeof body['text'] === 'string' && body['text'].trim() === '') throw new Refusal(400, ['Text is required'])
  return body
}

const PRESENCES = ['unavailable', 'available', 'composing', 'recording', 'paused']

function optionsOf1({ delay, presence, mentions }: Record<string, unknown>): string[] {
  const { everyOne, mentioned }: Record<string, unknown> = Object(mentions)
  return [
    ...(delay === undefined || typeof delay === 'number' ? [] : ['Enter a value in milliseconds']),
    ...(presence === undefined || PRESENCES.some((each) => each === presence)
      ? []
      : [`options.presence is not one of enum values: ${PRESENCES.join()}`]),
    ...(everyOne === undefined || typeof everyOne === 'boolean'
      ? []
      : ['options.mentions.everyOne is not of a type(s) boolean', 'options.mentions.everyOne is not one of enum values: true,false']),
    ...(Array.isArray(mentioned) && mentioned.length === 0 ? ['options.mentions.mentioned does not meet minimum length of 1'] : []),
  ]
}

const isBase64 = (text: string) => text !== '' && /^[\w+/-]+=*$/.test(text)

/** 2.3.6, recorded: 148 to 159; 1.7.4: open-sendMedia-*. */
function acceptableMedia(body: Body, { world }: Call): Body {
  withNumber(body)
  const isV1 = world.server.dialect === 'v1'
  if (isV1) needFields(body, ['mediaMessage', 'number'])
  else needFields(body, ['number', 'mediatype'])
  const { media, mediatype, fileName }: Record<string, unknown> = isV1 ? Object(body['mediaMessage']) : body
  if (typeof mediatype === 'string' && !['image', 'document', 'video', 'audio'].includes(mediatype))
    throw invalid(`${isV1 ? 'mediaMessage.' : ''}mediatype is not one of enum values: image,document,video,audio`)
  const isAddress = typeof media === 'string' && /^https?:/i.test(media)
  if (typeof media !== 'string' || !(isAddress || isBase64(media))) throw new Refusal(400, ['Owned media must be a url or base64'])
  if (mediatype === 'document' && !isAddress && fileName === undefined)
    throw new Refusal(400, ['For base64 the file name must be informed.'])
  if (isAddress && !/^https?:\/\/(?:127\.0\.0\.1|localhost)[:/]/i.test(media))
    throw new Refusal(500, [`Error: getaddrinfo ENOTFOUND ${new URL(media).hostname}`]) // nothing leaves this machine
  return body
}

const TYPES = { image: 'image/png', video: 'video/mp4', audio: 'audio/ogg', document: 'application/pdf' } as const

function mediaSaid(media: NewMedia, { world }: Call): Said {
  const { mediatype, media: base64, mimetype, caption, fileName } = media
  const isImage = mediatype === 'image'
  return {
    kind: mediatype,
    base64: /^https?:/i.test(base64) ? btoa(base64) : base64,
    mimetype: mimetype ?? (fileName?.endsWith('.svg') ? 'image/svg+xml' : TYPES[mediatype]),
    caption,
    fileName,
    ...(isImage && !world.isV2 && LANDSCAPE),
    ...(mediatype === 'audio' && { seconds: 3 }),
  }
}

/** 1.7.4, recorded: open-sendWhatsAppAudio; 2.3.6: 162. */
function acceptableAudio(body: Body, { world }: Call): Body {
  withNumber(body)
  if (world.server.dialect === 'v1') {
    if (body['options'] === undefined) throw new Refusal(500, "Cannot set properties of undefined (setting 'encoding')")
  } else if (body['audio'] === undefined) throw new Refusal(400, ['Owned media must be a url, base64, or valid file with buffer'])
  return body
}

function acceptablePoll(body: Body, { world }: Call): Body {
  withNumber(body)
  const isV1 = world.server.dialect === 'v1'
  const values: unknown = isV1 ? Object(body['pollMessage']).values : body['values']
  if (Array.isArray(values) && values.length < 2) throw invalid(`${isV1 ? 'pollMessage.' : ''}values does not meet minimum length of 2`)
  return body
}

const isOneEmoji = (text: string) => /^\p{Extended_Pictographic}/u.test(text) && Array.from(new Intl.Segmenter().segment(text)).length === 1

function acceptableReaction(body: Body, { world }: Call): Body {
  const reaction: unknown = world.server.dialect === 'v1' ? Object(body['reactionMessage']).reaction : body['reaction']
  if (typeof reaction !== 'string') return body
  if (!world.isV2 && !isOneEmoji(reaction)) throw new Refusal(400, ['"reaction" must be an emoji'])
  if (world.isV2 && reaction !== '' && !isOneEmoji(reaction)) throw new Refusal(400, ['Reaction must be a single emoji or empty string'])
  return body
}

const FLOWS = { reply: 'quick_reply', url: 'cta_url', call: 'cta_call', copy: 'cta_copy', pix: 'payment_info' } as const

function buttonsRecord({ title, description, footer, buttons }: Omit<AskOf<typeof sendButtons>, 'instance' | 'number'>, world: World) {
  const isPix = buttons.some(({ type }) => type === 'pix')
  const nativeFlowMessage = {
    buttons: buttons.map(({ type, displayText, id, url, phoneNumber, copyCode, currency, name, key }) => ({
      name: FLOWS[type],
      buttonParamsJson: JSON.stringify(
        type === 'pix'
          ? { currency, payment_settings: [{ type: 'pix_static_code', pix_static_code: { merchant_name: name, key, key_type: 'EVP' } }] }
          : { display_text: displayText, id, url, merchant_url: url, phone_number: phoneNumber, copy_code: copyCode },
      ),
    })),
    messageParamsJson: JSON.stringify({ from: 'api', templateId: world.noise.uuid() }),
  }
  const words = { body: { text: `*${title}*\n\n${description ?? ''}\n` }, footer: { text: footer ?? '' } }
  return { viewOnceMessage: { message: { interactiveMessage: { ...(!isPix && words), nativeFlowMessage } } } }
}
