import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from '@/lib/calmly.ts'
import { parseJson } from './parse-json.ts'

const parsed = (text: string) => atOnce(parseJson(text))
/** Longer than what is parsed at once. */
const filled = (values: readonly unknown[]) => [...values, 'x'.repeat(400_000), ...values, 'y'.repeat(700_000), ...values]

test('a long list is the same in parts as in one, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.jsonValue(),
          fc.string().map((text) => `${text}"\\,[{`),
        ),
      ),
      (values) => {
        const text = JSON.stringify(filled(values), null, 1)
        expect(parsed(text)).toEqual(JSON.parse(text))
      },
    ),
    { numRuns: 50 },
  )
})

test('F1 a long list is parsed in many steps', () => {
  const text = JSON.stringify(
    Array.from({ length: 50_000 }, (_, at) => ({ key: { id: `${at}` }, message: { conversation: 'Good morning' } })),
  )
  expect([...parseJson(text)].length).toBeGreaterThan(20)
})

test('what is no JSON stays text, also when it is long or was cut off', () => {
  const text = JSON.stringify(filled([1, { two: '2' }]))
  for (const odd of [
    '<html>',
    text.slice(0, -1),
    text.slice(0, 900_000).padEnd(1_200_000),
    `${text}]`,
    `${text} and more`,
    `[,${text.slice(1)}`,
  ]) {
    expect(parsed(odd)).toBe(odd)
  }
  expect(parsed('')).toBeUndefined()
  expect(parsed('[1]')).toEqual([1])
})
