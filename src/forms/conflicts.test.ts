import { expect, test } from 'vitest'
import { conflictsIn, meet, settled, sidesFrom } from './conflicts.ts'
import { text } from './field.ts'

const FIELDS = { a: text('a'), b: text('b'), c: text('c') }
const SEEN = { a: '1', b: '1', c: '1' }
const sides = sidesFrom(SEEN)

test('E6 only they changed it: the form follows', () => {
  const met = meet(FIELDS, sides, SEEN, { ...SEEN, a: '2' })
  expect(met.news).toEqual(['a'])
  expect(conflictsIn(FIELDS, met)).toEqual([])
})

test('E6 both changed it, to different ends: a conflict until it is decided', () => {
  const met = meet(FIELDS, sides, { ...SEEN, a: 'mine' }, { ...SEEN, a: 'theirs', b: '2' })
  expect(conflictsIn(FIELDS, met)).toEqual(['a'])
  expect(met.news).toEqual(['b'])
  expect(conflictsIn(FIELDS, settled(met, 'a'))).toEqual([])
})

test('E6 both changed it to the same: nothing to decide', () => {
  const met = meet(FIELDS, sides, { ...SEEN, a: '2' }, { ...SEEN, a: '2' })
  expect(conflictsIn(FIELDS, met)).toEqual([])
  expect(met.news).toEqual([])
})

test('E6 a conflict stays open while the server changes once more, and ends when it changes back', () => {
  const mine = { ...SEEN, a: 'mine' }
  const first = meet(FIELDS, sides, mine, { ...SEEN, a: 'theirs' })
  expect(conflictsIn(FIELDS, meet(FIELDS, first, mine, { ...SEEN, a: 'others' }))).toEqual(['a'])
  expect(conflictsIn(FIELDS, meet(FIELDS, first, mine, SEEN))).toEqual([])
})
