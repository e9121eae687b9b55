import { expect, test } from 'vitest'
import { byDay } from './days.ts'

const at = (day: number, hour: number) => new Date(2026, 9, day, hour).getTime()

test('days of this place, also across a change of the clocks', () => {
  const days = byDay([{ at: at(26, 1) }, { at: at(25, 23) }, { at: at(25, 1) }, { at: at(20, 12) }], at(26, 9))
  expect(days.map(({ age, items }) => [age, items.length])).toEqual([
    [0, 1],
    [1, 2],
    [6, 1],
  ])
})
