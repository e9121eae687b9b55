import { valueAt } from '@/api/wire.ts'
import { Secret } from '@/lib/secret.ts'
import { close, remove, startPairing } from './life.ts'
import { makeHome } from './make-home.ts'
import { note, receive, sendOurs } from './talk/deliver.ts'
import { landscape, LANDSCAPE } from './talk/picture.ts'
import { long, recordOf, type Said } from './talk/record.ts'
import { PAGE } from './talk/samples.ts'
import { talkOf } from './talk/talk-of.ts'
import type { Home, World } from './world.ts'

const NO_NETWORK = 'the server could not reach WhatsApp; the sandbox always can'
const NOT_OURS = 'a call of 1.x that fails every time, and which this app does not make'

/** What the owners of the recorded servers had switched off. */
export const SWITCHED_OFF: Readonly<Record<string, readonly string[]>> = {
  '1.7.4': ['rabbitmq', 'sqs'],
  '2.3.6': ['rabbitmq', 'sqs', 'nats', 'pusher', 'kafka', 'chatwoot'],
  '2.3.6/bots-enabled': [],
}

/** Recorded cases that the sandbox is not held to, by version, and why. */
export const SANDBOX_CANNOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.7.4': {
    'nonet-archiveChat': NO_NETWORK,
    'nonet-fetchBusinessProfile': NO_NETWORK,
    'nonet-fetchProfile': NO_NETWORK,
    'nonet-markMessageAsRead': NO_NETWORK,
    'nonet-sendText': NO_NETWORK,
    'nonet-whatsappNumbers': NO_NETWORK,
    'open-whatsappNumbers-unknown-group': 'the sandbox knows whether any group is there',
    'open-sendButtons': NOT_OURS,
    'open-sendSticker': NOT_OURS,
    'open-sendSticker-webp': NOT_OURS,
  },
  '2.3.6': {
    '154-sendMedia-audio': 'the recorded file is cut short',
    '158-sendMedia-multipart': 'the sandbox reads JSON',
  },
}

type Case = {
  readonly name: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly status: number
}

/** Puts a world into the state that a recorded request met. */
export function arrange(world: World, { name, path, headers, body, status }: Case) {
  const { pathname, searchParams } = new URL(path, 'http://server.test')
  const asked: unknown =
    pathname === '/instance/create'
      ? Object(body).instanceName
      : (searchParams.get('instanceName') ?? decodeURIComponent(pathname.split('/')[3] ?? ''))
  const isThere =
    /^\/(?:chat|group|message)\//.test(pathname) && !/unknown-instance|nobody-there/.test(name)
      ? true
      : pathname === '/instance/create'
        ? /duplicate$|duplicate-name|existing-name|same-name/.test(name)
        : status !== 404
  const key = headers['apikey']
  const token = key === undefined || key === world.key || /^(wrong|bad)/.test(key) ? {} : { token: key }

  add(world, 'somebody-else', {
    ...(status >= 400 || !asked ? token : {}),
    ...NAMED[name],
    ...(name.includes('duplicate-token') && { token: 'tok-b-ygqb' }),
  })
  if (isThere && typeof asked === 'string' && asked !== '')
    furnish(world, add(world, asked, { ...(status < 400 && token), ...NAMED[name] }, stateBefore(name)), { name, path, body, status })
}

const ACCOUNT = { phone: '5511970000101', name: 'Lab v1' }
const HOOK = { enabled: true, url: 'http://127.0.0.1:9974/hook', events: ['QRCODE_UPDATED'] } satisfies Home['webhook']
const FULL_HOOK = { ...HOOK, byEvents: false, base64: false }
const channels = (slug: string): Partial<Home> => ({
  channels: new Map([[slug, { enabled: true, events: ['QRCODE_UPDATED'], own: {} }]]),
})
const NO_PROXY = { enabled: false, host: '', port: '', protocol: '', username: '', password: new Secret('') }
const FLAGS = {
  reopenConversation: true,
  conversationPending: false,
  importContacts: false,
  importMessages: false,
  daysLimitImportMessages: 0,
}
const CHATWOOT = {
  enabled: true,
  accountId: '1',
  token: new Secret('t'),
  url: 'http://127.0.0.1:9',
  signMsg: true,
  nameInbox: 'Evo',
  ...FLAGS,
}

/** What these cases had been given before. */
const NAMED: Readonly<Record<string, Partial<Home>>> = {
  'webhook-find': { webhook: FULL_HOOK },
  'webhook-find-after-camel': { webhook: HOOK },
  'webhook-find-after-empty-events': { webhook: HOOK },
  'webhook-find-after-disabled': { webhook: { ...HOOK, enabled: false, url: '', events: [] } },
  'websocket-find': channels('websocket'),
  'websocket-find-empty-events': channels('websocket'),
  '037-webhook-find-after-create-nested': { webhook: FULL_HOOK },
  '041-webhook-find-after-create-noenabled': { webhook: HOOK },
  '103-webhook-find-set': { webhook: FULL_HOOK },
  '291-websocket-find-set': channels('websocket'),
  'rabbitmq-find': channels('rabbitmq'),
  'sqs-find': channels('sqs'),
  'proxy-find': { proxy: NO_PROXY },
  '321-proxy-find-set': { proxy: NO_PROXY },
  'chatwoot-find': { chatwoot: { ...CHATWOOT, enabled: false } },
  '105-chatwoot-find': { chatwoot: CHATWOOT },
  '086-fetchInstances-by-id': { id: 'cdc2ae7b-c98f-4041-a6ce-ae6f946da825' },
  '087-fetchInstances-by-number': { number: '5511980009991' },
  '183-business-sendText': { integration: 'WHATSAPP-BUSINESS' },
  'delete-business': { integration: 'WHATSAPP-BUSINESS' },
  'phone-logged-out-fetchInstances': { number: '5511970000103' },
  'open-fetchInstances-all': { number: '5511970000103', owner: ACCOUNT, line: { kind: 'open' } },
}

type Scene = 'open' | 'connecting' | 'close' | 'closed again' | 'deleted'

function stateBefore(name: string): Scene {
  const number = Number(/^\d{3}/.exec(name)?.[0])
  if (number) return stateAt(number)
  if (/name-with-space/.test(name)) return 'close'
  if (/^open-|^extra-|^groupev-|delete-business/.test(name)) return 'open'
  if (/^after-logout|^phone-logged-out/.test(name)) return 'closed again'
  return /^connecting-|^nonet-(?!connect$)(?!.*after-logout)|^connect-with-number-2/.test(name) ? 'connecting' : 'close'
}

/** The cases of 2.3.6 are numbered in the order they were recorded in. */
function stateAt(number: number): Scene {
  if ([58, 59, 62, 68, 73, 357, 366, 367, 375, 378, 380, 381, 382].includes(number)) return 'connecting'
  if (number === 386) return 'deleted'
  if (number >= 353 && number <= 365 && ![358, 359].includes(number)) return 'closed again'
  return (number >= 82 && number <= 359) || [376, 377, 383, 384, 385].includes(number) ? 'open' : 'close'
}

function add(world: World, name: string, given: Partial<Home>, scene: Scene = 'close') {
  const integration = world.isV2 || name === 'lab-open' ? 'WHATSAPP-BAILEYS' : null // most were made without a word on it
  const home = makeHome(name, world.clock.now(), world.noise, { integration, ...given })
  world.add(home)
  if (scene === 'connecting') startPairing(world, home, name === 'lab-code' ? '5511970000103' : null)
  if (scene === 'connecting') return home
  if (scene !== 'close') Object.assign(home, { owner: ACCOUNT, codes: 1, line: { kind: 'open' } })
  if (scene === 'closed again') close(world, home, null)
  if (scene === 'deleted') remove(world, home)
  world.touch(home)
  return home
}

/** Puts there what a call speaks of: groups, and messages with the recorded ids. */
function furnish(world: World, home: Home, { name, path, body, status }: Omit<Case, 'headers'>) {
  const talk = talkOf(world, home)
  const { searchParams } = new URL(path, 'http://server.test')
  const asked: Record<string, unknown> = Object(body)
  const group = [
    searchParams.get('groupJid'),
    asked['groupJid'],
    asked['number'],
    ...(Array.isArray(asked['numbers']) ? asked['numbers'] : []),
    valueAt(asked, ['where', 'key', 'remoteJid']),
  ].find((jid): jid is string => typeof jid === 'string' && jid.endsWith('@g.us'))
  const isOfGroup = group !== undefined && !name.includes('unknown')
  const isEmpty = /^close-|^connecting-|while-close/.test(name)
  if (isEmpty) return
  if (isOfGroup || /group-(?:fetchAll|invite|accept)|groups-fetchAll|ignore-true-f/.test(name)) {
    const id = group ?? '1203630268543282231@g.us'
    const us = `${ACCOUNT.phone}@s.whatsapp.net`
    const admin = name.includes('notadmin') ? {} : { admin: 'superadmin' as const }
    talk.groups.set(id, {
      id,
      subject: 'Recorded group',
      subjectOwner: us,
      subjectTime: 1_795_338_863,
      size: 2,
      creation: 1_795_338_863,
      owner: us,
      ...(!name.startsWith('extra-') && { desc: 'About things', descId: '3EB0CF959FCB9DFB524FE9' }),
      restrict: false,
      announce: false,
      participants: [{ id: us, ...(world.isV2 && { lid: '205511970000101@lid' }), ...admin }],
      inviteCode: searchParams.get('inviteCode') ?? 'fLOzlvHfMCqEySYGK7MV9q',
    })
    if (name.includes('Info-bad')) talk.groups.clear()
  }
  const ids = [asked['id'], ...['key', 'message', 'quoted', 'options', 'where'].flatMap((part) => idsIn(asked[part]))].filter(isKnown)
  for (const id of ids) if (!/unknown-id/.test(name)) said(world, home, id, name)
  if (ids.length === 0 && status < 300 && /find(?:Messages|Chats|Contacts|Status)/.test(name) && !name.includes('unknown')) {
    const id = said(world, home, '3EB0E55187F8F37BFE685B', name, group)
    if (name.includes('Status')) note(world, home, id, 'READ')
  }
  if (name.includes('findStatusMessage')) for (const id of ids) note(world, home, id, 'READ')
}

const isKnown = (id: unknown): id is string => typeof id === 'string' && id !== 'NOPE'

function idsIn(part: unknown): unknown[] {
  return ['id', 'key.id', 'quoted.key.id', 'key.key.id'].map((path) => valueAt(part, path.split('.')))
}

/** What the newest message was, where that was not a text of somebody else. */
const NEWEST: Readonly<Record<string, 'audio' | 'image' | 'group' | 'ours' | 'taken back' | 'nameless'>> = {
  'open-findContacts': 'nameless',
  'open-sendText-quoted-by-key': 'ours',
  '221-findChats': 'group',
  '222-findChats-nobody': 'group',
  '223-findChats-where': 'audio',
  '225-findChats-page-offset': 'group',
  '231-findMessages-all': 'image',
  '232-findMessages-by-chat': 'audio',
  '234-findMessages-offset-only': 'audio',
  '236-findMessages-page-zero': 'audio',
  '237-findMessages-limit': 'image',
  '238-findMessages-by-id': 'ours',
  '240-findMessages-type': 'image',
  '355-findChats-after-phone-logout': 'group',
  '362-findChats-after-logout': 'taken back',
}

const PICTURE: Said = { kind: 'image', base64: landscape('recorded'), mimetype: 'image/png', caption: 'a picture' }
const SAID: Readonly<Record<string, Said>> = {
  audio: { kind: 'audio', base64: PAGE, mimetype: 'audio/ogg', seconds: 3, isVoice: true, waveform: PAGE },
  image: { ...PICTURE, ...LANDSCAPE },
  own: PICTURE,
  document: { kind: 'document', base64: PAGE, mimetype: 'application/pdf', fileName: 'invoice.pdf' },
  text: { kind: 'text', text: 'hello' },
}

/** One message under that id, of the kind that the case met. */
function said(world: World, home: Home, id: string, name: string, group?: string) {
  const newest = NEWEST[name]
  const media = /getBase64(?!-text)/.test(name) ? (/document|own/.exec(name)?.[0] ?? 'image') : (newest ?? 'text')
  const what = SAID[media] ?? SAID['text']
  if (!what) return id
  const context = { mentionedJid: [], groupMentions: [] }
  const from = '5521970000023@s.whatsapp.net'
  const isOurs = newest === 'ours' || newest === 'taken back'
  const record = recordOf(world, what, media in SAID && media !== 'text' ? context : null, isOurs)
  const around = media !== 'text' && world.isV2 ? { contextInfo: context } : {}
  if (isOurs) {
    const message = world.isV2 ? record : { message: { extendedTextMessage: { text: 'hello' } }, messageType: 'extendedTextMessage' }
    const own = { ...context, ephemeralSettingTimestamp: long(1_795_166_048, false), disappearingMode: { initiator: 0 } }
    const stored = sendOurs(world, home, { jid: from, ...message, ...(world.isV2 && { contextInfo: own }) }, id)
    if (newest === 'taken back') Object.assign(stored, { isDeleted: true })
    return id
  }
  const chat = newest === 'group' ? '1203630268543282231@g.us' : group
  receive(world, home, { from, name: newest === 'nameless' ? undefined : 'Beatriz Lima', group: chat, ...record, ...around }, id)
  const known = talkOf(world, home).chats.get(chat ?? from)
  if (known) talkOf(world, home).chats.set(chat ?? from, { ...known, isFromPhone: true })
  return id
}
