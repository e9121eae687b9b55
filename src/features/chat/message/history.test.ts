import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import { type History, meets, NO_HISTORY, pageBefore, withDeliveries, withMessage, withPage } from './history.ts'

const said = (id: string, messageTimestamp: number, more: Partial<Message> = {}): Message => ({
  id,
  remoteJid: '1@s.whatsapp.net',
  fromMe: false,
  messageTimestamp,
  message: { conversation: id },
  ...more,
})
const ids = ({ messages }: History) => messages.map(({ id }) => id)

test('pages backwards, news in between, and a page that comes again make one conversation', () => {
  const newestFirst = ['f', 'e', 'd', 'c', 'b', 'a'].map((id, at) => said(id, 6 - at))
  let history = withPage(NO_HISTORY, newestFirst.slice(0, 2))
  history = withMessage(history, said('g', 7))
  history = withPage(history, newestFirst.slice(1, 4))
  history = withPage(history, newestFirst.slice(4))
  history = withPage(history, [said('g', 7), ...newestFirst.slice(0, 1)])
  expect(ids(history)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test('within one second the order of the server counts', () => {
  const page = ['c', 'b', 'a'].map((id) => said(id, 1))
  expect(ids(withPage(NO_HISTORY, page))).toEqual(['a', 'b', 'c'])
  expect(ids(withPage(withPage(NO_HISTORY, page.slice(0, 1)), page))).toEqual(['a', 'b', 'c'])
  expect(ids(withPage(withPage(NO_HISTORY, page.slice(2)), page))).toEqual(['a', 'b', 'c'])
  expect(
    ids(
      withPage(
        withPage(
          NO_HISTORY,
          [page[0], page[2]].flatMap((each) => each ?? []),
        ),
        page,
      ),
    ),
  ).toEqual(['a', 'b', 'c'])
  expect(ids(withMessage(withPage(NO_HISTORY, page), said('d', 1)))).toEqual(['a', 'b', 'c', 'd'])
})

test('F4 nothing is doubled, nothing is lost and all is in order, however pages and news come', () => {
  const all = Array.from({ length: 40 }, (_, at) => said(`m${at}`, Math.floor(at / 3)))
  const piece = fc.oneof(
    fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 12 })).map(([from, count]) => ({ kind: 'page' as const, from, count })),
    fc.nat(39).map((from) => ({ kind: 'news' as const, from, count: 1 })),
  )
  const isWhole = fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
    let history = NO_HISTORY
    const wanted = new Set<string>()
    for (const { kind, from, count } of pieces) {
      const part = all.slice(from, from + count)
      for (const { id } of part) wanted.add(id)
      history = kind === 'page' ? withPage(history, part.toReversed()) : part.reduce(withMessage, history)
    }
    const times = history.messages.map(({ messageTimestamp }) => messageTimestamp)
    return (
      ids(history).length === wanted.size &&
      new Set(ids(history)).size === wanted.size &&
      times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0))
    )
  })
  expect(fc.check(isWhole, { numRuns: 1000 })).toMatchObject({ failed: false })

  const inFull = withPage(NO_HISTORY, all.toReversed())
  const isAsTheServerHasIt = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const before = pieces.reduce((history, { from, count }) => withPage(history, all.slice(from, from + count).toReversed()), NO_HISTORY)
    const ranksInFull = ids(inFull)
    const now = ids(withPage(before, all.toReversed()))
    return now.length === ranksInFull.length
  })
  expect(fc.check(isAsTheServerHasIt, { numRuns: 500 })).toMatchObject({ failed: false })
})

test('an unchanged page is the very same history', () => {
  const page = [said('b', 2, { fromMe: true, status: 'PENDING' }), said('a', 1)]
  const history = withPage(NO_HISTORY, page)
  expect(withPage(history, structuredClone(page))).toBe(history)
  const read = withDeliveries(history, [['b', 'read']])
  expect(withDeliveries(read, [['b', 'delivered']])).toBe(read)
  expect(read.deliveries.get('b')).toBe('read')
})

test('what a page knows better is taken over, and what was heard is kept', () => {
  let history = withPage(NO_HISTORY, [said('a', 1, { fromMe: true, pushName: 'Ana' })])
  history = withDeliveries(history, [['a', 'read']])
  history = withPage(history, [said('a', 1, { fromMe: true, updates: [{ status: 'DELIVERY_ACK' }] })])
  expect(history.deliveries.get('a')).toBe('read')
  expect(history.messages).toMatchObject([{ pushName: 'Ana', updates: [{ status: 'DELIVERY_ACK' }] }])
  expect(withMessage(history, { ...said('a', 1), isDeleted: true }).messages[0]?.isDeleted).toBe(true)
})

describe('gaps', () => {
  const history = withPage(NO_HISTORY, [said('c', 3), said('b', 2)])

  test('F4 a page meets what is known only if it reaches down to it', () => {
    expect(meets(history, [said('e', 5), said('d', 4), said('c', 3)])).toBe(true)
    expect(meets(history, [said('g', 7), said('f', 6)])).toBe(false)
    expect(meets(NO_HISTORY, [said('a', 1)])).toBe(true)
  })

  test('the page before is never one too far', () => {
    expect(pageBefore(NO_HISTORY, 50)).toBe(1)
    expect(pageBefore(history, 2)).toBe(2)
    expect(pageBefore(withMessage(history, said('d', 4)), 2)).toBe(2)
  })
})

test('F1 100,000 messages take a page and a piece of news', () => {
  const all = Array.from({ length: 100_000 }, (_, at) => said(`m${at}`, at))
  const history = withPage(NO_HISTORY, all.toReversed())
  const more = withPage(withMessage(history, said('new', 100_001)), [said('new', 100_001), ...all.slice(-49).toReversed()])
  expect(more.messages.length).toBe(100_001)
  expect(more.messages.at(-1)?.id).toBe('new')
})
