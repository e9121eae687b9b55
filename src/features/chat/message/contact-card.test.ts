import { expect, test } from 'vitest'
import { readContactCard } from './contact-card.ts'

test('a card as servers write it', () => {
  const vcard =
    'BEGIN:VCARD\nVERSION:3.0\nN:Ana Maria\nFN:Ana Maria\nORG:Lab;\nEMAIL:a@example.test\nURL:https://example.test\nitem1.TEL;waid=5521970000023:+55 21 97000-0023\nitem1.X-ABLabel:Celular\nEND:VCARD'
  expect(readContactCard(vcard, undefined)).toEqual({
    name: 'Ana Maria',
    numbers: [{ number: '+55 21 97000-0023', jid: '5521970000023@s.whatsapp.net' }],
    organization: 'Lab',
    emails: ['a@example.test'],
    urls: ['https://example.test'],
  })
})

test('folded lines, escaped signs, other line ends, a name in parts', () => {
  const vcard =
    'BEGIN:VCARD\r\nN:Prado;Tainá;;;\r\nEMAIL;TYPE=work:very.long\r\n .address@example.test\r\nORG:Bar\\, Café\r\nTEL:+1 202\r\nEND:VCARD'
  expect(readContactCard(vcard, undefined)).toMatchObject({
    name: 'Tainá Prado',
    numbers: [{ number: '+1 202' }],
    emails: ['very.long.address@example.test'],
    organization: 'Bar, Café',
  })
})

test.each(['', 'no card', ':::', 'TEL', 'FN:'])('%j is a name without a number', (vcard) => {
  expect(readContactCard(vcard, 'Shown')).toEqual({ name: 'Shown', numbers: [], emails: [], urls: [] })
})
