import { beforeEach, expect, test } from 'vitest'
import { keptHere } from './kept-here.ts'

const NAME = 'switchboard.test https://evolution.test/ desk'
const make = () =>
  keptHere<readonly string[]>({
    name: 'switchboard.test',
    read: (storage) => JSON.parse(storage.getItem(NAME) ?? '[]'),
    keep: (storage, _server, _instance, words) => storage.setItem(NAME, JSON.stringify(words)),
  })('https://evolution.test/', 'desk')

beforeEach(() => localStorage.clear())

test('what was kept is there for the next page', () => {
  make().update((words) => [...words, 'one'])
  expect(make().now()).toEqual(['one'])
})

test('a change begins with what another tab has kept meanwhile', () => {
  const [here, elsewhere] = [make(), make()]
  elsewhere.update((words) => [...words, 'theirs'])
  here.update((words) => [...words, 'ours'])
  expect(here.now()).toEqual(['theirs', 'ours'])
})

test('listeners hear of changes here and in other tabs, and of nothing else', () => {
  const store = make()
  let heard = 0
  store.subscribe(() => {
    heard += 1
  })
  store.update((words) => words)
  expect(heard).toBe(0)
  store.update((words) => [...words, 'one'])
  expect(heard).toBe(1)
  localStorage.setItem(NAME, '["two"]')
  dispatchEvent(new StorageEvent('storage', { key: NAME }))
  dispatchEvent(new StorageEvent('storage', { key: 'something else' }))
  expect(heard).toBe(2)
  expect(store.now()).toEqual(['two'])
})
