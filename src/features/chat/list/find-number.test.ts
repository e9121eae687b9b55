import { expect, test } from 'vitest'
import { groupIn, jidIn } from './find-number.ts'

test('what the server finds counts, with the ninth digit or without', () => {
  const answers = [
    { exists: false, jid: '5531987654321@s.whatsapp.net', number: '5531987654321' },
    { exists: true, jid: '553187654321@s.whatsapp.net', number: '553187654321' },
  ]
  expect(jidIn(answers)).toBe('553187654321@s.whatsapp.net')
  expect(jidIn(answers.slice(0, 1))).toBeUndefined()
})

test('a group is known by its address or by its digits', () => {
  expect(groupIn(' 120363025550001234@g.us ')).toBe('120363025550001234@g.us')
  expect(groupIn('120363025550001234')).toBe('120363025550001234@g.us')
  expect(groupIn('5519980000467-1416269852')).toBe('5519980000467-1416269852@g.us')
  expect(groupIn('5519980000467')).toBeUndefined()
  expect(groupIn('<b>@g.us')).toBeUndefined()
})
