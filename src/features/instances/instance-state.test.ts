import { describe, expect, test } from 'vitest'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { GROUPS, groupOf, type Reason, reasonOf, REASON_NAMES, stepFor } from './instance-state.ts'

const OWNER = '5519980000045@s.whatsapp.net'
const line = (parts: Partial<Instance> = {}): Instance => ({ name: 'shop', state: 'close', ...parts })
const closedBy = (code: number, object?: string) =>
  line({ ownerJid: OWNER, disconnection: { code, at: '2026-11-22T09:27:00.000Z', ...(object !== undefined && { object }) } })

describe('B15 why a line is off is known by its code', () => {
  const REMOVED = '{"error":{"data":{"tag":"stream:error","content":[{"tag":"conflict","attrs":{"type":"device_removed"}}]}}}'
  const LOGGED_OUT = '{"error":{"output":{"payload":{"message":"Log out instance: shop"}}}}'
  test.each<[number, string | undefined, Reason]>([
    [401, REMOVED, 'removed'],
    [401, LOGGED_OUT, 'loggedOutHere'],
    [401, undefined, 'loggedOut'],
    [401, 'not json', 'loggedOut'],
    [403, undefined, 'refused'],
    [408, undefined, 'timedOut'],
    [411, undefined, 'mismatch'],
    [428, undefined, 'closed'],
    [440, undefined, 'replaced'],
    [500, undefined, 'damaged'],
    [503, undefined, 'unavailable'],
    [515, undefined, 'restarting'],
    [499, undefined, 'unexplained'],
  ])('%i %s is %s', (code, object, reason) => expect(reasonOf(closedBy(code, object), 'v2')).toBe(reason))

  test('also on 2.0', () => expect(reasonOf(closedBy(440), 'v2.0')).toBe('replaced'))

  test.each(['v1', 'documented'] as const)('%s tells no reason, and none is made up', (dialect) => {
    expect(reasonOf(line(), dialect)).toBe('notTold')
    expect(reasonOf(closedBy(440), dialect)).toBe('notTold')
  })

  test('every problem leads somewhere', () => {
    const problems = REASON_NAMES.filter((reason) => groupOf(reason) === 'attention')
    expect(problems.filter((reason) => stepFor(reason) === undefined)).toEqual([])
  })
})

describe('lines that are not off', () => {
  test('a closed line without owner was never paired', () => expect(reasonOf(line(), 'v2')).toBe('neverPaired'))
  test('nor was one whose codes all went unused', () => expect(reasonOf(line({ disconnection: { code: 428 } }), 'v2')).toBe('codesUnused'))
  test('a line that had an owner went off for a reason nobody told', () => expect(reasonOf(line({ ownerJid: OWNER }), 'v2')).toBe('untold'))
  test('an old reason does not count once it is open again', () => {
    const again = line({ state: 'open', ownerJid: OWNER, disconnection: { code: 401 } })
    expect(groupOf(reasonOf(again, 'v2'))).toBe('open')
  })
  test('connecting without an owner waits for a phone', () => expect(reasonOf(line({ state: 'connecting' }), 'v2')).toBe('waiting'))
  test('with one it may also be on its way back', () =>
    expect(reasonOf(line({ state: 'connecting', ownerJid: OWNER }), 'v2')).toBe('connecting'))
  test('1.x shows no owner while connecting, so nothing is said of a phone', () =>
    expect(reasonOf(line({ state: 'connecting' }), 'v1')).toBe('connecting'))
})

test('channels without pairing are never told to pair', () => {
  const business = line({ integration: 'WHATSAPP-BUSINESS', state: 'open' })
  expect(stepFor(reasonOf(business, 'v2'))).toBeUndefined()
  expect(stepFor(reasonOf({ ...business, state: 'close' }, 'v2'))).toBeUndefined()
})

test('problems come first and lines that work last', () => expect([GROUPS[0], GROUPS.at(-1)]).toEqual(['attention', 'open']))
