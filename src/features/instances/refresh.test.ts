import { describe, expect, test } from 'vitest'
import { refreshDelay } from './refresh.ts'

const calm = { dialect: 'v2', count: 20, lastAnswerMs: 40, failures: 0, retryAfterSeconds: 0 } as const

describe('B4 the list refreshes by itself', () => {
  test.each([
    [0, 10],
    [500, 10],
    [501, 20],
    [2000, 20],
    [2001, 30],
    [5000, 30],
  ])('with %i instances every %i seconds', (count, seconds) => expect(refreshDelay({ ...calm, count })).toBe(seconds * 1000))

  test('always every 30 seconds on 1.x', () => expect(refreshDelay({ ...calm, dialect: 'v1' })).toBe(30_000))

  test('never more often than 20 times the last answer took', () => expect(refreshDelay({ ...calm, lastAnswerMs: 2500 })).toBe(50_000))
})

const aMinute = (count: number) => 60_000 / refreshDelay({ ...calm, count })

test('B5 requests a minute do not exceed 6, 3 and 2', () => {
  expect([aMinute(500), aMinute(2000), aMinute(5000)]).toEqual([6, 3, 2])
})

describe('B8 a failing server is asked ever less', () => {
  test.each([
    [1, 10],
    [2, 20],
    [3, 40],
    [4, 80],
    [5, 120],
    [50, 120],
  ])('after %i failures in a row the next try comes in %i seconds', (failures, seconds) =>
    expect(refreshDelay({ ...calm, failures })).toBe(seconds * 1000),
  )

  test('but never more often than a calm one', () => expect(refreshDelay({ ...calm, lastAnswerMs: 9000, failures: 9 })).toBe(180_000))
})

test('J4 Retry-After is respected', () => {
  expect(refreshDelay({ ...calm, failures: 1, retryAfterSeconds: 90 })).toBe(90_000)
  expect(refreshDelay({ ...calm, failures: 4, retryAfterSeconds: 5 })).toBe(80_000)
})
