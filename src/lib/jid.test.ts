import { expect, test } from 'vitest'
import { isGroup, numberOf } from './jid.ts'

test.each([
  ['5511980000124@s.whatsapp.net', '5511980000124'],
  ['5511980000124:12@s.whatsapp.net', '5511980000124'],
  ['5511980000124@c.us', '5511980000124'],
  ['5511980000124', '5511980000124'],
  ['120363025246125486@g.us', undefined],
  ['98765432101234@lid', undefined],
  ['status@broadcast', undefined],
  ['@s.whatsapp.net', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('the number in %s is %s', (jid, number) => {
  expect(numberOf(jid)).toBe(number)
})

test('a group is told by its address', () => {
  expect(isGroup('120363025246125486@g.us')).toBe(true)
  expect(isGroup('5511980000124@s.whatsapp.net')).toBe(false)
})
