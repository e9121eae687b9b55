import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText } from './number-text.ts'

test.each([
  ['5519980000045', '+55 19 98000-0045'],
  ['553170000011', '+55 31 7000-0011'],
  ['393510001177', '+39 351 000 1177'],
  ['34600000418', '+34 600 000 418'],
  ['351910000233', '+351 910 000 233'],
  ['447700900412', '+44 7700 900412'],
  ['33612345678', '+33 6 12 34 56 78'],
  ['12025550123', '+1 202 555 0123'],
  ['919876543210', '+91 987 654 3210'],
  ['55', '+55'],
])('%s is written %s', (digits, text) => expect(numberText(digits)).toBe(text))

test('no digit is lost or moved', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,18}$/), (digits) => {
      expect(numberText(digits).replace(/\D/g, '')).toBe(digits)
    }),
  )
})
