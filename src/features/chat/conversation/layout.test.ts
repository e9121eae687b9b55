import { assert, double, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchorAt, grow, heightOfAll, layOut, rowAt, rowsInSight, topFor } from './layout.ts'

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `m${from + at}`)
const heights = (id: string) => 20 + ((Number(id.slice(1)) * 37) % 90)
const VIEW = 400

/** How far from the top of the view a row is drawn. */
const seenAt = (layout: ReturnType<typeof layOut>, id: string, top: number) => (layout.tops[layout.ids.indexOf(id)] ?? NaN) - top

describe('F1', () => {
  test('F1 of 100,000 messages never more than a few screens are drawn, wherever the reader is', () => {
    const layout = layOut(ids(0, 100_000), heights, 60)
    assert(
      property(double({ min: 0, max: heightOfAll(layout), noNaN: true }), (top) => {
        const { from, to } = rowsInSight(layout, { top, height: 900, margin: 900, most: 120 })
        expect(to - from).toBeLessThanOrEqual(120)
        expect(layout.tops[from]).toBeLessThanOrEqual(top)
        expect(layout.tops[to]).toBeGreaterThanOrEqual(Math.min(top + 900, heightOfAll(layout)))
      }),
    )
  })

  test('F1 the row at a height is found', () => {
    const layout = layOut(ids(0, 1000), heights, 60)
    assert(
      property(double({ min: 0, max: heightOfAll(layout) - 0.01, noNaN: true }), (y) => {
        const at = rowAt(layout, y)
        expect(layout.tops[at]).toBeLessThanOrEqual(y)
        expect(layout.tops[at + 1]).toBeGreaterThan(y)
      }),
    )
  })
})

describe('F3', () => {
  const place = integer({ min: 0, max: 20_000 })

  test('F3 100 new messages below do not move what a reader looks at', () => {
    assert(
      property(place, (wanted) => {
        const before = layOut(ids(0, 500), heights, 60)
        const top = Math.min(wanted, heightOfAll(before) - VIEW - 100)
        const anchor = anchorAt(before, top, VIEW)
        const after = layOut(ids(0, 600), heights, 60)
        expect(topFor(after, anchor, VIEW)).toBe(top)
      }),
    )
  })

  test('F3 older messages above move nothing either, and neither does what they turn out to measure', () => {
    assert(
      property(place, integer({ min: 1, max: 200 }), (wanted, older) => {
        const before = layOut(ids(1000, 1500), heights, 60)
        const top = Math.min(wanted, heightOfAll(before) - VIEW - 100)
        const anchor = anchorAt(before, top, VIEW)
        if (anchor === 'end') throw new Error('not at the end')
        const guessed = layOut(ids(1000 - older, 1500), (id) => (Number(id.slice(1)) < 1000 ? undefined : heights(id)), 60)
        const measured = layOut(ids(1000 - older, 1500), heights, 60)
        for (const after of [guessed, measured]) {
          const moved = topFor(after, anchor, VIEW) ?? NaN
          expect(seenAt(after, anchor.id, moved)).toBeCloseTo(seenAt(before, anchor.id, top), 6)
        }
      }),
    )
  })

  test('F3 a reader at the end stays at the end', () => {
    const before = layOut(ids(0, 50), heights, 60)
    const anchor = anchorAt(before, heightOfAll(before) - VIEW, VIEW)
    const after = layOut(ids(0, 51), heights, 60)
    expect(anchor).toBe('end')
    expect(topFor(after, anchor, VIEW)).toBe(heightOfAll(after) - VIEW)
  })

  test('a message that is gone holds nothing; an empty or short chat begins at its top', () => {
    const gone: Anchor = { id: 'm99', offset: 3 }
    expect(topFor(layOut(ids(0, 5), heights, 60), gone, VIEW)).toBeUndefined()
    expect(topFor(layOut([], heights, 60), 'end', VIEW)).toBe(0)
    expect(anchorAt(layOut([], heights, 60), 0, VIEW)).toBe('end')
    expect(rowsInSight(layOut([], heights, 60), { top: 0, height: VIEW, margin: 0, most: 5 })).toEqual({ from: 0, to: 0 })
  })
})

test('F1 a row that turns out to be higher moves what lies below it, as if all were laid out again', () => {
  assert(
    property(integer({ min: 0, max: 99 }), integer({ min: 1, max: 300 }), (at, height) => {
      const id = `m${at}`
      const grown = layOut(ids(0, 100), heights, 60)
      grow(grown, id, height - heights(id))
      expect(grown.tops).toEqual(layOut(ids(0, 100), (each) => (each === id ? height : heights(each)), 60).tops)
    }),
  )
})
