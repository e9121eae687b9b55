import { describe, expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import { entriesOf } from './entries.ts'
import { NO_HISTORY, withDeliveries, withPage } from './history.ts'

let second = 0
const said = (id: string, message: Record<string, unknown>, more: Partial<Message> = {}): Message => ({
  id,
  remoteJid: 'group@g.us',
  participant: 'ana@s.whatsapp.net',
  fromMe: false,
  messageTimestamp: (second += 1),
  message,
  ...more,
})
const text = (id: string, words: string, more: Partial<Message> = {}) => said(id, { conversation: words }, more)
const reaction = (id: string, to: string, emoji: string, more: Partial<Message> = {}) =>
  said(id, { reactionMessage: { key: { id: to }, text: emoji } }, more)
const ours = { fromMe: true, participant: '' }
const protocol = (type: string, id: string, more: object = {}) => said(`p${second}`, { protocolMessage: { key: { id }, type, ...more } })
const poll = (more: Partial<Message> = {}) =>
  said('p', { pollCreationMessageV3: { name: 'When?', options: [{ optionName: 'Sat' }, { optionName: 'Sun' }] } }, more)
const vote = (id: string, choices: string[], more: Partial<Message> = {}) =>
  said(id, { pollUpdateMessage: { pollCreationMessageKey: { id: 'p' }, vote: { selectedOptions: choices } } }, more)
const shown = (...messages: Message[]) => entriesOf(withPage(NO_HISTORY, messages.toReversed()))

describe('reactions', () => {
  test('are no lines of their own, and the last of each person counts', () => {
    const rafael = { participant: 'rafael@s.whatsapp.net' }
    expect(
      shown(
        text('a', 'hi'),
        reaction('r1', 'a', '👍'),
        reaction('r2', 'a', '❤️', rafael),
        reaction('r3', 'a', '😂'),
        reaction('r4', 'a', '😂', ours),
      ),
    ).toMatchObject([
      {
        id: 'a',
        reactions: [
          { emoji: '😂', authors: ['ana@s.whatsapp.net'], isMine: true },
          { emoji: '❤️', authors: ['rafael@s.whatsapp.net'], isMine: false },
        ],
      },
    ])
  })

  test('are taken back with an empty one, and may come before their message', () => {
    expect(shown(text('a', 'hi'), reaction('r1', 'a', '👍', ours), reaction('r2', 'a', '', ours))).toMatchObject([{ reactions: [] }])
    expect(shown(reaction('r1', 'a', '👍'), text('a', 'hi'))).toMatchObject([{ id: 'a', reactions: [{ emoji: '👍' }] }])
  })
})

describe('edits and withdrawals', () => {
  test('new words take the place of the old ones, and a caption that of a caption', () => {
    const entries = shown(
      text('a', 'typo'),
      said('b', { imageMessage: { caption: 'old', mimetype: 'image/png' } }),
      protocol('MESSAGE_EDIT', 'a', { editedMessage: { conversation: 'right' } }),
      protocol('MESSAGE_EDIT', 'b', { editedMessage: { imageMessage: { caption: 'new' } } }),
    )
    expect(entries).toMatchObject([
      { content: { kind: 'text', text: 'right' }, isEdited: true },
      { content: { kind: 'image', caption: 'new', media: { mimetype: 'image/png' } }, isEdited: true },
    ])
  })

  test('what was taken back says nothing and has no reactions', () => {
    expect(shown(text('a', 'secret'), reaction('r', 'a', '👍'), protocol('REVOKE', 'a'))).toMatchObject([
      { content: { kind: 'deleted' }, reactions: [], isEdited: false },
    ])
  })
})

describe('polls', () => {
  test('the last vote of each person counts', () => {
    expect(shown(poll(), vote('v1', ['Sat']), vote('v2', ['Sun']), vote('v3', ['Sun'], ours))).toMatchObject([
      {
        votes: [
          { option: 'Sat', voters: [], isMine: false },
          { option: 'Sun', voters: ['ana@s.whatsapp.net'], isMine: true },
        ],
      },
    ])
  })

  test('sums of the server are taken, and a vote that was heard since corrects them', () => {
    const updates = [{ pollUpdates: [{ name: 'Sat', voters: ['ana@s.whatsapp.net', 'luiz@s.whatsapp.net'] }] }]
    expect(shown(poll({ updates }), vote('v1', ['Sun']))).toMatchObject([
      {
        votes: [
          { option: 'Sat', voters: ['luiz@s.whatsapp.net'] },
          { option: 'Sun', voters: ['ana@s.whatsapp.net'] },
        ],
      },
    ])
  })
})

test('who wrote it, when, and how far it has come', () => {
  const history = withPage(NO_HISTORY, [
    text('b', 'us', { ...ours, status: 'PENDING', messageTimestamp: 20 }),
    text('a', 'them', { pushName: 'Ana', messageTimestamp: 10 }),
  ])
  expect(entriesOf(withDeliveries(history, [['b', 'read']]))).toMatchObject([
    { id: 'a', at: 10_000, author: 'ana@s.whatsapp.net', authorName: 'Ana', key: { id: 'a', participant: 'ana@s.whatsapp.net' } },
    { id: 'b', at: 20_000, delivery: 'read', key: { id: 'b', fromMe: true } },
  ])
  expect(entriesOf(history)[0]).not.toHaveProperty('delivery')
})

test('machinery is not shown', () => {
  expect(
    shown(said('a', { protocolMessage: { type: 'HISTORY_SYNC_NOTIFICATION' } }), said('b', { senderKeyDistributionMessage: {} })),
  ).toEqual([])
})
