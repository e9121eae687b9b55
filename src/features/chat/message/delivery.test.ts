import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliveryIn, deliveryOf, further } from './delivery.ts'

test.each<[object, string]>([
  [{ status: 'PENDING' }, 'sent'],
  [{}, 'sent'],
  [{ status: 'ERROR' }, 'failed'],
  [{ status: 'PENDING', updates: [{ status: 'DELIVERY_ACK' }, { status: 'READ' }] }, 'read'],
  [{ status: 'PLAYED', updates: [{ status: 'DELIVERY_ACK' }] }, 'played'],
  [{ status: 'NONSENSE', updates: [{}] }, 'sent'],
])('%j is %s', (message, delivery) => {
  expect(deliveryOf(message)).toBe(delivery)
})

test('numbers are words too, and nothing is made of other things', () => {
  expect([0, 1, 2, 3, 4, 5].map(deliveryIn)).toEqual(['failed', 'sent', 'sent', 'delivered', 'read', 'played'])
  expect([null, undefined, 'toString', {}, 6].map(deliveryIn)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

const read = (words: string[]) =>
  words.reduce<ReturnType<typeof further>>((best, each) => further(best, deliveryIn(each) ?? 'pending'), 'pending')

test('in whatever order news comes, a message ends where it has come furthest', () => {
  const word = fc.constantFrom('SERVER_ACK', 'DELIVERY_ACK', 'READ', 'PLAYED')
  const isSame = fc.property(fc.shuffledSubarray(['SERVER_ACK', 'DELIVERY_ACK', 'READ', 'PLAYED']), fc.array(word), (order, more) => {
    return read([...order, ...more]) === read([...more, ...order].toReversed())
  })
  expect(fc.check(isSame)).toMatchObject({ failed: false })
})
