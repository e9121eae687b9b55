import { expect, test } from 'vitest'
import { formatBytes, formatSeconds } from './format.ts'

test.each([
  [1, 'en', '1 byte'],
  [261, 'en', '261 bytes'],
  [184_000, 'en', '184 kB'],
  [6_250_000, 'en', '6.3 MB'],
  [261, 'pt-BR', '261 bytes'],
])('%i bytes in %s are "%s"', (bytes, language, text) => {
  expect(formatBytes(bytes, language)).toBe(text)
})

test.each([
  [42, '0:42'],
  [3723, '1:02:03'],
])('%i seconds are "%s"', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text)
})
