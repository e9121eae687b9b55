import { describe, expect, test } from 'vitest'
import { area } from '@/words/translator.ts'
import { changedFields, checkAnswers, isSame, startingValues } from './answers.ts'
import {
  address,
  choice,
  count,
  decidingFields,
  type Fields,
  pairs,
  phone,
  pickList,
  picks,
  type PlainKey,
  secret,
  text,
  toggle,
} from './field.ts'

const en = { name: 'Name', on: 'On', off: 'Off', greeting: 'Hello {who}' } as const
const words = area(en, { pt: async () => en, es: async () => en, it: async () => en, fr: async () => en })
type Key = PlainKey<typeof en>
const list = pickList(words, { groups: [{ legend: 'name', options: [{ value: 'A', label: 'on' }] }], presets: [] })

const FIELDS = {
  isOn: toggle('on'),
  url: address('name', { showWhen: { field: 'isOn', is: [true] } }),
  events: picks('name', list, { least: 1 }),
} satisfies Fields<Key>

test('a misspelled key, and one with holes to fill, do not compile', () => {
  // @ts-expect-error -- there is no such word
  const misspelled = { a: text('nmae') } satisfies Fields<Key>
  // @ts-expect-error -- nobody would fill its hole
  const holed = { a: text('greeting') } satisfies Fields<Key>
  expect([misspelled, holed]).toHaveLength(2)
})

describe('what a form starts with', () => {
  test('the values of the record, and first ones for what it lacks', () => {
    expect(startingValues(FIELDS, { isOn: true, url: 'https://a.example/' })).toEqual({ isOn: true, url: 'https://a.example/', events: [] })
    expect(startingValues(FIELDS, null)).toEqual({ isOn: false, url: '', events: [] })
  })

  test('a stored value that would be refused today is shown all the same', () => {
    expect(startingValues(FIELDS, { url: 'nope' }).url).toBe('nope')
  })

  test('a value of another kind is not', () => {
    expect(startingValues(FIELDS, { url: 7, events: 'A', isOn: 'yes' })).toEqual({ isOn: false, url: '', events: [] })
  })
})

describe('judging', () => {
  test('what is asked is judged', () => {
    expect(checkAnswers(FIELDS, { isOn: true, url: 'nope', events: [] })).toEqual({
      ok: false,
      problems: { url: 'address', events: 'none' },
    })
  })

  test('what is not asked goes out as it stands, or as it was', () => {
    const good = checkAnswers(FIELDS, { isOn: false, url: 'https://a.example/', events: ['A'] })
    expect(good).toMatchObject({ ok: true, values: { url: 'https://a.example/' } })
    const bad = checkAnswers(FIELDS, { isOn: false, url: '', events: ['A'] }, { url: 'https://before.example/' })
    expect(bad).toMatchObject({ ok: true, values: { url: 'https://before.example/' } })
  })

  test.each([
    [text('name'), '  ', 'needed'],
    [text('name'), ' a ', 'a'],
    [text('name', { isOptional: true }), '', ''],
    [secret('name'), '', 'needed'],
    [count('name', { min: 1, max: 5 }), 9, 'number'],
    [count('name'), 'seven', 'number'],
    [count('name'), 7, 7],
    [phone('name'), '+55 (31) 99999-9999', '5531999999999'],
    [phone('name'), '005531999999999', '5531999999999'],
    [phone('name'), '12', 'phone'],
    [phone('name', { isOptional: true }), '', ''],
    [
      choice('name', [
        { value: 'a', label: 'on' },
        { value: 'b', label: 'off' },
      ]),
      'b',
      'b',
    ],
    [choice('name', [{ value: 'a', label: 'on' }]), 'c', 'needed'],
    [address('name', { isOptional: true }), '', ''],
    [address('name', { isOptional: true }), 'x', 'address'],
    [toggle('on'), undefined, 'needed'],
    [pairs('name'), { a: 'b' }, { a: 'b' }],
  ])('%#', (field, typed, outcome) => {
    const checked = checkAnswers({ field }, { field: typed })
    expect(checked.ok ? checked.values.field : checked.problems['field']).toEqual(outcome)
  })
})

test('order says nothing among picks and names, and something among lines', () => {
  expect(isSame(['A', 'B'], ['B', 'A'], FIELDS.events)).toBe(true)
  expect(isSame(['A', 'B'], ['B', 'A'])).toBe(false)
  expect(isSame({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
})

test('the names whose answers differ', () => {
  expect(changedFields(FIELDS, { isOn: true, url: 'x', events: ['A'] }, { isOn: false, url: 'x', events: [] })).toEqual(['isOn', 'events'])
  expect(decidingFields(FIELDS)).toEqual(['isOn'])
})
