import { expect, test } from 'vitest'
import { withDraft } from './drafts.ts'

test('F6 a draft is kept for its chat until it is sent or emptied', () => {
  const both = withDraft(withDraft({}, 'a', 'Hello Sofía,'), 'b', 'hm')
  expect(both).toEqual({ a: 'Hello Sofía,', b: 'hm' })
  expect(withDraft(withDraft(both, 'a', ' '), 'b', '')).toEqual({})
})
