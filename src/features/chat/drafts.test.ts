import { expect, test } from 'vitest'
import { keepDrafts, readDrafts, withDraft } from './drafts.ts'

const storage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

test('F6 a draft is kept for its chat until it is sent or emptied', () => {
  const here = storage()
  keepDrafts(here, 'server', 'shop', withDraft(withDraft({}, 'a', 'Hello Sofía,'), 'b', 'hm'))
  expect(readDrafts(here, 'server', 'shop')).toEqual({ a: 'Hello Sofía,', b: 'hm' })
  expect(readDrafts(here, 'server', 'other')).toEqual({})
  keepDrafts(here, 'server', 'shop', withDraft(withDraft(readDrafts(here, 'server', 'shop'), 'a', ' '), 'b', ''))
  expect(here.kept.size).toBe(0)
})

test.each(['', '{', '7', '[]', '{"a":7}', 'null'])('I11 a damaged storage, %j, is none', (text) => {
  const here = storage()
  here.kept.set('switchboard.drafts server shop', text)
  expect(readDrafts(here, 'server', 'shop')).toEqual({})
})

test('F6 where nothing can be kept, nothing breaks', () => {
  const full = {
    getItem: () => {
      throw new Error('off')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => {
      throw new Error('off')
    },
  }
  expect(readDrafts(full, 'server', 'shop')).toEqual({})
  expect(() => keepDrafts(full, 'server', 'shop', { a: 'x' })).not.toThrow()
})
