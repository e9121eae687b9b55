import { expect, test } from 'vitest'
import { bothSpellings } from './brazilian-number.ts'

test.each([
  ['5531970000011', ['5531970000011', '553170000011']],
  ['553170000011', ['553170000011', '5531970000011']],
  ['553132000011', ['553132000011']],
  ['5511980000124', ['5511980000124', '551180000124']],
  ['34600000905', ['34600000905']],
  ['55', ['55']],
])('%s may be known as %j', (digits, spellings) => {
  expect(bothSpellings(digits)).toEqual(spellings)
})
