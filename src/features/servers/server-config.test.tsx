import { expect, test } from 'vitest'
import { readServerConfig } from './server-config.ts'

const NONE = { servers: [], mayTypeOther: true }

test('servers are offered with their names, and others may be forbidden', () => {
  const text =
    '{"servers":[{"address":"https://wa.example","name":"Support"},{"address":"http://10.0.0.1:8080/manager"}],"allowOther":false}'
  expect(readServerConfig(text)).toEqual({
    servers: [
      { address: 'https://wa.example/', name: 'Support' },
      { address: 'http://10.0.0.1:8080/', name: undefined },
    ],
    mayTypeOther: false,
  })
})

test('an address that is none is left out', () => {
  expect(readServerConfig('{"servers":[{"address":"javascript:alert(1)"},{"address":"wa.example"}]}')).toEqual(NONE)
})

test.each([
  '',
  '{}',
  'null',
  '[]',
  '42',
  '<!doctype html><title>Switchboard</title>',
  '{"servers":',
  '{"servers":"x"}',
  '{"allowOther":"no"}',
])('%j counts as no file', (text) => expect(readServerConfig(text)).toEqual(NONE))
