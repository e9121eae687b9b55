import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApiClient } from './api-client.ts'
import { DIALECTS, dialectOf, type Server } from './dialect.ts'
import { type AnyEndpoint, type AskOf, formOf } from './endpoint.ts'
import { findChats, findContacts, findMessages, findStatusMessage, getBase64FromMediaMessage } from './endpoints/chat-history.ts'
import { deleteMessageForEveryone, fetchProfilePictureUrl, sendPresence, updateBlockStatus, updateMessage } from './endpoints/chats.ts'
import {
  acceptInviteCode,
  createGroup,
  fetchAllGroups,
  findGroupInfos,
  findParticipants,
  inviteCode,
  leaveGroup,
  revokeInviteCode,
  updateGroupSubject,
  updateParticipant,
} from './endpoints/groups.ts'
import { handleLabel } from './endpoints/labels.ts'
import {
  sendContact,
  sendLocation,
  sendMedia,
  sendPoll,
  sendReaction,
  sendSticker,
  sendWhatsAppAudio,
  takesReactionsBack,
} from './endpoints/messages.ts'
import { RECORDINGS, recordingsIn } from './recordings.ts'

const recorded = ['1.7.4', '2.3.6'].flatMap((version) => recordingsIn(join(RECORDINGS, version)))

function meaningOf(version: string, name: string, endpoint: AnyEndpoint, ask: object): unknown {
  const server = { dialect: dialectOf(version), version }
  const found = recorded.find((each) => each.case === name && each.version === version)
  expect(found).toBeDefined()
  return formOf(endpoint, server)
    ?.reply(ask as never)
    .decode(found?.response.body, server)
}
const means = (version: string, name: string, endpoint: AnyEndpoint, ask: object, meaning: object) =>
  test(`${version} ${name}`, () => {
    expect(meaningOf(version, name, endpoint, ask)).toMatchObject(meaning)
  })

describe('what recorded answers mean', () => {
  const group = '1203630268543282231@g.us'
  means('1.7.4', 'open-findChats', findChats, {}, [
    { remoteJid: '5521970007071@s.whatsapp.net', lastMessageTimestamp: 1_795_251_656 },
    {},
    {},
  ])
  means('2.3.6', '224-findChats-take-skip', findChats, {}, [
    {
      remoteJid: '205521970000035@lid',
      profilePicUrl: 'http://127.0.0.1:9099/pic/205521970000035.svg',
      updatedAt: '2026-11-22T09:14:28.000Z',
      isSaved: true,
      lastMessage: {
        remoteJid: '205521970000035@lid',
        remoteJidAlt: '5521970000035@s.whatsapp.net',
        pushName: 'Lid Person',
        messageTimestamp: 1_795_338_868,
        status: 'DELIVERY_ACK',
      },
    },
    {},
  ])
  means('2.3.6', '223-findChats-where', findChats, {}, [
    {
      remoteJid: '5521970000023@s.whatsapp.net',
      lastMessage: { remoteJidAlt: '205521970000023@lid', message: { audioMessage: { seconds: 3 } } },
    },
  ])
  test('2.3.6: a group is called by its subject, and unread is counted', () => {
    const [row] =
      formOf(findChats, { dialect: 'v2' })
        ?.reply({})
        .decode(recorded.find((each) => each.case === '221-findChats')?.response.body, { dialect: 'v2' }) ?? []
    expect(row).toMatchObject({
      pushName: 'Recorded group',
      unreadCount: 1,
      lastMessage: { participant: '5521970000023@s.whatsapp.net', participantAlt: '205521970000023@lid' },
    })
  })
  means('1.7.4', 'open-findContacts-by-id', findContacts, {}, [
    { remoteJid: '5521988887771@s.whatsapp.net', profilePicUrl: 'http://127.0.0.1:9174/pic/5521988887771.svg' },
  ])
  means('2.3.6', '244-findContacts-where-remoteJid', findContacts, {}, [
    { remoteJid: '5521970000023@s.whatsapp.net', pushName: 'Beatriz Lima', isGroup: false, isSaved: true },
  ])
  means(
    '2.3.6',
    '238-findMessages-by-id',
    findMessages,
    {},
    {
      total: 1,
      pages: 1,
      currentPage: 1,
      records: [
        {
          id: '3EB0E55187F8F37BFE685B',
          fromMe: true,
          messageTimestamp: 1_795_338_848,
          messageType: 'conversation',
          message: { conversation: 'Hello *world*' },
          updates: [{ status: 'DELIVERY_ACK' }, { status: 'READ' }],
        },
      ],
    },
  )
  means('1.7.4', 'open-findStatusMessage', findStatusMessage, {}, [{ id: 'BAE57A6FA980BFF0', status: 'READ', datetime: 1_795_338_184_382 }])
  means('2.3.6', '250-findStatusMessage-page', findStatusMessage, {}, [
    { id: '3EB0E55187F8F37BFE685B', fromMe: true, status: 'DELIVERY_ACK' },
    { status: 'READ' },
  ])
  means(
    '1.7.4',
    'open-getBase64FromMediaMessage',
    getBase64FromMediaMessage,
    {},
    { mediaType: 'imageMessage', caption: 'a picture', bytes: 2452, width: 320, height: 200, mimetype: 'image/png' },
  )
  means(
    '2.3.6',
    '259-getBase64',
    getBase64FromMediaMessage,
    {},
    {
      fileName: '3EB03789B4E05515B127AD.png',
      bytes: 2452,
      width: 320,
      height: 200,
      mimetype: 'image/png',
      base64: expect.stringMatching(/^iVBOR/),
    },
  )
  means(
    '1.7.4',
    'open-fetchProfilePictureUrl',
    fetchProfilePictureUrl,
    {},
    { wuid: '5521988887771@s.whatsapp.net', profilePictureUrl: 'http://127.0.0.1:9174/pic/5521988887771.svg' },
  )
  means(
    '2.3.6',
    '171-sendPoll',
    sendPoll,
    {},
    {
      id: '3EB0F0C196665D8C64B02E',
      fromMe: true,
      status: 'PENDING',
      messageTimestamp: 1_795_338_861,
      messageType: 'pollCreationMessageV3',
    },
  )
  means(
    '1.7.4',
    'open-sendPoll',
    sendPoll,
    {},
    { id: 'BAE53E98FF0E7F6B', remoteJid: '5521988887771@s.whatsapp.net', messageTimestamp: 1_795_338_191 },
  )
  means(
    '2.3.6',
    '275-updateMessage',
    updateMessage,
    {},
    { id: '3EB017B99475378509FD85', message: { protocolMessage: { type: 'MESSAGE_EDIT' } }, messageTimestamp: 1_795_338_875 },
  )
  means(
    '1.7.4',
    'open-deleteMessageForEveryone',
    deleteMessageForEveryone,
    {},
    { fromMe: true, message: { protocolMessage: { type: 'REVOKE', key: { id: 'BAE57A6FA980BFF0' } } } },
  )
  means(
    '2.3.6',
    '184-group-create',
    createGroup,
    {},
    {
      id: group,
      subject: 'Recorded group',
      desc: 'About things',
      size: 4,
      announce: false,
      participants: [
        { id: '5511980000231@s.whatsapp.net', lid: '205511980000231@lid', admin: 'superadmin' },
        { lid: '205521970000011@lid' },
        {},
        {},
      ],
    },
  )
  means(
    '1.7.4',
    'open-group-findGroupInfos',
    findGroupInfos,
    {},
    { id: '1203630209842905585@g.us', subject: 'Lab group', owner: '5511970000101@s.whatsapp.net', pictureUrl: expect.any(String) },
  )
  means('2.3.6', '192-group-fetchAll-participants', fetchAllGroups, {}, [
    { id: group, participants: [{}, {}, {}, {}] },
    { subject: 'X', size: 1 },
  ])
  means('2.3.6', '197-group-participants', findParticipants, {}, [{ admin: 'superadmin' }, {}, {}, {}])
  means(
    '2.3.6',
    '202-group-inviteCode',
    inviteCode,
    {},
    { inviteCode: 'fLOzlvHfMCqEySYGK7MV9q', inviteUrl: 'https://chat.whatsapp.com/fLOzlvHfMCqEySYGK7MV9q' },
  )
  means('2.3.6', '207-group-revokeInviteCode', revokeInviteCode, {}, { inviteCode: 'xzTP75KXmxU4WhQqYKcmbL' })
  means('2.3.6', '205-group-acceptInviteCode', acceptInviteCode, {}, { accepted: true, groupJid: group })
  means('1.7.4', 'open-group-updateParticipant', updateParticipant, {}, [{ jid: '5521988887771@s.whatsapp.net', status: '200' }])

  test('an ordinary member has no office, in either spelling', () => {
    expect(meaningOf('1.7.4', 'open-group-participants', findParticipants, {})).toEqual([
      { id: '5511970000101@s.whatsapp.net', admin: 'superadmin' },
      { id: '5521988887771@s.whatsapp.net' },
      { id: '5521988887772@s.whatsapp.net' },
    ])
  })

  test('1.8 says nothing at all of groups that an instance ignores', () => {
    const v18 = { dialect: 'v1', version: '1.8.2' } as const
    expect(formOf(findGroupInfos, v18)?.reply({ groupJid: 'x' }).decode('', v18)).toBeNull()
    expect(formOf(fetchAllGroups, v18)?.reply({ getParticipants: true }).decode(undefined, v18)).toEqual([])
  })
})

describe('1.x answers everything, and what was asked is found here', () => {
  const v1 = { dialect: 'v1', version: '1.7.4' } as const
  const body = recorded.find((each) => each.case === 'open-findMessages-paging-v2')?.response.body
  const found = (ask: AskOf<typeof findMessages>) => formOf(findMessages, v1)?.reply(ask).decode(body, v1)
  const remoteJid = '5521988887771@s.whatsapp.net'

  test('of one chat, newest first, in pages, though 64-bit times came from the API', () => {
    const all = found({ instance: 'a', remoteJid })
    expect(all?.total).toBeGreaterThan(5)
    expect(all?.records.every((message) => message.remoteJid === remoteJid)).toBe(true)
    const times = all?.records.map(({ messageTimestamp }) => messageTimestamp) ?? []
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    const second = found({ instance: 'a', remoteJid, page: 2, offset: 2 })
    expect(second?.records).toEqual(all?.records.slice(2, 4))
    expect(second).toMatchObject({ currentPage: 2, pages: Math.ceil((all?.total ?? 0) / 2) })
  })

  test('by id, by us, by kind', () => {
    expect(found({ instance: 'a', fromMe: true })?.records.every(({ fromMe }) => fromMe)).toBe(true)
    expect(found({ instance: 'a', messageType: 'imageMessage' })?.records.every(({ messageType }) => messageType === 'imageMessage')).toBe(
      true,
    )
    expect(found({ instance: 'a', id: 'NOPE' })).toEqual({ total: 0, pages: 0, currentPage: 1, records: [] })
  })
})

test('two questions that are the same on the wire have each its own answer', async () => {
  const body = JSON.stringify(recorded.find((each) => each.case === 'open-findMessages-paging-v2')?.response.body)
  const api = createApiClient(
    { id: 'test', baseUrl: 'http://server.test', apiKey: 'key', server: { dialect: 'v1', version: '1.7.4' } },
    async () => new Response(body),
  )
  const page = (number: number) =>
    api.call(findMessages, { instance: 'a', remoteJid: '5521988887771@s.whatsapp.net', page: number, offset: 2 })
  const [first, second, again] = [await page(1), await page(2), await page(1)]
  expect(first.records).not.toEqual(second.records)
  expect(again).toBe(first)
})

test('a message that cannot be read keeps its place, and the rest is read', () => {
  const server = { dialect: 'v2', version: '2.3.6' } as const
  const records = [
    { key: { id: 'A', remoteJid: 'x', fromMe: false }, messageTimestamp: 1, message: { conversation: 'hi' } },
    { key: { id: 'B' }, messageTimestamp: {} },
    { what: 'ever' },
  ]
  const page = formOf(findMessages, server)
    ?.reply({})
    .decode({ messages: { total: 3, pages: 1, currentPage: 1, records } }, { ...server, isLenient: true })
  expect(page?.records).toMatchObject([
    { id: 'A' },
    { id: 'B', messageTimestamp: 0, message: { unreadable: records[1] } },
    { message: { unreadable: records[2] } },
  ])
})

test('2.3.0 forgets which chat a row is, and its last message knows', () => {
  const server = { dialect: 'v2', version: '2.3.0' } as const
  const row = { lastMessage: { key: { id: 'A', remoteJid: '1@s.whatsapp.net', fromMe: false }, messageTimestamp: 1, message: {} } }
  expect(formOf(findChats, server)?.reply({}).decode([row], server)).toMatchObject([{ remoteJid: '1@s.whatsapp.net' }])
})

describe('what goes over the wire', () => {
  const SERVERS: Record<string, Server> = { v1: { dialect: 'v1', version: '1.8.2' }, v2: { dialect: 'v2', version: '2.3.6' } }
  const key = { id: 'K', remoteJid: '1@s.whatsapp.net', fromMe: true }
  const query = 'groupJid=1%40g.us'
  const options = { number: '1', delay: 5, mentioned: ['2@s.whatsapp.net'] }
  const options1 = { delay: 5, mentions: { mentioned: ['2'] } }
  const cases: readonly (readonly [AnyEndpoint, object, Record<string, unknown>, Record<string, unknown>])[] = [
    [
      findChats,
      { remoteJid: 'x', take: 2, skip: 4 },
      { 'GET /chat/findChats/a': null },
      { 'POST /chat/findChats/a': { where: { remoteJid: 'x' }, take: 2, skip: 4 } },
    ],
    [
      findContacts,
      { remoteJid: 'x' },
      { 'POST /chat/findContacts/a': { where: { id: 'x' } } },
      { 'POST /chat/findContacts/a': { where: { remoteJid: 'x' } } },
    ],
    [
      findMessages,
      { remoteJid: 'x', page: 2, offset: 50 },
      { 'POST /chat/findMessages/a': { where: { key: { remoteJid: 'x' } } } },
      { 'POST /chat/findMessages/a': { where: { key: { remoteJid: 'x' } }, page: 2, offset: 50 } },
    ],
    [
      findStatusMessage,
      { id: 'K', page: 1, offset: 9 },
      { 'POST /chat/findStatusMessage/a': { where: { id: 'K' } } },
      { 'POST /chat/findStatusMessage/a': { where: { id: 'K' }, page: 1, offset: 9 } },
    ],
    [
      sendMedia,
      { ...options, mediatype: 'image', media: 'AA', caption: 'c' },
      { 'POST /message/sendMedia/a': { number: '1', options: options1, mediaMessage: { mediatype: 'image', media: 'AA', caption: 'c' } } },
      { 'POST /message/sendMedia/a': { ...options, mediatype: 'image', media: 'AA', caption: 'c' } },
    ],
    [
      sendWhatsAppAudio,
      { number: '1', audio: 'AA' },
      { 'POST /message/sendWhatsAppAudio/a': { number: '1', options: {}, audioMessage: { audio: 'AA' } } },
      { 'POST /message/sendWhatsAppAudio/a': { number: '1', audio: 'AA' } },
    ],
    [
      sendLocation,
      { number: '1', latitude: 1, longitude: 2, name: 'n', address: 'd' },
      { 'POST /message/sendLocation/a': { number: '1', locationMessage: { latitude: 1, longitude: 2, name: 'n', address: 'd' } } },
      { 'POST /message/sendLocation/a': { number: '1', latitude: 1, longitude: 2, name: 'n', address: 'd' } },
    ],
    [
      sendContact,
      { number: '1', contact: [{ fullName: 'A', phoneNumber: '2' }] },
      { 'POST /message/sendContact/a': { number: '1', contactMessage: [{ fullName: 'A', phoneNumber: '2' }] } },
      { 'POST /message/sendContact/a': { number: '1', contact: [{ fullName: 'A', phoneNumber: '2' }] } },
    ],
    [
      sendReaction,
      { key, reaction: '👍' },
      { 'POST /message/sendReaction/a': { reactionMessage: { key, reaction: '👍' } } },
      { 'POST /message/sendReaction/a': { key, reaction: '👍' } },
    ],
    [
      sendPoll,
      { number: '1', name: 'Q', selectableCount: 1, values: ['a', 'b'] },
      { 'POST /message/sendPoll/a': { number: '1', pollMessage: { name: 'Q', selectableCount: 1, values: ['a', 'b'] } } },
      { 'POST /message/sendPoll/a': { number: '1', name: 'Q', selectableCount: 1, values: ['a', 'b'] } },
    ],
    [
      sendPresence,
      { number: '1', presence: 'composing', delay: 9 },
      { 'POST /chat/sendPresence/a': { number: '1', options: { presence: 'composing', delay: 9 } } },
      { 'POST /chat/sendPresence/a': { number: '1', presence: 'composing', delay: 9 } },
    ],
    [
      updateMessage,
      { number: '1', text: 't', key },
      { 'PUT /chat/updateMessage/a': { number: '1', text: 't', key } },
      { 'POST /chat/updateMessage/a': { number: '1', text: 't', key } },
    ],
    [deleteMessageForEveryone, key, { 'DELETE /chat/deleteMessageForEveryone/a': key }, { 'DELETE /chat/deleteMessageForEveryone/a': key }],
    [
      updateBlockStatus,
      { number: '1', status: 'block' },
      { 'PUT /chat/updateBlockStatus/a': { number: '1', status: 'block' } },
      { 'POST /chat/updateBlockStatus/a': { number: '1', status: 'block' } },
    ],
    [
      updateGroupSubject,
      { groupJid: '1@g.us', subject: 's' },
      { [`PUT /group/updateGroupSubject/a?${query}`]: { subject: 's' } },
      { [`POST /group/updateGroupSubject/a?${query}`]: { subject: 's' } },
    ],
    [
      leaveGroup,
      { groupJid: '1@g.us' },
      { [`DELETE /group/leaveGroup/a?${query}`]: null },
      { [`DELETE /group/leaveGroup/a?${query}`]: null },
    ],
    [
      fetchAllGroups,
      { getParticipants: false },
      { 'GET /group/fetchAllGroups/a?getParticipants=false': null },
      { 'GET /group/fetchAllGroups/a?getParticipants=false': null },
    ],
    [
      handleLabel,
      { number: '1', labelId: 'L', action: 'add' },
      { 'PUT /label/handleLabel/a': { number: '1', labelId: 'L', action: 'add' } },
      { 'POST /label/handleLabel/a': { number: '1', labelId: 'L', action: 'add' } },
    ],
  ]

  test.each(
    cases.flatMap(([endpoint, ask, v1, v2]) => [
      ['v1', endpoint.path, endpoint, ask, v1] as const,
      ['v2', endpoint.path, endpoint, ask, v2] as const,
    ]),
  )('%s %s', async (dialect, _, endpoint, ask, wire) => {
    const sent: unknown[] = []
    const server = SERVERS[dialect] ?? { dialect: 'v2' }
    const api = createApiClient({ id: 'test', baseUrl: 'http://server.test', apiKey: 'key', server }, async (request) => {
      const { pathname, search } = new URL(request.url)
      sent.push({ [`${request.method} ${pathname}${search}`]: JSON.parse((await request.text()) || 'null') })
      return new Response(null, { status: 500 })
    })
    await api.call(endpoint as never, { instance: 'a', ...ask }).catch(() => {})
    expect(sent).toEqual([wire])
  })

  test('pages of chats and contacts are asked of servers that know them only', () => {
    const old = { dialect: 'v2', version: '2.2.3' } as const
    expect(formOf(findChats, old)?.input.encode({ take: 2, skip: 4 }, old)).toEqual({})
  })
})

const can = (endpoint: AnyEndpoint) => DIALECTS.filter((dialect) => formOf(endpoint, { dialect }) !== null)

test('what a server cannot do is known before it is asked', () => {
  expect(can(findChats)).toEqual(['v1', 'v2.0', 'v2'])
  expect(can(sendSticker)).toEqual(['v2.0', 'v2'])
  expect(takesReactionsBack({ dialect: 'v2', version: '2.2.3' })).toBe(false)
  expect(takesReactionsBack({ dialect: 'v2', version: '2.3.6' })).toBe(true)
  expect(takesReactionsBack({ dialect: 'v1', version: '1.8.2' })).toBe(false)
})
