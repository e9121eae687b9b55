import { expect, test } from 'vitest'
import type { PickList } from './field.ts'
import { matchingGroups, pickGroups } from './pick-groups.ts'
import { formsWords } from './words.ts'

const list: PickList = {
  words: formsWords,
  groups: [
    { legend: 'messages', options: [{ value: 'MESSAGES_UPSERT', label: 'new', hint: 'came in' }] },
    { legend: 'calls', options: [{ value: 'CALL', label: 'ligação' }] },
  ],
  presets: [],
}
const groups = pickGroups(list, ['CALL', 'FUTURE_EVENT'], (key) => key, 'unknown')

test('what is stored but not known stays, under its own name', () => {
  expect(groups.at(-1)).toEqual({ legend: 'unknown', options: [{ value: 'FUTURE_EVENT', label: 'FUTURE_EVENT', title: 'FUTURE_EVENT' }] })
})

test.each([
  ['messages_upsert', ['MESSAGES_UPSERT']],
  ['Messages upsert', ['MESSAGES_UPSERT']],
  ['came', ['MESSAGES_UPSERT']],
  ['LIGACAO', ['CALL']],
  ['calls', ['CALL']],
  ['nothing', []],
  ['', ['MESSAGES_UPSERT', 'CALL', 'FUTURE_EVENT']],
])('%s finds %j', (search, found) => {
  expect(matchingGroups(groups, search).flatMap(({ options }) => options.map(({ value }) => value))).toEqual(found)
})
