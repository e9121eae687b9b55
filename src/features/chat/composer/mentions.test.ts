import { expect, test } from 'vitest'
import { mentionAt, withMention } from './mentions.ts'
import { matching } from './quick-replies.ts'

const ANA = { jid: '5519980000602@s.whatsapp.net', name: 'Ana Conceição', digits: '5519980000602' }
const RAFAEL = { jid: '5519980000601@s.whatsapp.net', name: 'Rafael', digits: '5519980000601' }
const PEOPLE = [ANA, RAFAEL]

test('people are found by the letters after an @, whatever accents were typed', () => {
  expect(mentionAt('hi @', 4, PEOPLE)?.people).toEqual(PEOPLE)
  expect(mentionAt('hi @conceicao', 13, PEOPLE)?.people).toEqual([ANA])
  expect(mentionAt('hi @raf later', 7, PEOPLE)).toEqual({ from: 3, to: 7, people: [RAFAEL] })
  expect(mentionAt('write to a@b', 12, PEOPLE)).toBeUndefined()
  expect(mentionAt('hi @nobody', 10, PEOPLE)).toBeUndefined()
})

test('the name takes the place of the letters, and the cursor goes on behind it', () => {
  const mention = mentionAt('hi @raf later', 7, PEOPLE)
  expect(mention && withMention('hi @raf later', mention, RAFAEL)).toEqual({ text: 'hi @Rafael later', caret: 11 })
})

test('quick replies are found after a slash in an otherwise empty message', () => {
  const replies = [
    { name: 'price', words: 'It costs' },
    { name: 'hours', words: 'Open until nine' },
  ]
  expect(matching(replies, '/')).toEqual(replies)
  expect(matching(replies, '/PR')).toEqual([replies[0]])
  expect(matching(replies, 'and/or')).toEqual([])
})
