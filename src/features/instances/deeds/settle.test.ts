import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { InstanceState } from '@/api/endpoints/pairing.ts'
import { isBack, isOff, settle } from './settle.ts'

/** Answers in turn, the last one for ever. */
const telling = (...answers: (InstanceState | null | Error)[]) => {
  let polls = 0
  const read = () => {
    const answer = answers[Math.min(polls, answers.length - 1)] ?? null
    polls += 1
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { read, polls: () => polls }
}

describe('C6 a line is watched until it has come to rest', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('every two seconds', async () => {
    const line = telling('open', 'open', 'close')
    const end = settle(line.read, isOff)
    await vi.advanceTimersByTimeAsync(3999)
    expect(line.polls()).toBe(1)
    await vi.advanceTimersByTimeAsync(2001)
    expect(await end).toBe('close')
    expect(line.polls()).toBe(3)
  })

  test('for a minute at most', async () => {
    const line = telling('connecting')
    const end = settle(line.read, isBack)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await end).toBeUndefined()
    expect(line.polls()).toBe(30)
  })

  test('a restarted line is back when it was seen open twice in a row', async () => {
    const line = telling('open', 'connecting', 'open', 'open')
    const end = settle(line.read, isBack)
    await vi.advanceTimersByTimeAsync(8000)
    expect(await end).toBe('open')
    expect(line.polls()).toBe(4)
  })

  test('a poll that fails counts for nothing', async () => {
    const end = settle(telling(new Error('reset'), 'close').read, isOff)
    await vi.advanceTimersByTimeAsync(4000)
    expect(await end).toBe('close')
  })

  test('an instance that is gone ends it', async () => {
    const end = settle(telling(null).read, isOff)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await end).toBeNull()
  })
})
