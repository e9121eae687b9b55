import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMessage } from '@/api/endpoints/message.ts'
import { entriesOf } from './entries.ts'
import { NO_HISTORY, withPage } from './history.ts'
import { readMessage } from './read-message.ts'
import { recordedMessages } from '@/test/recorded-messages.ts'

const client = { dialect: 'v2', isLenient: true } as const
const read = (raw: unknown) => readMessage(anyMessage.decode(raw, client))

test('there are enough of them', () => {
  const kinds = new Set(recordedMessages.map((raw) => read(raw).content.kind))
  expect(recordedMessages.length).toBeGreaterThan(300)
  expect([...kinds].toSorted()).toEqual(
    [
      'audio',
      'buttons',
      'contacts',
      'deleted',
      'document',
      'edit',
      'image',
      'list',
      'location',
      'poll',
      'reaction',
      'revoke',
      'sticker',
      'text',
      'video',
    ].toSorted(),
  )
})

test.each(recordedMessages.map((raw, at) => [at, raw] as const))('recorded message %d is shown as itself', (_, raw) => {
  const { content } = read(raw)
  expect(content.kind).not.toBe('unknown')
  expect(content.kind).not.toBe('hidden')
})

describe('F5', () => {
  const texts = recordedMessages.map((raw) => JSON.stringify(raw)).filter((text) => text.length < 12_000)
  const place = fc.nat(1_000_000)
  const odd = fc.constantFrom<unknown>(null, true, -1, 0, '', 'x', [], {}, [null], { low: 1 }, '\u202E', 1e308, { 0: 300 }, '__proto__')
  /** One value exchanged, wherever it lies. */
  const mutant = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(place, odd), { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => {
      const message: unknown = JSON.parse(text)
      for (const [at, value] of changes) {
        const places = placesIn(message)
        const [owner, name] = places[at % places.length] ?? []
        if (owner && name !== undefined) Reflect.set(owner, name, structuredClone(value))
      }
      return message
    })

  test('F5 10,000 mutated real messages are read and shown, and none throws', () => {
    const isShown = fc.property(mutant, (raw) => {
      const message = anyMessage.decode(raw === null || typeof raw !== 'object' ? {} : raw, client)
      const { content, mentions } = readMessage(message)
      const entries = entriesOf(withPage(NO_HISTORY, [message]))
      return (
        typeof content.kind === 'string' &&
        mentions.every((jid) => typeof jid === 'string') &&
        entries.length <= 1 &&
        JSON.stringify(entries) !== ''
      )
    })
    expect(fc.check(isShown, { numRuns: 10_000 })).toMatchObject({ failed: false })
  }, 60_000)

  test('F5 anything at all in the place of a message is read', () => {
    const isRead = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (message) => {
      const { content } = readMessage({ id: 'A', remoteJid: 'x', fromMe: false, messageTimestamp: 0, message })
      return content.kind !== 'unknown' || content.raw === message
    })
    expect(fc.check(isRead, { numRuns: 2000 })).toMatchObject({ failed: false })
  })
})

function placesIn(value: unknown): [object, string][] {
  if (typeof value !== 'object' || value === null) return []
  const here = Object.keys(value).map((name): [object, string] => [value, name])
  return here.concat(Object.values(value).flatMap(placesIn))
}
