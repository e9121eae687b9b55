import { expect, test } from 'vitest'
import { lineNumber } from './channel.ts'

test('the number of a line is that of its phone, and the id of a Business line at Meta is none', () => {
  expect(lineNumber({ ownerJid: '5511980000124@s.whatsapp.net', number: '5511970000000' })).toBe('5511980000124')
  expect(lineNumber({ number: '5511970000000' })).toBe('5511970000000')
  expect(lineNumber({ number: '106540352242922', integration: 'WHATSAPP-BUSINESS' })).toBeUndefined()
  expect(lineNumber({ ownerJid: '5511980000124@s.whatsapp.net', integration: 'WHATSAPP-BUSINESS' })).toBe('5511980000124')
})
