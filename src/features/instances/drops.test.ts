import { describe, expect, test } from 'vitest'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { expectDrop, NOTHING_SEEN, type Watch, watchPoll } from './drops.ts'

type Parts = Partial<Extract<InstanceRow, { kind: 'instance' }>>
const open = (name: string): InstanceRow => ({ kind: 'instance', name, state: 'open' })
const off = (name: string, parts: Parts = {}): InstanceRow => ({ kind: 'instance', name, state: 'close', ...parts })
const MINUTE = 60_000

/** One poll a minute. */
const watching = (polls: readonly (readonly InstanceRow[])[], start: Watch = NOTHING_SEEN) =>
  polls.reduce((watch, rows, at) => watchPoll(watch, rows, 'v2', at * MINUTE), start)
const names = ({ drops }: Watch) => drops.map(({ name }) => name)

describe('B14 a line that drops out of connected', () => {
  test('is told with the second poll that does not see it open', () => {
    expect(names(watching([[open('a')], [off('a')]]))).toEqual([])
    expect(names(watching([[open('a')], [off('a')], [off('a')]]))).toEqual(['a'])
  })
  test('also when the second poll brings the very same list', () => {
    const same = [off('a')]
    expect(names(watching([[open('a')], same, same]))).toEqual(['a'])
  })
  test('is not told when it is back at once', () => expect(names(watching([[open('a')], [off('a')], [open('a')], [off('a')]]))).toEqual([]))
  test('is told with its reason and the time of the server', () => {
    const row = off('a', { ownerJid: '5511@s.whatsapp.net', disconnection: { code: 440, at: '2026-11-22T09:27:00.000Z' } })
    expect(watching([[open('a')], [row], [row]]).drops).toEqual([
      { name: 'a', reason: 'replaced', at: Date.parse('2026-11-22T09:27:00.000Z'), isTimeTold: true },
    ])
  })
  test('or with the time at which it was first seen off', () =>
    expect(watching([[open('a')], [off('a')], [off('a')]]).drops).toMatchObject([{ at: MINUTE, isTimeTold: false }]))
  test('is told with the others that dropped at the same time', () =>
    expect(
      names(
        watching([
          [open('a'), open('b'), open('c')],
          [off('a'), off('b'), open('c')],
          [off('a'), off('b'), open('c')],
        ]),
      ),
    ).toEqual(['a', 'b']))
  test('is no longer told once it is back or deleted', () => {
    const dropped = [[open('a')], [off('a')], [off('a')]]
    expect(names(watching([...dropped, [open('a')]]))).toEqual([])
    expect(names(watching([...dropped, []]))).toEqual([])
  })
  test('is told once in an hour when it comes and goes', () => {
    const flap = [[open('a')], [off('a')], [off('a')]]
    const again = watching([...flap, ...flap])
    expect(names(again)).toEqual([])
    expect(
      names(
        watchPoll(
          watchPoll(watchPoll(again, [open('a')], 'v2', 70 * MINUTE), [off('a')], 'v2', 71 * MINUTE),
          [off('a')],
          'v2',
          72 * MINUTE,
        ),
      ),
    ).toEqual(['a'])
  })
})

test('what was never seen connected is not told', () => expect(names(watching([[off('a')], [off('a')], [off('a')]]))).toEqual([]))

test('what is switched off here is not told', () => {
  const watch = expectDrop(watching([[open('a')]]), 'a')
  expect(names(watching([[off('a')], [off('a')]], watch))).toEqual([])
})

test('polls that bring nothing new change nothing', () => {
  const rows = [open('a'), off('b')]
  const watch = watching([rows])
  expect(watchPoll(watch, rows, 'v2', MINUTE)).toBe(watch)
})
