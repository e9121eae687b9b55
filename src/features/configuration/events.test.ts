import { expect, test } from 'vitest'
import { eventsOf } from '@/api/events.ts'
import { eventPicks } from './events.ts'

test.each([
  [{ dialect: 'v1', version: '1.7.4' } as const, 26],
  [{ dialect: 'v2.0', version: '2.0.10' } as const, 25],
  [{ dialect: 'v2', version: '2.2.3' } as const, 27],
  [{ dialect: 'v2', version: '2.3.6' } as const, 31],
])('every event of %j is offered once, and no other', (server, count) => {
  const offered = eventPicks(server).groups.flatMap(({ options }) => options.map(({ value }) => value))
  expect(offered).toHaveLength(count)
  expect(offered.toSorted()).toEqual(eventsOf(server).toSorted())
})
