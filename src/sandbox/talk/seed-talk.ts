import { noise } from '../noise.ts'
import type { Home, World } from '../world.ts'
import { landscape, LANDSCAPE } from './picture.ts'
import { recordOf, type Said, vcardOf } from './record.ts'
import { CLIP, PAGE, STICKER } from './samples.ts'
import { keep, type KnownChat, type Stored, type Talk } from './talk.ts'
import { voice } from './tone.ts'
import { lidOf } from './wire-form.ts'

type Line = {
  /** `us`, or the number of a member of the group; nothing is the other one of two. */
  readonly by?: string
  /** Minutes before now. */
  readonly ago: number
  readonly say: Said | string
  readonly id?: string
  readonly answers?: string
  readonly mentions?: readonly string[]
  readonly state?: 'PENDING' | 'DELIVERY_ACK' | 'READ' | 'PLAYED'
  readonly stub?: { readonly type: string; readonly parameters: readonly string[] }
  readonly isDeleted?: boolean
}
type Scene = {
  readonly who: string
  readonly name: string
  readonly unread?: number
  readonly isHidden?: boolean
  readonly group?: readonly (readonly [number: string, name: string])[]
  readonly lines: readonly Line[]
}

const HOUR = 60
const DAY = 24 * HOUR
const raw = (message: Record<string, unknown>): Said => ({ kind: 'raw', message })
const photo = (seed: string, caption?: string): Said => ({
  kind: 'image',
  base64: landscape(seed),
  mimetype: 'image/png',
  ...LANDSCAPE,
  caption,
})
const clip = (more: object = {}): Said => ({ kind: 'video', base64: CLIP, mimetype: 'video/mp4', seconds: 1, ...more })
const spoken = (seed: string, seconds: number): Said => {
  const { audio, waveform } = voice(seed, seconds)
  return { kind: 'audio', base64: audio, mimetype: 'audio/wav', seconds, waveform, isVoice: true }
}
const card = (fullName: string, phoneNumber: string, organization?: string) => ({
  displayName: fullName,
  vcard: vcardOf({ fullName, phoneNumber, organization }),
})
const react = (id: string, jid: string, fromMe: boolean, text: string) =>
  raw({ reactionMessage: { key: { id, remoteJid: jid, fromMe, participant: '' }, text } })

/** People and groups as on the drawings of this app; nobody of them exists. Every kind of message is said once at least. */
function scenes(jidOf: (number: string) => string): readonly Scene[] {
  const beatriz = jidOf('5519980000467')
  const sul = '120363025550001234@g.us'
  const corrida = '120363025550005678@g.us'
  const [rafael, ana, luiz] = ['5519980000601', '5519980000602', '5519980000603']
  return [
    {
      who: '5519980000467',
      name: 'Beatriz Moura',
      unread: 2,
      lines: [
        { ago: 2 * DAY, say: 'Oi! Vocês têm aula experimental?' },
        { by: 'us', ago: 2 * DAY - 4, say: 'Hi Beatriz! Yes, and the first one is free.', state: 'READ' },
        { ago: DAY + 15 * HOUR, id: 'seed-lockers', say: photo('lockers', 'By the lockers') },
        { by: 'us', ago: DAY + 15 * HOUR - 1, say: react('seed-lockers', beatriz, false, '🙏') },
        { by: 'us', ago: 95, id: 'seed-voice', answers: 'seed-lockers', say: spoken('beatriz', 12), state: 'PLAYED' },
        {
          by: 'us',
          ago: 90,
          say: { kind: 'document', base64: PAGE, mimetype: 'application/pdf', fileName: 'Class timetable, December.pdf', pages: 1 },
          state: 'READ',
        },
        {
          by: 'us',
          ago: 88,
          say: 'Here is *December*. Trial classes are _free_ this week, ~next week~ too.\n- Monday 07:00\n- Wednesday 19:00',
          state: 'READ',
        },
        {
          by: 'us',
          ago: 87,
          id: 'seed-poll',
          say: { kind: 'poll', question: 'Which trial class suits you?', options: ['Monday 07:00', 'Wednesday 19:00'], selectableCount: 1 },
          state: 'DELIVERY_ACK',
        },
        {
          ago: 71,
          say: raw({
            pollUpdateMessage: {
              pollCreationMessageKey: { id: 'seed-poll', remoteJid: beatriz, fromMe: true },
              vote: { selectedOptions: ['Wednesday 19:00'] },
            },
          }),
        },
        { ago: 70, answers: 'seed-poll', say: 'Wednesday is perfect 💪' },
        { ago: 69, say: 'Can I pay when I pick it up?' },
      ],
    },
    {
      who: sul,
      name: 'Equipe Unidade Sul',
      unread: 14,
      group: [
        [rafael, 'Rafael'],
        [ana, 'Ana'],
        [luiz, 'Luiz Otávio'],
      ],
      lines: [
        { by: rafael, ago: 5 * DAY, say: raw({}), stub: { type: 'GROUP_CREATE', parameters: ['Equipe Unidade Sul'] } },
        { by: rafael, ago: 5 * DAY - 1, say: raw({}), stub: { type: 'GROUP_PARTICIPANT_ADD', parameters: [jidOf(luiz)] } },
        { by: ana, ago: 3 * HOUR, say: `@${rafael} the card machine is down again`, mentions: [jidOf(rafael)] },
        { by: luiz, ago: 3 * HOUR - 4, say: { kind: 'sticker', base64: STICKER, mimetype: 'image/webp' } },
        { by: ana, ago: 150, say: raw({ albumMessage: { expectedImageCount: 2, expectedVideoCount: 1 } }) },
        { by: ana, ago: 150, id: 'seed-machine', say: photo('machine') },
        { by: ana, ago: 150, say: photo('counter', 'This is what it shows') },
        { by: ana, ago: 149, say: clip({ isGif: true }) },
        { by: luiz, ago: 120, say: react('seed-machine', sul, false, '😬') },
        { by: rafael, ago: 119, say: react('seed-machine', sul, false, '😬') },
        { by: 'us', ago: 100, say: 'I called the bank. Somebody comes before noon.', state: 'READ' },
        {
          by: rafael,
          ago: 80,
          say: raw({
            eventMessage: {
              name: 'Bank technician',
              description: 'At the front desk',
              location: { name: 'Unidade Sul' },
              startTime: 1_795_350_000,
            },
          }),
        },
        { by: luiz, ago: 74, say: clip({ isRound: true }) },
        { by: rafael, ago: 72, say: 'the card machine is back' },
      ],
    },
    {
      who: '393510000801',
      name: 'Giulia Conti',
      lines: [
        { ago: 3 * DAY, say: 'Buongiorno, mi manda la fattura di ottobre?' },
        { by: 'us', ago: 79, say: 'Your invoice for October: https://example.test/invoices/2026-10', state: 'PENDING' },
      ],
    },
    { who: '5519980000733', name: '', unread: 1, lines: [{ ago: 97, say: spoken('unknown', 6) }] },
    {
      who: '5519980000118',
      name: 'Paulo H. Antunes',
      lines: [
        {
          ago: 130,
          say: { kind: 'location', latitude: -22.9056, longitude: -47.0608, name: 'Academia Forte', address: 'Rua do Laboratório, 7' },
        },
        { ago: 129, say: { kind: 'location', latitude: -22.9061, longitude: -47.0622, name: 'On my way', address: '', isLive: true } },
        { by: 'us', ago: 112, say: 'See you at six', state: 'READ' },
      ],
    },
    {
      who: '79000000284',
      name: 'Мария Иванова',
      lines: [
        { ago: 140, say: 'Здравствуйте! Вот фото' },
        { by: 'us', ago: 128, say: photo('maria'), state: 'DELIVERY_ACK' },
      ],
    },
    {
      who: corrida,
      name: 'Clube de Corrida',
      group: [
        [ana, 'Ana'],
        [rafael, 'Rafael'],
        ['5519980000604', 'Tainá Prado'],
      ],
      lines: [
        {
          by: ana,
          ago: DAY + 5 * HOUR,
          id: 'seed-run',
          say: { kind: 'poll', question: 'Saturday or Sunday?', options: ['Saturday', 'Sunday'], selectableCount: 1 },
        },
        {
          by: rafael,
          ago: DAY + 4 * HOUR,
          say: raw({
            pollUpdateMessage: {
              pollCreationMessageKey: { id: 'seed-run', remoteJid: corrida, fromMe: false },
              vote: { selectedOptions: ['Sunday'] },
            },
          }),
        },
        {
          by: 'us',
          ago: DAY + 3 * HOUR,
          say: raw({
            pollUpdateMessage: {
              pollCreationMessageKey: { id: 'seed-run', remoteJid: corrida, fromMe: false },
              vote: { selectedOptions: ['Saturday'] },
            },
          }),
        },
      ],
    },
    {
      who: '961000000317',
      name: 'Noor Haddad',
      isHidden: true,
      lines: [
        { by: 'us', ago: DAY + 7 * HOUR, say: 'Your order is ready.', state: 'READ' },
        { ago: DAY + 6 * HOUR, say: 'شكرا جزيلا' },
      ],
    },
    {
      who: '34600000552',
      name: 'Sofía Ledesma',
      lines: [
        {
          ago: DAY + 9 * HOUR,
          say: raw({
            buttonsMessage: {
              contentText: '¿Confirmamos tu cita?',
              footerText: 'Estudio Luna',
              buttons: [
                { buttonId: '1', buttonText: { displayText: 'Sí' } },
                { buttonId: '2', buttonText: { displayText: 'No' } },
              ],
            },
          }),
        },
        {
          by: 'us',
          ago: DAY + 9 * HOUR - 3,
          say: raw({ buttonsResponseMessage: { selectedButtonId: '1', selectedDisplayText: 'Sí' } }),
          state: 'READ',
        },
        {
          ago: DAY + 8 * HOUR,
          say: raw({
            listMessage: {
              title: 'Horarios',
              description: 'Elige uno',
              buttonText: 'Ver',
              sections: [
                {
                  title: 'Lunes',
                  rows: [
                    { title: '09:00', rowId: 'a' },
                    { title: '11:00', rowId: 'b' },
                  ],
                },
              ],
            },
          }),
        },
        {
          by: 'us',
          ago: DAY + 8 * HOUR - 2,
          say: raw({ listResponseMessage: { title: '11:00', singleSelectReply: { selectedRowId: 'b' } } }),
          state: 'READ',
        },
        {
          ago: DAY + 7 * HOUR,
          say: raw({
            viewOnceMessage: {
              message: {
                interactiveMessage: {
                  body: { text: '*Pago*\n\nElige cómo' },
                  footer: { text: 'Estudio Luna' },
                  nativeFlowMessage: {
                    buttons: [
                      { name: 'cta_url', buttonParamsJson: '{"display_text":"Web","url":"https://example.test/pay"}' },
                      { name: 'cta_copy', buttonParamsJson: '{"display_text":"Copiar","copy_code":"LUNA-7"}' },
                    ],
                  },
                },
              },
            },
          }),
        },
      ],
    },
    {
      who: '5519980000990',
      name: 'Marcos Vinícius',
      lines: [{ by: 'us', ago: 3 * DAY, say: 'Is the pool open on holidays?', state: 'READ' }],
    },
    {
      who: '33639980077',
      name: 'Camille Roche',
      lines: [
        {
          ago: 4 * DAY,
          say: {
            kind: 'text',
            text: 'Regardez https://example.test/salle',
            preview: { title: 'La salle', description: 'Horaires et tarifs' },
          },
        },
        {
          by: 'us',
          ago: 4 * DAY - 2,
          say: {
            kind: 'contacts',
            contacts: [card('Diego Farias', '+55 19 98000-0355', 'Academia Forte'), card('Tainá Prado', '+55 19 98000-0604')],
          },
          state: 'DELIVERY_ACK',
        },
      ],
    },
    {
      who: '5519980000355',
      name: 'Diego Farias',
      lines: [
        { ago: 4 * DAY + 3 * HOUR, say: raw({ callLogMesssage: { isVideo: false, callOutcome: 'MISSED', durationSecs: '0' } }) },
        { ago: 4 * DAY + 2 * HOUR, say: raw({ futureProofGreeting: { greeting: 'from a newer WhatsApp' } }) },
        { ago: 4 * DAY + HOUR, id: 'seed-typo', say: 'Thnak you!' },
        {
          ago: 4 * DAY + HOUR - 1,
          say: raw({
            protocolMessage: {
              key: { id: 'seed-typo', remoteJid: jidOf('5519980000355'), fromMe: false },
              type: 'MESSAGE_EDIT',
              editedMessage: { conversation: 'Thank you!' },
            },
          }),
        },
        {
          ago: 4 * DAY,
          say: raw({
            groupInviteMessage: {
              groupJid: corrida,
              inviteCode: 'abcdefghijklmnopqrstuv',
              groupName: 'Clube de Corrida',
              caption: 'Corre com a gente?',
            },
          }),
        },
      ],
    },
    {
      who: '5519980000604',
      name: 'Tainá Prado',
      lines: [{ by: 'us', ago: 4 * DAY + 5 * HOUR, say: 'sorry, wrong chat', isDeleted: true }],
    },
  ]
}

/** Makes up what was said before the sandbox began: the whole cast for the first instance, and some of it for the others. */
export function seedTalk(world: World, home: Home, talk: Talk, isFirst: boolean) {
  const now = Math.floor(world.clock.now() / 1000)
  const chance = noise(`talk ${home.id}`)
  const all = scenes((number) => `${number}@s.whatsapp.net`)
  const cast = isFirst ? all : all.filter((_, at) => at < 3 || chance.below(4) > 0)
  for (const scene of cast) play(world, home, talk, scene, now)
  talk.messages.sort((one, other) => one.messageTimestamp - other.messageTimestamp)
}

function play(world: World, home: Home, talk: Talk, { who, name, unread = 0, isHidden = false, group, lines }: Scene, now: number) {
  const chat = group ? who : isHidden && world.isV2 ? `20${who}@lid` : `${who}@s.whatsapp.net`
  const known: KnownChat = { unread, isFromPhone: true, rowId: world.noise.rowId() }
  talk.chats.set(chat, known)
  if (group) {
    const us = `${home.owner?.phone ?? ''}@s.whatsapp.net`
    const members = group.map(([number, called]) => {
      const jid = `${number}@s.whatsapp.net`
      talk.people.set(jid, { jid, name: called, hasPicture: true })
      return { id: jid, ...(world.isV2 && { lid: `20${number}@lid` }) }
    })
    const [first, ...others] = members
    talk.groups.set(chat, {
      id: chat,
      subject: name,
      subjectOwner: us,
      subjectTime: now - 5 * 86_400,
      size: members.length + 1,
      creation: now - 5 * 86_400,
      owner: us,
      desc: 'Avisos e trocas de turno',
      descId: `3EB0${world.noise.hex(18)}`,
      restrict: false,
      announce: false,
      participants: [
        { id: us, ...(world.isV2 && { lid: lidOf(us) }), admin: 'superadmin' },
        ...(first ? [{ ...first, admin: 'admin' as const }] : []),
        ...others,
      ],
      inviteCode: world.noise.hex(22),
    })
  } else talk.people.set(chat, { jid: chat, name: name || null, hasPicture: !/[13]$/.test(who) })
  for (const line of lines) keep(talk, storedLine(world, talk, { chat, who, name, isGroup: group !== undefined }, line, now))
}

type Where = { readonly chat: string; readonly who: string; readonly name: string; readonly isGroup: boolean }

function storedLine(world: World, talk: Talk, { chat, who, name, isGroup }: Where, line: Line, now: number): Stored {
  const { by, ago, say, id = `3EB0${world.noise.hex(18)}`, answers, mentions, state, stub, isDeleted } = line
  const fromMe = by === 'us'
  const author = isGroup && by !== undefined && !fromMe ? `${by}@s.whatsapp.net` : undefined
  const said: Said = typeof say === 'string' ? { kind: 'text', text: say } : say
  const context = contextOf(talk, answers, mentions)
  const { message, messageType, file } = recordOf(world, said, context, false)
  const lid = author === undefined ? undefined : lidOf(author)
  const steps = ['DELIVERY_ACK', 'READ', 'PLAYED']
  return {
    id,
    remoteJid: chat,
    fromMe,
    ...(author !== undefined && { participant: author, ...(lid !== undefined && { participantAlt: lid }) }),
    ...(!isGroup && !fromMe && { remoteJidAlt: chat.endsWith('@lid') ? `${who}@s.whatsapp.net` : `20${who}@lid` }),
    messageTimestamp: now - ago * 60,
    message,
    messageType: stub ? 'messageStubType' : messageType,
    pushName: fromMe ? (world.isV2 ? 'Você' : '') : author === undefined ? name : (talk.people.get(author)?.name ?? ''),
    ...(context && world.isV2 && { contextInfo: context }),
    ...(stub && { messageStubType: stub.type, messageStubParameters: [...stub.parameters] }),
    ...(isDeleted && { isDeleted }),
    ...(state && {
      status: world.isV2 ? 'PENDING' : state,
      updates: steps.slice(0, steps.indexOf(state) + 1).map((status) => ({ status })),
    }),
    rowId: world.noise.rowId(),
    isFromApi: false,
    ...(file !== undefined && { file }),
  }
}

function contextOf(talk: Talk, answers: string | undefined, mentions: readonly string[] = []): Record<string, unknown> | null {
  const quoted = answers === undefined ? undefined : talk.byId.get(answers)
  if (!quoted && mentions.length === 0) return null
  return {
    ...(mentions.length > 0 && { mentionedJid: mentions }),
    ...(quoted && { stanzaId: quoted.id, participant: quoted.participant ?? quoted.remoteJid, quotedMessage: quoted.message }),
  }
}
