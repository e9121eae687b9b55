import { expect, test } from 'vitest'
import { Clock } from './clock.ts'

async function isOver(waiting: Promise<void>) {
  return Promise.race([waiting.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))])
}

test('a clock that was stopped moves only when it is pushed, and wakes who waited for that', async () => {
  const clock = new Clock()
  clock.stop()
  const start = clock.now()
  const waiting = clock.sleep(1000)
  clock.advance(999)
  expect(await isOver(waiting)).toBe(false)
  clock.advance(1)
  expect(await isOver(waiting)).toBe(true)
  expect(clock.now()).toBe(start + 1000)
})

test('a running clock is ahead by what it was pushed, and never goes back when it runs again', () => {
  const clock = new Clock()
  clock.advance(60_000)
  expect(clock.now()).toBeGreaterThanOrEqual(Date.now() + 60_000)
  clock.stop()
  const stopped = clock.now()
  clock.run()
  expect(clock.now()).toBeGreaterThanOrEqual(stopped)
  expect(clock.now()).toBeLessThan(stopped + 1000)
})

test('pushed past its end, a wait on a running clock is over', async () => {
  const clock = new Clock()
  const waiting = clock.sleep(3_600_000)
  clock.advance(3_600_000)
  expect(await isOver(waiting)).toBe(true)
})
