import { describe, expect, test } from 'vitest'
import type { Dialect } from '@/api/dialect.ts'
import { type Answers, answersSchema, EMPTY, integrationsOf, narrowName, newInstanceFrom } from './new-instance.ts'

const problems = (answers: Partial<Answers>, dialect: Dialect = 'v2') => {
  const read = answersSchema({ dialect }).safeParse({ ...EMPTY, name: 'shop', ...answers })
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('names', () => {
  test.each(['shop', 'Açaí & co', 'a/b', '../x', '%2e', '__proto__'])('2.x takes %s', (name) => expect(problems({ name })).toEqual([]))
  test.each([
    ['', 'name needed'],
    ['   ', 'name needed'],
    ['..', 'name dots'],
    ['x'.repeat(101), 'name length'],
  ])('2.x does not take "%s"', (name, problem) => expect(problems({ name })).toContain(problem))
  test.each([
    ['loja centro', 'name signs'],
    ['açaí', 'name signs'],
    ['x'.repeat(61), 'name length.v1'],
  ])('1.x does not take "%s"', (name, problem) => expect(problems({ name }, 'v1')).toEqual([problem]))
  test.each([
    ['Loja Centro 1', 'Loja-Centro-1'],
    [' Açaí & co. ', 'Acai-co'],
    ['日本', undefined],
  ])('%s comes nearest to %s', (name, narrow) => expect(narrowName(name)).toBe(narrow))
})

describe('what each channel needs', () => {
  test('a phone line needs a name only', () => expect(problems({})).toEqual([]))
  test('a business line needs token, number and account', () =>
    expect(problems({ integration: 'WHATSAPP-BUSINESS' })).toEqual(['number needed', 'token needed', 'businessId needed']))
  test('an Evolution line needs a number', () => expect(problems({ integration: 'EVOLUTION' })).toEqual(['number needed']))
  test('only 2.1 and later have the Evolution channel', () => {
    expect(integrationsOf({ dialect: 'v2' })).toContain('EVOLUTION')
    expect(integrationsOf({ dialect: 'v1' })).not.toContain('EVOLUTION')
  })
})

test.each([
  ['+55 (11) 98000-0124', '5511980000124'],
  ['0055 11 98000 0124', '5511980000124'],
])('%s is sent as digits', (number, digits) => {
  expect(answersSchema({ dialect: 'v2' }).parse({ ...EMPTY, name: 'shop', number }).number).toBe(digits)
})
test('letters are no number', () => expect(problems({ number: 'abc' })).toEqual(['number number']))

test('what was left empty is not said, and a code is asked for a phone line only', () => {
  expect(newInstanceFrom({ ...EMPTY, name: 'shop' })).toEqual({ name: 'shop', integration: 'WHATSAPP-BAILEYS', qrcode: true })
  expect(newInstanceFrom({ ...EMPTY, name: 'shop', integration: 'EVOLUTION', number: '55' }).qrcode).toBe(false)
})
