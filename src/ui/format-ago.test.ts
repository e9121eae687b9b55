import { expect, test } from 'vitest'
import { translator } from '@/words/translator.ts'
import { formatAgo } from './format-ago.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'

const HOUR = 3_600_000

test.each([
  [-5000, '0 s'],
  [0, '0 s'],
  [4999, '4 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [HOUR - 1, '59 min'],
  [HOUR, '1 h'],
  [24 * HOUR - 1, '23 h'],
  [12 * 24 * HOUR, '12 d'],
  [1500 * 24 * HOUR, '1,500 d'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(formatAgo(milliseconds, translator<typeof en>('en', en))).toBe(words.replace(' ', '\u00a0'))
})

test('a day is a day in its own language', () => {
  expect(formatAgo(48 * HOUR, translator<typeof en>('it', it))).toBe('2\u00a0g')
  expect(formatAgo(48 * HOUR, translator<typeof en>('fr', fr))).toBe('2\u00a0j')
})
