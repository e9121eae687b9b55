import { expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import type { ChatLine } from '../chats/chat-list.ts'
import { newsIn } from './use-notices.ts'

const message = (id: string, fromMe = false): Message => ({ id, fromMe, remoteJid: 'a@s.whatsapp.net', messageTimestamp: 1, message: {} })
const line = (jid: string, last: Message | undefined, isMuted = false): ChatLine => ({
  jid,
  name: jid,
  isGroup: false,
  last,
  at: 1000,
  unread: 1,
  isUnread: true,
  isArchived: false,
  isMuted,
})

test('only what others wrote since the last look calls for attention, and never a muted chat', () => {
  const before = new Map([['a', '1']])
  expect(newsIn([line('a', message('2'))], undefined)).toEqual([])
  expect(newsIn([line('a', message('2'))], before).map(({ jid }) => jid)).toEqual(['a'])
  expect(newsIn([line('b', message('9'))], before).map(({ jid }) => jid)).toEqual(['b'])
  expect(
    newsIn([line('a', message('1')), line('a', message('2', true)), line('a', message('2'), true), line('a', undefined)], before),
  ).toEqual([])
})
