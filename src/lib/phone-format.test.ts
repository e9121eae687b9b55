import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { formatPhone } from './phone-format.ts'

test.each([
  ['5511980000124', '+55 11 98000-0124'],
  ['551130000124', '+55 11 3000-0124'],
  ['+5511980000124', '+55 11 98000-0124'],
  ['393510001177', '+39 351 000 1177'],
  ['34600000905', '+34 600 000 905'],
  ['447700900412', '+44 7700 900412'],
  ['351910000233', '+351 910 000 233'],
  ['33612345678', '+33 6 12 34 56 78'],
  ['12025550143', '+1 202 555-0143'],
  ['5215512345678', '+52 1 55 1234 5678'],
  ['5491123456789', '+54 9 11 2345-6789'],
  ['4915112345678', '+49 151 12345678'],
  ['97412345678', '+974 123 456 78'],
  ['2348012345678', '+234 801 234 5678'],
  ['not a number', 'not a number'],
  ['12', '12'],
  ['', ''],
])('%s reads %s', (digits, words) => {
  expect(formatPhone(digits)).toBe(words)
})

test('no digit is lost, added or moved', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ minLength: 1, maxLength: 20, unit: 'binary-ascii' }), (odd, ascii) => {
      for (const text of [odd, ascii]) expect(formatPhone(text).replaceAll(/\D/g, '')).toBe(text.replaceAll(/\D/g, ''))
    }),
  )
  for (let length = 1; length <= 18; length += 1) {
    for (const start of ['1', '33', '44', '55', '351', '999']) {
      const digits = start.padEnd(length, '1234567890').slice(0, length)
      expect(formatPhone(digits).replaceAll(/\D/g, '')).toBe(digits)
    }
  }
})
