import { assert, dictionary, json, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import type { Server } from '@/api/dialect.ts'
import { secretsIn, withoutSecretsOf } from './content.ts'
import { fileNameFor, readExported, toFile } from './exported.ts'

const V2: Server = { dialect: 'v2', version: '2.3.6' }
const V1: Server = { dialect: 'v1', version: '1.7.4' }
const CONTENT = {
  webhook: {
    enabled: true,
    url: 'https://hooks.example.com/wa',
    headers: { Authorization: 'Bearer abc' },
    jwtKey: '',
    byEvents: false,
    base64: true,
    events: ['MESSAGES_UPSERT'],
  },
  settings: { rejectCall: true, msgCall: 'No calls', wavoipToken: 'w-1' },
}
const origin = (server: Server) => ({ instance: 'desk', server, at: new Date(0), hasSecrets: true })

test('what is saved is read back', () => {
  expect(readExported(toFile(CONTENT, origin(V2)), V2)).toEqual({ ok: true, content: CONTENT, leftOut: [], instance: 'desk' })
})

test('I13 without secrets there is none in the text, and none is emptied elsewhere', () => {
  expect(secretsIn(CONTENT, V2)).toEqual([
    { id: 'webhook', name: 'headers' },
    { id: 'settings', name: 'wavoipToken' },
  ])
  const text = toFile(withoutSecretsOf(CONTENT, V2), { ...origin(V2), hasSecrets: false })
  expect(text).not.toMatch(/Bearer|w-1|jwtKey|wavoipToken/)
  expect(text).toContain('https://hooks.example.com/wa')
})

test('what this version has no place for is left out and named', () => {
  const read = readExported(toFile({ ...CONTENT, nats: { enabled: true, events: [] }, fax: { enabled: true } }, origin(V2)), V1)
  expect(read.ok && Object.keys(read.content)).toEqual(['webhook', 'settings'])
  expect(read.ok && read.leftOut).toEqual(
    expect.arrayContaining([{ id: 'nats' }, { id: 'fax' }, { id: 'webhook', name: 'headers' }, { id: 'settings', name: 'wavoipToken' }]),
  )
})

test('I11 whatever a file holds, it is read or refused, and never breaks', () => {
  assert(
    property(json(), (text) => {
      expect(readExported(text, V2).ok).toBe(false)
    }),
  )
  assert(
    property(dictionary(string(), dictionary(string(), json())), (parts) => {
      const text = JSON.stringify({
        kind: 'switchboard.configuration',
        version: 1,
        from: { instance: 'x' },
        at: '',
        hasSecrets: false,
        parts,
      })
      expect(readExported(text, V2)).toBeDefined()
    }),
  )
  const forged = `{"kind":"switchboard.configuration","version":1,"from":{"instance":"x"},"at":"","hasSecrets":false,"parts":{"__proto__":{"enabled":true},"webhook":{"__proto__":{"url":"https://x.test"},"enabled":true}}}`
  expect(readExported(forged, V2)).toMatchObject({ ok: true, content: { webhook: { enabled: true } } })
  expect(readExported(`"${'x'.repeat(1_000_001)}"`, V2)).toEqual({ ok: false, why: 'large' })
})

test('the name of the file is one', () => {
  expect(fileNameFor('a/b:c çã')).toBe('configuration-a-b-c-çã.json')
})
