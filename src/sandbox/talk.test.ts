import { describe, expect, test } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import type { Dialect } from '@/api/dialect.ts'
import { findChats, findContacts, findMessages, findStatusMessage, getBase64FromMediaMessage } from '@/api/endpoints/chat-history.ts'
import { deleteMessageForEveryone, markMessagesAsRead, updateMessage } from '@/api/endpoints/chats.ts'
import { createGroup, fetchAllGroups, findGroupInfos, updateGroupSubject, updateParticipant } from '@/api/endpoints/groups.ts'
import { sendMedia, sendText } from '@/api/endpoints/messages.ts'
import { createSandbox, type SandboxOptions } from './server.ts'
import { phoneMessage } from './phone-messages.ts'
import { soon } from './soon.ts'
import { recordOf } from './talk/record.ts'
import { receive } from './talk/deliver.ts'

const NUMBER = '5519980000467'
const JID = `${NUMBER}@s.whatsapp.net`

function shop(dialect: Dialect, options: Partial<SandboxOptions> = {}) {
  const { respond, world } = createSandbox({ dialect, instances: 2, names: ['shop', 'other'], key: 'key', ...options })
  world.clock.stop()
  const api = createApiClient({ id: 'test', baseUrl: 'http://sandbox.test', apiKey: 'key', server: world.server }, respond)
  const instance = 'shop'
  const history = async (remoteJid: string, page = 1, offset = 50) =>
    (await api.call(findMessages, { instance, remoteJid, page, offset })).records
  return { world, api, instance, history, respond, passes: (ms: number) => passes(world, ms) }
}
async function passes(world: ReturnType<typeof createSandbox>['world'], ms: number) {
  world.clock.advance(ms)
  await new Promise((resolve) => setTimeout(resolve))
}

describe.each(['v1', 'v2.0', 'v2'] as const)('%s', (dialect) => {
  test('there is a lively world from the start: chats, people, groups, and every kind of message', async () => {
    const { api, instance } = shop(dialect)
    const chats = await api.call(findChats, { instance })
    expect(chats.length).toBeGreaterThan(2)
    expect(chats.map(({ remoteJid }) => remoteJid)).toEqual(expect.arrayContaining([JID, '120363025550001234@g.us']))
    const people = await api.call(findContacts, { instance })
    expect(people.find(({ remoteJid }) => remoteJid === JID)).toMatchObject({
      pushName: 'Beatriz Moura',
      profilePicUrl: expect.stringMatching(/^http:\/\/sandbox\.test\//),
    })
    expect(await api.call(fetchAllGroups, { instance, getParticipants: true })).toMatchObject([
      { subject: 'Equipe Unidade Sul', participants: expect.any(Array) },
      {},
    ])
  })

  test('what is sent is kept, delivered and read as time goes on', async () => {
    const { api, instance, history, passes } = shop(dialect)
    const { id } = await api.call(sendText, { instance, number: NUMBER, text: 'hello' })
    expect((await history(JID))[0]).toMatchObject({ id, fromMe: true })
    const statuses = async () => (await api.call(findStatusMessage, { instance, id, page: 1, offset: 9 })).map(({ status }) => status)
    expect(await statuses()).toEqual([])
    await passes(400)
    expect(await statuses()).toEqual(['DELIVERY_ACK'])
    await passes(1200)
    expect(await statuses()).toEqual(dialect === 'v1' ? ['READ'] : ['DELIVERY_ACK', 'READ'])
  })

  test('what a phone writes comes in, and what it changes is changed', async () => {
    const { api, instance, history, world } = shop(dialect)
    const write = (more: object) => phoneMessage(world, { instance, from: NUMBER, name: 'Beatriz Moura', ...more }).ids[0] ?? ''
    const id = write({ text: 'typo' })
    write({ edit: { id, text: 'right' } })
    write({ media: 'image', caption: 'look' })
    write({ reaction: { id, emoji: '👍' } })
    const read = await history(JID)
    expect(read.slice(0, 2).map(({ messageType }) => messageType)).toEqual(['reactionMessage', 'imageMessage'])
    const picture = read.find(({ messageType }) => messageType === 'imageMessage')
    const media = await api.call(getBase64FromMediaMessage, { instance, id: picture?.id ?? '' })
    expect(media).toMatchObject({ mimetype: 'image/png', caption: 'look', base64: expect.stringMatching(/^iVBOR/), width: 320 })
    expect(media.bytes).toBe(atob(media.base64).length)
  })

  test('own words are corrected and taken back', async () => {
    const { api, instance, history } = shop(dialect)
    const sent = await api.call(sendText, { instance, number: NUMBER, text: 'tpyo' })
    const key = { id: sent.id, remoteJid: JID, fromMe: true }
    expect((await api.call(updateMessage, { instance, number: NUMBER, key, text: 'typo' })).message).toMatchObject({
      protocolMessage: { type: 'MESSAGE_EDIT' },
    })
    await api.call(deleteMessageForEveryone, { instance, ...key })
    const shown = (await history(JID)).find(({ id }) => id === sent.id)
    expect(shown?.isDeleted ?? false).toBe(dialect !== 'v1')
    expect(JSON.stringify(shown?.message).includes('tpyo')).toBe(dialect === 'v1')
  })

  test('groups are made, renamed and joined', async () => {
    const { api, instance } = shop(dialect)
    const { id } = await api.call(createGroup, { instance, subject: 'New', participants: [NUMBER] })
    await api.call(updateGroupSubject, { instance, groupJid: id, subject: 'Newer' })
    await api.call(updateParticipant, { instance, groupJid: id, action: 'promote', participants: [NUMBER] })
    expect(await api.call(findGroupInfos, { instance, groupJid: id })).toMatchObject({
      subject: 'Newer',
      size: 2,
      participants: [{ admin: 'superadmin' }, { id: JID, admin: 'admin' }],
    })
    await expect(api.call(sendText, { instance, number: '120363999999999999@g.us', text: 'x' })).rejects.toMatchObject({ kind: 'rejected' })
  })

  test('media goes out and can be looked at again', async () => {
    const { api, instance } = shop(dialect)
    const { id } = await api.call(sendMedia, {
      instance,
      number: NUMBER,
      mediatype: 'document',
      media: btoa('%PDF'),
      fileName: 'a.pdf',
      mimetype: 'application/pdf',
    })
    expect(await api.call(getBase64FromMediaMessage, { instance, id })).toMatchObject({ base64: btoa('%PDF'), fileName: 'a.pdf', bytes: 4 })
    await expect(
      api.call(sendMedia, { instance, number: NUMBER, mediatype: 'image', media: 'https://example.test/a.png' }),
    ).rejects.toMatchObject({ kind: 'failed' })
  })
})

test('1.x forgets what was asked: it answers all messages, and times of its own in two halves', async () => {
  const { respond, api, instance } = shop('v1')
  await api.call(sendText, { instance, number: NUMBER, text: 'hello' })
  const answer = await respond(
    new Request('http://sandbox.test/chat/findMessages/shop', {
      method: 'POST',
      headers: { apikey: 'key', 'content-type': 'application/json' },
      body: JSON.stringify({ where: { key: { remoteJid: JID } }, page: 1, offset: 2 }),
    }),
  )
  const all: { key: { remoteJid: string }; messageTimestamp: unknown }[] = await answer.json()
  expect(new Set(all.map(({ key }) => key.remoteJid)).size).toBeGreaterThan(2)
  expect(all[0]?.messageTimestamp).toEqual({ low: expect.any(Number), high: 0, unsigned: true })
})

test('2.x counts what is unread, until it was read', async () => {
  const { api, instance, world } = shop('v2')
  const unread = async () => (await api.call(findChats, { instance, remoteJid: JID }))[0]?.unreadCount
  const before = (await unread()) ?? 0
  const { ids } = phoneMessage(world, { instance, from: NUMBER, text: 'new', count: 3 })
  expect(await unread()).toBe(before + 3)
  await api.call(markMessagesAsRead, { instance, messages: [{ id: ids[2] ?? '', remoteJid: JID, fromMe: false }] })
  expect(await unread()).toBe(0)
})

test('the answer to a delayed message comes after its delay', async () => {
  const { api, instance, world } = shop('v2')
  const before = world.clock.now()
  await soon(world.clock, api.call(sendText, { instance, number: NUMBER, text: 'slow', delay: 5000 }))
  expect(world.clock.now() - before).toBeGreaterThanOrEqual(5000)
})

describe('very many messages', () => {
  const bulk = '5519980000911@s.whatsapp.net'

  test('100,000 are counted and paged, each once, without being kept', async () => {
    const { api, instance, world, history } = shop('v2', { messages: 100_000 })
    expect(await api.call(findMessages, { instance, remoteJid: bulk, page: 1, offset: 50 })).toMatchObject({ total: 100_000, pages: 2000 })
    const [first, second, last] = [await history(bulk, 1), await history(bulk, 2), await history(bulk, 2000)]
    const ids = [...first, ...second, ...last].map(({ id }) => id)
    expect(new Set(ids).size).toBe(150)
    const times = [...first, ...second, ...last].map(({ messageTimestamp }) => messageTimestamp)
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    expect(world.talks.size).toBe(1)
    expect(JSON.stringify([...world.talks.values()].map(({ messages }) => messages.length))).not.toContain('100')
    expect(await history(bulk, 1)).toEqual(first)
  })

  test('what is new comes before them', async () => {
    const { instance, world, history } = shop('v2', { messages: 1000 })
    const { ids } = phoneMessage(world, { instance, from: bulk, text: 'new', count: 2 })
    expect((await history(bulk, 1, 3)).map(({ id }) => id).slice(0, 2)).toEqual([...ids].toReversed())
    expect((await history(bulk, 1)).length).toBe(50)
  })
})

test('anything that WhatsApp might say comes through as it is', async () => {
  const { world, instance, history } = shop('v2')
  const message = { holographicMessage: { '<img src=x onerror=alert(1)>': ['\u202E'] } }
  receive(world, world.home(instance), { from: JID, ...recordOf(world, { kind: 'raw', message }, null, false) })
  expect((await history(JID))[0]?.message).toEqual(message)
})
