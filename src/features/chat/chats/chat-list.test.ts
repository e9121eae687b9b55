import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formOf } from '@/api/endpoint.ts'
import { type Chat, findChats, findContacts, findMessages } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { RECORDINGS } from '@/api/recordings.ts'
import { type ChatLine, chatLines, filterChats, NO_MARKS } from './chat-list.ts'
import { archive, markRead, markUnread, mute } from './chat-marks.ts'
import { bareJid, jidsOf, learnIdentities, mainJid, pairsIn } from './identities.ts'
import { nameOf, namesFrom } from './names.ts'

const V1 = { dialect: 'v1', version: '1.7.4' } as const
const V2 = { dialect: 'v2', version: '2.3.6' } as const
const recorded = (path: string): unknown => JSON.parse(readFileSync(join(RECORDINGS, path), 'utf8')).response.body
const NOBODY = learnIdentities(new Map(), [])

const ANA = '5511980000001@s.whatsapp.net'
const HIDDEN = '205511980000001@lid'
const said = (remoteJid: string, messageTimestamp: number, more: Partial<Message> = {}): Message => ({
  id: `${remoteJid} ${messageTimestamp}`,
  remoteJid,
  fromMe: false,
  messageTimestamp,
  messageType: 'conversation',
  message: { conversation: 'x' },
  ...more,
})
const lines = (chats: Chat[], messages: Message[] = [], more: Partial<Parameters<typeof chatLines>[0]> = {}) => {
  const identities = learnIdentities(NOBODY, [...pairsIn(messages), ...pairsIn(chats.flatMap(({ lastMessage }) => lastMessage ?? []))])
  return chatLines({ chats, messages, identities, names: namesFrom(identities, { chats, messages }), ...more })
}

const line = (name: string, more: Partial<ChatLine> = {}): ChatLine => ({
  jid: ANA,
  name,
  isGroup: false,
  at: 0,
  unread: 0,
  isUnread: false,
  isArchived: false,
  isMuted: false,
  ...more,
})

describe('of real servers', () => {
  test('2.3.6: names from the best source, the last message, unread', () => {
    const chats = formOf(findChats, V2)?.reply({}).decode(recorded('2.3.6/221-findChats.json'), V2) ?? []
    const contacts = formOf(findContacts, V2)?.reply({}).decode(recorded('2.3.6/243-findContacts-all.json'), V2) ?? []
    const identities = learnIdentities(NOBODY, pairsIn(chats.flatMap(({ lastMessage }) => lastMessage ?? [])))
    const found = chatLines({ chats, contacts, identities, names: namesFrom(identities, { chats, contacts }) })
    expect(found.slice(0, 3)).toMatchObject([
      {
        jid: '1203630268543282231@g.us',
        name: 'Recorded group',
        isGroup: true,
        unread: 1,
        last: { message: { conversation: 'In the group' } },
      },
      { jid: '5521970000023@s.whatsapp.net', name: 'Beatriz Lima' },
      { jid: '5521970000035@s.whatsapp.net', name: 'Lid Person' },
    ])
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((one, other) => other - one))
  })

  test('1.7.4: chats are what was synchronised and what there are messages of', () => {
    const chats = formOf(findChats, V1)?.reply({}).decode(recorded('1.7.4/open-findChats.json'), V1) ?? []
    const contacts = formOf(findContacts, V1)?.reply({}).decode(recorded('1.7.4/open-findContacts.json'), V1) ?? []
    const messages = formOf(findMessages, V1)?.reply({}).decode(recorded('1.7.4/open-findMessages-paging-v2.json'), V1).records ?? []
    const found = chatLines({
      chats,
      contacts,
      messages,
      identities: NOBODY,
      names: namesFrom(NOBODY, { chats, contacts, messages: messages.toReversed() }),
      countsUnread: false,
    })
    expect(found.map(({ jid, name, unread }) => [jid, name, unread])).toEqual([
      ['5521988887771@s.whatsapp.net', 'Lívia Costa', 2],
      ['5521988887772@s.whatsapp.net', '王小明', 1],
      ['5521970007071@s.whatsapp.net', 'Zoë 🌻', 0],
      ['5521970007202@s.whatsapp.net', 'Carla Mendes', 0],
      ['5521970007333@s.whatsapp.net', 'Farid Haddad', 0],
    ])
  })
})

describe('the two addresses of a person', () => {
  test('are one chat under the phone number, once a server has told both', () => {
    const both = lines([
      { remoteJid: HIDDEN, unreadCount: 2, lastMessage: said(HIDDEN, 5, { remoteJidAlt: ANA }) },
      { remoteJid: ANA, unreadCount: 1, lastMessage: said(ANA, 3) },
    ])
    expect(both).toMatchObject([{ jid: ANA, unread: 3, at: 5000 }])
    expect(lines([{ remoteJid: HIDDEN, lastMessage: said(HIDDEN, 5) }])).toMatchObject([{ jid: HIDDEN, name: '205511980000001' }])
  })

  test('devices, old endings and pairs that are none', () => {
    expect(bareJid('5511980000001:32@s.whatsapp.net')).toBe(ANA)
    expect(bareJid('5511980000001@c.us')).toBe(ANA)
    const known = learnIdentities(NOBODY, [
      [HIDDEN.replace('@', ':7@'), ANA],
      [undefined, ANA],
      ['', ''],
      [ANA, ANA],
    ])
    expect([...known]).toEqual([[HIDDEN, ANA]])
    expect(learnIdentities(known, [[ANA, HIDDEN]])).toBe(known)
    expect(mainJid(known, HIDDEN)).toBe(ANA)
    expect(jidsOf(known, ANA)).toEqual([ANA, HIDDEN])
  })
})

describe('names', () => {
  test('address book before what people call themselves, subject before both, and never our own', () => {
    const names = namesFrom(NOBODY, {
      messages: [
        said(ANA, 1, { pushName: 'ana 🌸' }),
        said('g@g.us', 2, { participant: ANA, pushName: 'Ana S.' }),
        said(ANA, 3, { fromMe: true, pushName: 'Você' }),
      ],
      contacts: [
        { remoteJid: ANA, pushName: 'Ana Souza' },
        { remoteJid: 'g@g.us', pushName: 'whoever wrote last' },
      ],
      groups: [{ id: 'g@g.us', subject: 'Team' }],
    })
    expect(names.get(ANA)).toBe('Ana Souza')
    expect(names.get('g@g.us')).toBe('Team')
  })

  test('servers keep the last writer as the name of a group: it is not taken', () => {
    expect(namesFrom(NOBODY, { contacts: [{ remoteJid: 'g@g.us', pushName: 'Lívia' }] }).get('g@g.us')).toBeUndefined()
  })

  test('I8 a name hides nothing, and who has none is a number', () => {
    const names = namesFrom(NOBODY, {
      contacts: [
        { remoteJid: ANA, pushName: 'a\u202Eb' },
        { remoteJid: '5511980000002@s.whatsapp.net', pushName: '5511980000002' },
      ],
    })
    expect(nameOf(names, NOBODY, ANA)).toBe('a⟨202E⟩b')
    expect(nameOf(names, NOBODY, '5511980000002@s.whatsapp.net')).toBe('+55 11 98000-0002')
  })
})

describe('what came by itself', () => {
  const chats: Chat[] = [{ remoteJid: ANA, unreadCount: 2, lastMessage: said(ANA, 10) }]

  test('counts on top of what the server counted, and moves the chat up', () => {
    expect(lines(chats, [said(ANA, 10), said(ANA, 11), said(ANA, 12, { fromMe: true })])).toMatchObject([{ unread: 3, at: 12_000 }])
  })

  test('a chat that the server does not list yet is there', () => {
    expect(lines(chats, [said('new@s.whatsapp.net', 20)]).map(({ jid }) => jid)).toEqual(['new@s.whatsapp.net', ANA])
  })

  test('reactions, edits, broadcasts and channels are no news', () => {
    const more = [said(ANA, 20, { messageType: 'reactionMessage' }), said('status@broadcast', 30), said('x@newsletter', 40), said('', 50)]
    expect(lines(chats, more)).toMatchObject([{ jid: ANA, at: 10_000, unread: 2 }])
  })
})

describe('marks of this browser', () => {
  const chats: Chat[] = [{ remoteJid: ANA, unreadCount: 2, lastMessage: said(ANA, 10) }]
  const of = (marks: typeof NO_MARKS) => lines(chats, [], { marks })[0]

  test('read until, unread by hand, archived, muted', () => {
    expect(of(markRead(NO_MARKS, ANA, 10, [`${ANA} 10`]))).toMatchObject({ unread: 0, isUnread: false })
    expect(of(markRead(NO_MARKS, ANA, 10, ['another of that second']))).toMatchObject({ unread: 2, isUnread: true })
    expect(of({ ...NO_MARKS, readUntil: { [ANA]: 10 } })).toMatchObject({ unread: 0, isUnread: false })
    expect(of(markRead(NO_MARKS, ANA, 9, []))).toMatchObject({ unread: 2, isUnread: true })
    expect(of(markUnread(markRead(NO_MARKS, ANA, 10, [`${ANA} 10`]), ANA))).toMatchObject({ unread: 0, isUnread: true })
    expect(of(archive(NO_MARKS, ANA, true))).toMatchObject({ isArchived: true })
    expect(of(archive(archive(NO_MARKS, ANA, true), ANA, false))).toMatchObject({ isArchived: false })
    expect(of(mute(NO_MARKS, ANA, true))).toMatchObject({ isMuted: true })
  })
})

describe('search and filters', () => {
  const all = [
    line('Sofía Ledesma', { isUnread: true }),
    line('Equipe', { isGroup: true, jid: 'g@g.us' }),
    line('Old', { isArchived: true }),
  ]
  const names = (filter: Parameters<typeof filterChats>[1]['filter'], search = '') =>
    filterChats(all, { filter, search }).map(({ name }) => name)

  test('archived ones are apart', () => {
    expect(names('all')).toEqual(['Sofía Ledesma', 'Equipe'])
    expect(names('archived')).toEqual(['Old'])
    expect(names('unread')).toEqual(['Sofía Ledesma'])
    expect(names('groups')).toEqual(['Equipe'])
  })

  test('by name without accents, by number in any spelling', () => {
    expect(names('all', 'SOFIA')).toEqual(['Sofía Ledesma'])
    expect(names('all', '+55 11 98000')).toEqual(['Sofía Ledesma'])
    expect(names('all', 'nobody')).toEqual([])
  })
})
