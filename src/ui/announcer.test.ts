import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from './announcer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function heard() {
  const announcer = new Announcer()
  const sentences: string[] = []
  announcer.subscribe(() => sentences.push(announcer.spoken.sentence))
  return { announce: announcer.announce, sentences, pass: (milliseconds: number) => vi.advanceTimersByTime(milliseconds) }
}

test('H4 says at most one sentence in five seconds, and then the latest', () => {
  const { announce, sentences, pass } = heard()
  announce('Code 1')
  pass(0)
  announce('Code 2')
  announce('Connected')
  pass(4999)
  expect(sentences).toEqual(['Code 1'])
  pass(1)
  expect(sentences).toEqual(['Code 1', 'Connected'])
})

test('H4 polls that bring nothing new say nothing', () => {
  const { announce, sentences, pass } = heard()
  for (let poll = 0; poll < 20; poll += 1) {
    announce('4 need attention')
    pass(10_000)
  }
  expect(sentences).toEqual(['4 need attention'])
})

test('a sentence is said again after another one, or about another occasion', () => {
  const { announce, sentences, pass } = heard()
  for (const [sentence, about] of [
    ['Lost', 1],
    ['Connected', 1],
    ['Lost', 1],
    ['Lost', 2],
  ] as const) {
    announce(sentence, about)
    pass(5000)
  }
  expect(sentences).toEqual(['Lost', 'Connected', 'Lost', 'Lost'])
})

test('a change that was taken back within the five seconds is not told', () => {
  const { announce, sentences, pass } = heard()
  announce('Connected')
  pass(100)
  announce('Lost')
  announce('Connected')
  pass(20_000)
  expect(sentences).toEqual(['Connected'])
})
