import { expect, test } from 'vitest'
import { masked, maskedAddress } from './masked.ts'

const KEY = 'server-key-0123456789'

test.each([
  ['a token by its name', '{"token":"abc"}'],
  ['a key by its name', '{"instance":{"apikey":"abc"}}'],
  ['the key of a new instance', '{"hash":"abc"}'],
  ['the key of a new instance, deeper', '{"hash":{"apikey":"abc"}}'],
  ['a password', '{"proxyPassword":"abc"}'],
  ['a header', '{"webhook":{"headers":{"Authorization":"abc","X-Api-Key":"abc"}}}'],
  ['a key for signed calls', '{"headers":{"jwt_key":"abc"}}'],
  ['what pairs a phone', '{"pairingCode":"abc","code":"abc"}'],
  ['a secret in an address', '{"url":"https://x.test/in?access_token=abc&a=1"}'],
  ['a user in an address', '{"url":"https://me:abc@x.test/"}'],
  ['a bearer', '{"says":"Bearer abc"}'],
])('I13 %s is masked', (_, text) => {
  expect(masked(text, KEY)).not.toContain('abc')
  expect(masked(text, KEY)).toContain('•••')
})

test('I13 the key of the session is masked wherever it stands', () => {
  expect(masked(`{"message":["no ${KEY}"]}`, KEY)).not.toContain(KEY)
  expect(masked(`<html>${KEY}</html>`, KEY)).not.toContain(KEY)
  expect(maskedAddress(`/x/${KEY}`, { a: KEY }, KEY)).not.toContain(KEY)
})

test.each([
  ['{"remoteJid":"5511980000124@s.whatsapp.net"}', '•••0124@s.whatsapp.net'],
  ['{"5511980000124:3@s.whatsapp.net":1}', '•••0124:3@s.whatsapp.net'],
  ['{"number":"5511980000124"}', '"•••0124"'],
  ['{"number":5511980000124}', '•••0124'],
  ['{"says":"call +5511980000124 now"}', 'call •••0124 now'],
  ['{"url":"https://x.test/5511980000124.svg"}', '/•••0124.svg'],
])('I13 of a telephone number in %s four digits stay', (text, shown) => {
  expect(masked(text, KEY)).toContain(shown)
  expect(masked(text, KEY)).not.toContain('98000')
})

test('I13 a number in a path or its query as well', () => {
  expect(maskedAddress('/instance/connect/shop', { number: '5511980000124' }, KEY)).toBe('/instance/connect/shop?number=•••0124')
  expect(maskedAddress('/x', { token: 'abc', a: 'b c' }, KEY)).toBe('/x?token=•••&a=b%20c')
})

test('what says when, how many and which group stays', () => {
  const text =
    '{"at":1732270000123,"messageTimestamp":1732270000,"day":"2026-11-22T09:16:11.185Z","group":"120363025500000001@g.us","enabled":false}'
  expect(JSON.parse(masked(text, KEY))).toEqual(JSON.parse(text))
})

test('long data is shortened', () => {
  expect(masked(JSON.stringify({ base64: 'iVBOR'.repeat(1000) }), KEY).length).toBeLessThan(120)
})
