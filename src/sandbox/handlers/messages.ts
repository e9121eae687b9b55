import { sendText } from '@/api/endpoints/messages.ts'
import { stateOf } from '../life.ts'
import { invalid, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import { isOnWhatsApp, jidOf, needSession, notFound } from './whatsapp.ts'

export const MESSAGE_ROUTES = [
  answer(
    sendText,
    async ({ instance, number, text, delay = 0, quoted }, { world }) => {
      const home = world.home(instance)
      const jid = jidOf(number)
      if (home.integration === 'WHATSAPP-BUSINESS')
        throw new Refusal(400, ["TypeError: Cannot read properties of undefined (reading 'message')"]) // 183: Meta is not reachable
      needSession(world, home)
      if (stateOf(world, home) !== 'open' || !isOnWhatsApp(jid)) throw notFound(jid, number)
      await world.clock.sleep(delay)
      home.counts = { ...home.counts, messages: home.counts.messages + 1 }
      world.touch(home)
      const context = quoted?.message !== undefined && { stanzaId: quoted.key.id, participant: '', quotedMessage: quoted.message }
      return {
        id: world.isV2 ? `3EB0${world.noise.hex(18)}` : `BAE5${world.noise.hex(12)}`,
        remoteJid: jid,
        fromMe: true,
        status: 'PENDING',
        messageTimestamp: Math.floor(world.clock.now() / 1000),
        message: world.isV2 ? { conversation: text } : { extendedTextMessage: { text, ...(context && { contextInfo: context }) } },
        ...(world.isV2 && { pushName: 'Você', messageType: 'conversation' }),
      }
    },
    { check: acceptable, dress: dressed },
  ),
]

/** 1.7.4 and 2.3.6, recorded: sendText-*, 122 to 146. */
function acceptable(body: Body, { world }: Call): Body {
  if (typeof body['number'] === 'number') throw invalid('Invalid format')
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

const DAY = 86_400

/** The stored form of 2.x tells more of itself than the app asks. */
function dressed(wire: unknown, { world, body }: Call, { instance }: { readonly instance: string }) {
  if (!world.isV2) return wire
  const mentioned = Array.isArray(body['mentioned']) ? body['mentioned'].map((number) => jidOf(String(number))) : []
  const quoted = Object(body['quoted'])
  return {
    ...Object(wire),
    contextInfo: {
      mentionedJid: mentioned,
      groupMentions: [],
      ephemeralSettingTimestamp: { low: Math.floor(world.clock.now() / 1000) - 2 * DAY, high: 0, unsigned: false },
      disappearingMode: { initiator: 0 },
      ...(quoted.message && { participant: '', stanzaId: quoted.key.id, quotedMessage: quoted.message }),
    },
    instanceId: world.home(instance).id,
    source: 'web',
  }
}
