import { describe, expect, test } from 'vitest'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { edgesOf, indexOf, keyOf, rowAt, rowsBetween, shiftOf, stack } from './blocks.ts'
import type { Section } from './filter.ts'

const row = (name: string): InstanceRow => ({ kind: 'instance', name, state: 'open' })
const section = (id: Section['id'], ...names: string[]): Section => ({ id, rows: names.map(row) })
const HEIGHTS = { strip: 32, row: (id: Section['id']) => (id === 'attention' ? 85 : 65) }
const blocks = stack([section('attention', 'a', 'b'), section('open', 'c', 'd', 'e')], HEIGHTS)
const [attention, open] = blocks

test('sections lie under each other, each with its strip', () => {
  expect(blocks.map(({ top, height, before }) => [top, height, before])).toEqual([
    [0, 202, 0],
    [202, 227, 2],
  ])
  expect(stack([section('all', 'a')], HEIGHTS)[0]?.height).toBe(65)
})

test('a row is found by its number, and its edges are known', () => {
  expect([0, 1, 2, 4].map((index) => rowAt(blocks, index))).toEqual(['a', 'b', 'c', 'e'].map(row))
  expect(rowAt(blocks, 5)).toBeUndefined()
  expect(edgesOf(blocks, 1)).toEqual({ top: 117, bottom: 202 })
  expect(edgesOf(blocks, 2)).toEqual({ top: 234, bottom: 299 })
})

describe('B1 only rows in sight are drawn', () => {
  test('and those at the edges', () => {
    expect(attention && rowsBetween(attention, 0, 100, -1)).toEqual([0])
    expect(open && rowsBetween(open, 0, 240, -1)).toEqual([0])
    expect(open && rowsBetween(open, 300, 5000, -1)).toEqual([1, 2])
  })
  test('and the one that has the focus, wherever it is', () => {
    expect(open && rowsBetween(open, 0, 100, 4)).toEqual([2])
    expect(attention && rowsBetween(attention, 0, 100, 4)).toEqual([0])
  })
  test('5,000 rows are as few as 50', () => {
    const [all] = stack([{ id: 'open', rows: Array.from({ length: 5000 }, (_, at) => row(`line ${at}`)) }], HEIGHTS)
    expect(all && rowsBetween(all, 100_000, 100_900, -1).length).toBe(15)
  })
})

describe('B18 the place is kept', () => {
  test('a row is where it is now', () => expect(indexOf(blocks, { key: keyOf(row('d')), index: 0 })).toBe(3))
  test('C5 for a deleted row stands the one before it', () => {
    expect(indexOf(blocks, { key: 'gone', index: 3 })).toBe(2)
    expect(indexOf(blocks, { key: 'gone', index: 0 })).toBe(0)
    expect(indexOf(blocks, { key: 'gone', index: 99 })).toBe(4)
  })
  test('rows that come above push nothing', () => {
    const grown = stack([section('attention', 'a', 'new', 'b'), section('open', 'c', 'd', 'e')], HEIGHTS)
    expect(shiftOf(blocks, grown, 250)).toBe(85)
    expect(shiftOf(grown, blocks, 335)).toBe(-85)
  })
  test('a row that went to another section is not followed', () => {
    const dropped = stack([section('attention', 'a', 'b', 'c'), section('open', 'd', 'e')], HEIGHTS)
    expect(shiftOf(blocks, dropped, 234)).toBe(85 - 65)
  })
  test('nothing left to hold on to', () => expect(shiftOf(blocks, stack([section('close', 'x')], HEIGHTS), 250)).toBe(0))
})
