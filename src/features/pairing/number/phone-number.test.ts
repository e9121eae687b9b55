import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountryCode, countriesIn, countryIn, likelyCountry, readNumber } from '@/lib/phone-number.ts'
import { isSameNumber } from './same-number.ts'

const digitsOf = (text: string, country: CountryCode = 'BR') => {
  const read = readNumber(text, country)
  return read.isPossible ? read.digits : read.problem
}

test.each([
  ['+55 (31) 99999-9999', 'US', '5531999999999'],
  ['00 55 31 99999-9999', 'BR', '5531999999999'],
  ['005531999999999', 'BR', '5531999999999'],
  ['005531999999999', 'US', '5531999999999'],
  ['(31) 99999-9999', 'BR', '5531999999999'],
  ['031 99999-9999', 'BR', '5531999999999'],
  ['31 9999-9999', 'BR', '553199999999'],
  ['5531999999999', 'BR', '5531999999999'],
  ['5531999999999', 'US', '5531999999999'],
  ['＋５５ ３１ ９９９９９ ９９９９', 'BR', '5531999999999'],
  ['\u202a+55 31 99999-9999\u202c', 'BR', '5531999999999'],
  ['351 000 1177', 'IT', '393510001177'],
  ['02 1234 5678', 'IT', '390212345678'],
  ['06 12 34 56 78', 'FR', '33612345678'],
  ['600 000 418', 'ES', '34600000418'],
  ['(202) 555-0123', 'US', '12025550123'],
] as const)('D9 %s in %s is sent as %s', (typed, country, digits) => {
  expect(digitsOf(typed, country)).toBe(digits)
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['31 99', 'too-short'],
  ['(31) 99999-99999999', 'too-long'],
  ['+55 31 99999-9999-9999-9999', 'too-long'],
  ['call me', 'not-a-number'],
  ['+', 'not-a-number'],
  ['+999 1234567', 'unknown-country'],
] as const)('D9 %j is refused: %s', (typed, problem) => {
  expect(digitsOf(typed)).toBe(problem)
})

test('D9 whatever is typed, only digits are sent', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[+\d ()-]{0,24}$/)),
      fc.constantFrom('BR', 'US', 'IT', 'FR', 'ES', 'DE', 'AR'),
      (typed, country) => {
        const read = readNumber(typed, country)
        expect(read.isPossible ? read.digits : '12345').toMatch(/^\d{5,17}$/)
      },
    ),
    { numRuns: 500 },
  )
})

test('D9 countries have their names in the language of the user', () => {
  expect(countriesIn('it').find(({ code }) => code === 'DE')).toEqual({ code: 'DE', name: 'Germania', callingCode: '49' })
  expect(countriesIn('pt-BR').length).toBeGreaterThan(200)
})

test('D9 the country to begin with is that of the known number, else that of the browser', () => {
  expect(likelyCountry('393510001177', ['pt-BR'])).toBe('IT')
  expect(likelyCountry(null, ['nonsense!', 'fr'])).toBe('FR')
  expect(likelyCountry(null, ['pt'])).toBe('BR')
  expect(likelyCountry('000', [])).toBe('BR')
})

test('D11 the same phone is the same, however WhatsApp writes its number', () => {
  expect(isSameNumber('5531980000377', '553180000377')).toBe(true)
  expect(isSameNumber('5215512345678', '525512345678')).toBe(true)
  expect(isSameNumber('5491112345678', '541112345678')).toBe(true)
  expect(isSameNumber('5531980000377', '5531980000378')).toBe(false)
})

test.each([
  ['+55', 'BR'],
  ['0055 31', 'BR'],
  ['+39 351', 'IT'],
  ['+1 2', 'US'],
  ['+1 204 234 5678', 'CA'],
  ['31 98', undefined],
  ['+', undefined],
])('D9 %s names the country %s', (typed, country) => {
  expect(countryIn(typed)).toBe(country)
})
