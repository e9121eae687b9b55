import * as z from 'zod/mini'
import { beforeEach, expect, test } from 'vitest'
import { keep } from './kept.ts'

beforeEach(() => localStorage.clear())
const store = () => keep('test', z.array(z.object({ at: z.number() })), [])

test('I11 what is kept comes back', () => {
  store().put([{ at: 1 }])
  expect(store().now()).toEqual([{ at: 1 }])
})

test.each(['', 'null', '{', '{"at":1}', '[{"at":"1"}]', '[1]', '"x"', '[{"at":1},null]'])('I11 %s counts as never kept', (text) => {
  localStorage.setItem('test', text)
  expect(store().now()).toEqual([])
})

test('the value stays the very same until it changes', () => {
  const kept = store()
  kept.put([{ at: 1 }])
  expect(kept.now()).toBe(kept.now())
})

test('another tab is heard', () => {
  const kept = store()
  let heard = 0
  const stop = kept.subscribe(() => (heard += 1))
  window.dispatchEvent(new StorageEvent('storage', { key: 'test' }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'other' }))
  stop()
  window.dispatchEvent(new StorageEvent('storage', { key: 'test' }))
  expect(heard).toBe(1)
})
