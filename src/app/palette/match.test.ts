import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { bestMatches, match } from './match.ts'

test('a name that starts with what was typed comes before one that holds it', () => {
  const names = ['policlinica-sul', 'a-clinica', 'clinica-vida', 'farmacia']
  expect(bestMatches(names, 'clin', (text) => ({ text })).map(({ item }) => item)).toEqual(['clinica-vida', 'a-clinica', 'policlinica-sul'])
})

test('case and accents do not count, and what is marked is what was meant', () => {
  expect(match('Clínica São João', 'sao jo')).toEqual({
    rank: 1,
    ranges: [
      [8, 11],
      [12, 14],
    ],
  })
  expect(match('CLÍNICA', 'clí')?.ranges).toEqual([[0, 3]])
})

test('every word must be found, in any order', () => {
  expect(match('create instance', 'inst cre')).not.toBeNull()
  expect(match('create instance', 'inst x')).toBeNull()
})

test('a number finds its instance, after those whose name holds it, and marks nothing', () => {
  expect(match('loja', '9800', '+55 11 98000-0124')).toEqual({ rank: 3, ranges: [] })
})

test('nothing typed matches everything', () => expect(match('loja', '  ')).toEqual({ rank: 0, ranges: [] }))

test('never throws, and every mark lies within the text', () => {
  const text = string({ unit: 'binary' })
  assert(
    property(text, text, (name, typed) => {
      for (const [start, end] of match(name, typed)?.ranges ?? []) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(name.length)
        expect(end).toBeGreaterThan(start)
      }
    }),
    { numRuns: 2000 },
  )
})
