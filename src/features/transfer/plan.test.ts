import { expect, test } from 'vitest'
import { text, toggle } from '@/forms/field.ts'
import { cautionsFor, movedSince, planFor } from './plan.ts'

const FIELDS = {
  enabled: toggle('on'),
  url: text('url', { showWhen: { field: 'enabled', is: [true] } }),
  note: text('note', { isOptional: true }),
}
const NOW = { enabled: false, url: '', note: 'mine' }

test('only what differs changes, and what is not spoken of stays', () => {
  const plan = planFor(FIELDS, { enabled: true, url: 'x' }, NOW)
  expect(plan).toEqual({ kind: 'change', before: NOW, after: { enabled: true, url: 'x', note: 'mine' }, changed: ['enabled', 'url'] })
  expect(planFor(FIELDS, { enabled: false }, NOW)).toEqual({ kind: 'same' })
  expect(planFor(FIELDS, {}, NOW)).toEqual({ kind: 'same' })
})

test('what the server wants and nobody knows is named', () => {
  expect(planFor(FIELDS, { enabled: true }, NOW)).toEqual({ kind: 'blocked', names: ['url'] })
  expect(planFor(FIELDS, { enabled: true, url: 'x' }, { ...NOW, note: undefined })).toEqual({ kind: 'blocked', names: ['note'] })
})

test('E6 what moved since it was seen is named, if it would be overwritten', () => {
  const wanted = { enabled: true, url: 'x' }
  const seen = planFor(FIELDS, wanted, NOW)
  expect(movedSince(FIELDS, seen, planFor(FIELDS, wanted, { ...NOW, url: 'theirs' }))).toEqual(['url'])
  expect(movedSince(FIELDS, seen, planFor(FIELDS, wanted, { ...NOW, note: 'theirs' }))).toEqual([])
  expect(movedSince(FIELDS, seen, planFor(FIELDS, wanted, { ...NOW, url: 'x' }))).toEqual([])
})

test('what to know before it is done', () => {
  const all = { webhook: { enabled: true, events: [] }, chatwoot: { enabled: true, nameInbox: 'Desk' }, privacy: {} }
  expect(cautionsFor(all, { hasSecrets: true, isForgetful: true })).toEqual(['secrets', 'all-events', 'inbox', 'reconnects'])
  expect(cautionsFor({ webhook: { enabled: false } }, { hasSecrets: false, isForgetful: true })).toEqual(['forgets'])
  expect(cautionsFor({ webhook: { enabled: false } }, { hasSecrets: false, isForgetful: false })).toEqual([])
})
