import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { timestamp, timestampText } from './fields.ts'
import { always, as, inline, inside, list, Mismatch, needed, orNull, shape, since, variants } from './wire.ts'

const server = { dialect: 'v2', version: '2.3.6' } as const
const lenient = { ...server, isLenient: true }
const person = shape(z.object({ name: z.string(), age: z.optional(z.number()), city: z.optional(z.string()) }), {
  name: 'profile.name',
  city: since('2.3.0', 'home.city'),
})

test('one table, both directions', () => {
  const wire = { profile: { name: 'Ana' }, age: 3, home: { city: 'Lima' } }
  expect(person.decode({ ...wire, more: 1 }, server)).toEqual({ name: 'Ana', age: 3, city: 'Lima' })
  expect(person.encode({ name: 'Ana', age: 3, city: 'Lima' }, server)).toEqual(wire)
  expect(person.encode({ name: 'Ana', city: 'Lima' }, { dialect: 'v2', version: '2.2.9' })).toEqual({ profile: { name: 'Ana' } })
})

test('null is not there', () => {
  expect(person.decode({ profile: { name: 'Ana' }, age: null }, server)).toEqual({ name: 'Ana' })
})

test('a server refuses what a client passes over', () => {
  const wire = { profile: { name: 'Ana' }, age: 'three' }
  expect(person.decode(wire, lenient)).toEqual({ name: 'Ana' })
  expect(() => person.decode(wire, server)).toThrow('age: expected number')
  expect(list(person).decode([{}, wire], lenient)).toEqual([{ name: 'Ana' }])
  expect(() => list(person).decode([{}, wire], server)).toThrow(Mismatch)
  expect(() => list(person).decode([{}], lenient)).toThrow('0.profile.name: expected string')
})

test('a part that does not fit is named by its path on the wire', () => {
  const house = shape(z.object({ owner: z.optional(z.object({ name: z.string(), age: z.optional(z.number()) })) }), {
    owner: as(person, 'door.sign'),
  })
  const wire = { door: { sign: { profile: { name: 5 } } } }
  expect(() => inside('house', house).decode({ house: wire }, server)).toThrow('house.door.sign.profile.name: expected string')
  expect(house.decode(wire, lenient)).toEqual({})
})

test('what a strict server needs, the app may leave out', () => {
  const note = shape(z.object({ text: z.optional(z.string()), by: z.optional(z.string()) }), { text: needed('body.text') })
  expect(note.decode({ by: 'Ana' }, lenient)).toEqual({ by: 'Ana' })
  expect(() => note.decode({ by: 'Ana' }, server)).toThrow('body.text: expected a value')
  expect(note.encode({ text: 'x' }, server)).toEqual({ body: { text: 'x' } })
})

test('parts among the fields of the whole are there when one of their keys is', () => {
  const house = shape(z.object({ street: z.string(), person: z.optional(z.object({ name: z.string() })) }), {
    person: inline(shape(z.object({ name: z.string() }), { name: 'owner' })),
  })
  expect(house.decode({ street: 'A' }, server)).toEqual({ street: 'A' })
  expect(house.decode({ street: 'A', owner: 'Ana' }, server)).toEqual({ street: 'A', person: { name: 'Ana' } })
  expect(house.encode({ street: 'A', person: { name: 'Ana' } }, server)).toEqual({ street: 'A', owner: 'Ana' })
})

test.each([undefined, null, '', {}])('%o is a value that was never set', (wire) => {
  expect(orNull(person).decode(wire, server)).toBeNull()
  expect(orNull(person, {}).encode(null, server)).toEqual({})
})

test.each([undefined, null, '', {}, { update: 'success' }])('%o says that it is done', (wire) => {
  expect(always().decode(wire, lenient)).toBeUndefined()
})

test.each([42, [], 'done', true])('%o does not say that it is done', (wire) => {
  expect(() => always().decode(wire, lenient)).toThrow('the whole: expected object or nothing')
})

test.each([1795338184, '1795338184', { low: 1795338184, high: 0, unsigned: true }])('a time written as %o', (wire) => {
  expect(timestamp.decode(wire, server)).toBe(1795338184)
  expect(timestampText.encode(timestampText.decode(wire, server), server)).toBe('1795338184')
})

test('the first variant that fits wins', () => {
  const shapes = variants({
    named: shape(z.object({ name: z.string() })),
    aged: shape(z.object({ age: z.number() }), { age: as(timestamp, 'years') }),
  })
  expect(shapes.decode({ name: 'Ana', years: 1 }, server)).toEqual({ kind: 'named', name: 'Ana' })
  expect(shapes.decode({ years: '3' }, server)).toEqual({ kind: 'aged', age: 3 })
  expect(shapes.encode({ kind: 'aged', age: 3 }, server)).toEqual({ years: 3 })
  expect(() => shapes.decode([], server)).toThrow('the whole: expected named or aged')
})

test('keys of objects that everything has are no answer', () => {
  const odd = JSON.parse('{"__proto__": {"name": "Ana"}, "profile": {"__proto__": {"name": "Ana"}}}')
  expect(() => person.decode(odd, lenient)).toThrow(Mismatch)
})
