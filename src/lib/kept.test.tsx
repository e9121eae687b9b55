import * as z from 'zod/mini'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from './kept.ts'

const off = () => {
  throw new Error('off')
}
beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())
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

test('a change begins with what another tab has kept meanwhile', () => {
  const [here, elsewhere] = [store(), store()]
  here.put([{ at: 1 }])
  elsewhere.update((all) => [...all, { at: 2 }])
  here.update((all) => [...all, { at: 3 }])
  expect(elsewhere.now()).toEqual([{ at: 1 }, { at: 2 }, { at: 3 }])
})

test('I11 where the storage is full or switched off it lives as long as the page', () => {
  const kept = store()
  kept.put([{ at: 1 }])
  for (const name of ['setItem', 'getItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, name).mockImplementation(off)
    kept.update((all) => [...all, { at: 2 }])
    expect(kept.now().at(-1)).toEqual({ at: 2 })
    kept.put([])
    expect(kept.now()).toEqual([])
  }
})

test('I11 it is known whether there was room for it', () => {
  const kept = store()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: off })
  kept.put([{ at: 1 }])
  expect(kept.isKept()).toBe(false)
  vi.unstubAllGlobals()
  kept.put([{ at: 1 }])
  expect(kept.isKept()).toBe(true)
})

test('listeners hear of changes here and in other tabs, and of nothing else', () => {
  const kept = store()
  let heard = 0
  const stop = kept.subscribe(() => (heard += 1))
  kept.update((all) => all)
  expect(heard).toBe(0)
  kept.update((all) => [...all, { at: 1 }])
  window.dispatchEvent(new StorageEvent('storage', { key: 'test' }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'other' }))
  stop()
  window.dispatchEvent(new StorageEvent('storage', { key: 'test' }))
  expect(heard).toBe(2)
})
