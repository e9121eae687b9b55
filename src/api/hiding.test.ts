import { expect, test } from 'vitest'
import { asReport, hideKeys, without } from './hiding.ts'

test.each([
  ['{"token":"a b"}', '{"token":"•••"}'],
  ['{"apikey": "x"}', '{"apikey": "•••"}'],
  ['{"apikey":"a\\"b","n":1}', '{"apikey":"•••","n":1}'],
  ['"{\\"token\\":\\"x\\"}"', '"{\\"token\\":\\"•••\\"}"'],
  ['{"hash":{"apikey":"x"}}', '{"hash":{"apikey":"•••"}}'],
  ['id 4B2172CB-BF0C-4ECD-B578-69C59FFAF82D.', 'id •••.'],
  ['2@fK14Xgg/xXIiARFEx6WOyDvnjFFg63pbLPAekrVp', '2@•••'],
  ['5521988887771@s.whatsapp.net', '•••7771@s.whatsapp.net'],
  ['at 10:45 on 2026-11-22, version 2.3.6', 'at 10:45 on 2026-11-22, version 2.3.6'],
  ['PrismaClientValidationError, nothing to hide', 'PrismaClientValidationError, nothing to hide'],
])('%s becomes %s', (text, hidden) => {
  expect(hideKeys(text)).toBe(hidden)
})

test('a report of anything is short', () => {
  expect(asReport({ a: 'x y '.repeat(1000) }, 50)).toHaveLength(51)
  expect(asReport(undefined, 50)).toBe('nothing')
})

test('a key is taken out wherever it stands, a very short one is left', () => {
  expect(without('a.key+[x]', 'say a.key+[x] or a.key+[x]!')).toBe('say ••• or •••!')
  expect(without('key', 'the key')).toBe('the key')
})
