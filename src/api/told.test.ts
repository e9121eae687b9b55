import { expect, test } from 'vitest'
import { findSettings, setSettings } from './endpoints/settings.ts'
import { findWebhook, setWebhook } from './endpoints/webhook.ts'
import { isTold } from './told.ts'

const DOCUMENTED = { dialect: 'documented' } as const

test('the reference takes two flags and a message that it never tells', () => {
  expect(isTold(findWebhook, setWebhook, 'byEvents', DOCUMENTED)).toBe(false)
  expect(isTold(findWebhook, setWebhook, 'base64', DOCUMENTED)).toBe(false)
  expect(isTold(findWebhook, setWebhook, 'url', DOCUMENTED)).toBe(true)
  expect(isTold(findSettings, setSettings, 'msgCall', DOCUMENTED)).toBe(false)
})

test('what a server does not take is no riddle', () => {
  expect(isTold(findWebhook, setWebhook, 'headers', DOCUMENTED)).toBe(true)
})

test.each(['v1', 'v2.0', 'v2'] as const)('%s tells all that it takes', (dialect) => {
  for (const field of ['enabled', 'url', 'events', 'byEvents', 'base64'] as const)
    expect(isTold(findWebhook, setWebhook, field, { dialect })).toBe(true)
})
