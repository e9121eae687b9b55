import { expect, test } from 'vitest'
import { deedsFor } from './deed-actions.ts'

test.each([
  ['open', undefined, ['open', 'restart', 'logOut', 'delete']],
  ['connecting', undefined, ['open', 'pair', 'logOut', 'delete']],
  ['close', undefined, ['open', 'pair', 'delete']],
  ['open', 'WHATSAPP-BUSINESS', ['open', 'delete']],
  ['close', 'EVOLUTION', ['open', 'delete']],
] as const)('an instance that is %s on the channel %s can be asked to %j', (state, integration, deeds) => {
  expect(deedsFor({ name: 'shop', state, ...(integration && { integration }) }, undefined)).toEqual(deeds)
})

test('nothing is begun while something is under way', () => {
  expect(deedsFor({ name: 'shop', state: 'open' }, 'restarting')).toEqual(['open'])
})
