import { expect, test } from 'vitest'
import { cautionFor, isWebAddress, withScheme } from './address.ts'

test.each(['https://a.example', 'http://a.example:8080/x?y=1', ' https://a.example/ ', 'https://[::1]/', 'http://localhost:3000'])(
  'E5 %s is an address',
  (typed) => expect(isWebAddress(typed)).toBe(true),
)
test.each([
  '',
  'a.example',
  '/path',
  'ftp://a.example',
  'javascript:alert(1)',
  'https://',
  'https:a.example',
  'https:///x',
  'http//x',
  'https://a b',
])('E5 %s is none', (typed) => expect(isWebAddress(typed)).toBe(false))

test.each([
  ['hooks.example.com/wa', 'https://hooks.example.com/wa'],
  ['//hooks.example.com', 'https://hooks.example.com'],
  ['hooks.example.com:8443/x', 'https://hooks.example.com:8443/x'],
  ['ftp://a.example', null],
  ['mailto:a@b.example', null],
  ['two words', null],
  ['', null],
])('%s was meant as %s', (typed, meant) => expect(withScheme(typed)).toBe(meant))

test.each([
  ['https://hooks.example.com', null],
  ['http://hooks.example.com', 'plain'],
  ['http://localhost:3000', 'private'],
  ['https://api.internal', 'private'],
  ['https://n8n:5678/webhook', 'private'],
  ['http://192.168.1.4', 'private'],
  ['http://172.20.0.3', 'private'],
  ['http://172.32.0.3', 'plain'],
  ['https://[fd00::1]/', 'private'],
  ['https://[2001:db8::1]/', null],
  ['nope', null],
])('E5 %s: caution %s', (typed, caution) => expect(cautionFor(typed)).toBe(caution))
