import { expect, test } from 'vitest'
import { setSettings } from './endpoints/settings.ts'
import { setWebhook } from './endpoints/webhook.ts'
import { namedFields } from './named-fields.ts'

const V1 = { dialect: 'v1', version: '1.7.4' } as const
const V2 = { dialect: 'v2', version: '2.3.6' } as const

test.each([
  ['webhook.events[0] is not one of enum values: A,B', 'events'],
  ['webhook requires property "enabled"', 'enabled'],
  ['webhook.headers.x-test is not of a type(s) string', 'headers'],
  ['webhook.byEvents is not of a type(s) boolean', 'byEvents'],
  ['Invalid "url" property', 'url'],
])('%s is said of %s', (words, field) => {
  expect(namedFields(setWebhook, V2, [words])).toEqual({ fields: { [field]: words }, rest: [] })
})

test('each server is understood by its own spelling', () => {
  const missing = 'instance requires property "reject_call"'
  expect(namedFields(setSettings, V1, [missing]).fields).toEqual({ rejectCall: missing })
  expect(namedFields(setSettings, V2, [missing])).toEqual({ fields: {}, rest: [missing] })
})

test('several words about one field stay together, and the rest is kept', () => {
  const said = ['reject_call is not of a type(s) boolean', 'reject_call is not one of enum values: true,false', 'Not today']
  expect(namedFields(setSettings, V1, said)).toEqual({ fields: { rejectCall: `${said[0]}\n${said[1]}` }, rest: ['Not today'] })
})
