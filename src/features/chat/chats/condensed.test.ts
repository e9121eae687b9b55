import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import { chatLines } from './chat-list.ts'
import { byTime, condensed } from './condensed.ts'
import { learnIdentities, pairsIn } from './identities.ts'
import { namesFrom } from './names.ts'

const PEOPLE = ['1@s.whatsapp.net', '2@s.whatsapp.net', '3@lid', 'g@g.us']
const message = fc.record({
  remoteJid: fc.constantFrom(...PEOPLE),
  fromMe: fc.boolean(),
  messageTimestamp: fc.nat(30),
  messageType: fc.constantFrom('conversation', 'reactionMessage', 'protocolMessage'),
  pushName: fc.option(fc.constantFrom('Ana', 'Bia', ''), { nil: undefined }),
  participant: fc.option(fc.constantFrom(...PEOPLE.slice(0, 3)), { nil: undefined }),
  remoteJidAlt: fc.option(fc.constantFrom('1@s.whatsapp.net', '4@s.whatsapp.net'), { nil: undefined }),
})
const listOf = (messages: readonly Message[]) => {
  const identities = learnIdentities(new Map(), pairsIn(messages))
  const names = namesFrom(identities, { messages })
  return { lines: chatLines({ chats: [], messages, identities, names, countsUnread: false }), names: Object.fromEntries(names) }
}

test('the list of chats is the same from the few messages that matter as from all', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 60 }), (parts) => {
      const all: Message[] = parts.map((part, at) => ({ id: `${at}`, message: {}, ...part }))
      expect(listOf(condensed(all))).toEqual(listOf(all.toSorted(byTime)))
    }),
  )
})

test('F1 of 100,000 messages few matter', () => {
  const all = Array.from({ length: 100_000 }, (_, at): Message => ({
    id: `${at}`,
    remoteJid: PEOPLE[at % 3] ?? '',
    fromMe: at % 5 === 0,
    messageTimestamp: at,
    message: { conversation: 'x' },
  }))
  expect(condensed(all).length).toBeLessThan(50)
})
