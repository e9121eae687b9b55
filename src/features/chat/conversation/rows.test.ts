import { expect, test } from 'vitest'
import type { ChatEntry } from '../message/entry.ts'
import { aroundOf, countAfter, firstUnread } from './rows.ts'

const NOON = new Date(2026, 10, 22, 12).getTime()

function entry(id: string, more: Partial<ChatEntry> = {}): ChatEntry {
  return {
    id,
    key: { id, remoteJid: '5511980000124@s.whatsapp.net', fromMe: more.fromMe ?? false },
    at: NOON,
    fromMe: false,
    author: '5511980000124@s.whatsapp.net',
    content: { kind: 'text', text: id },
    mentions: [],
    forwards: 0,
    isViewOnce: false,
    isEdited: false,
    reactions: [],
    votes: [],
    ...more,
  }
}
const ours = (id: string) => entry(id, { fromMe: true, author: undefined })
const system = (id: string) => entry(id, { content: { kind: 'system', deed: 'joined', people: [] } })

test('the first message of a day has a line above it, and the first of several by one person a corner', () => {
  const first = entry('a')
  expect(aroundOf(first, undefined)).toEqual({ isNewDay: true, isFirst: true })
  expect(aroundOf(entry('b', { at: NOON + 60_000 }), first)).toEqual({ isNewDay: false, isFirst: false })
  expect(aroundOf(ours('b'), first)).toEqual({ isNewDay: false, isFirst: true })
  expect(aroundOf(entry('b', { at: NOON + 3_600_000 }), first)).toEqual({ isNewDay: false, isFirst: true })
  expect(aroundOf(entry('b', { at: NOON + 86_400_000 }), first)).toEqual({ isNewDay: true, isFirst: true })
  expect(aroundOf(entry('b'), system('a')).isFirst).toBe(true)
})

test('the line of what is new stands before the first unread message, whatever of ours lies between', () => {
  const entries = [entry('a'), entry('b'), ours('c'), system('d'), entry('e')]
  expect(firstUnread(entries, 2)).toBe('b')
  expect(firstUnread(entries, 1)).toBe('e')
  expect(firstUnread(entries, 0)).toBeUndefined()
  expect(firstUnread(entries, 9)).toBeUndefined()
})

test('F3 the counter counts what others wrote after what was seen', () => {
  const entries = [entry('a'), entry('b'), ours('c'), system('d'), entry('e'), entry('f')]
  expect(countAfter(entries, 'b')).toBe(2)
  expect(countAfter(entries, 'f')).toBe(0)
  expect(countAfter(entries, undefined)).toBe(4)
})
