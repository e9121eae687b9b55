import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import {
  accountFor,
  add,
  again,
  arrived,
  begin,
  bereft,
  discard,
  due,
  lost,
  type Outbox,
  orphaned,
  refused,
  withoutShown,
} from './outbox.ts'
import { outgoingSchema, type OutgoingCall } from './outgoing.ts'
import { fingerprint, outgoingContent } from './outgoing-content.ts'
import { withOutbox } from './with-outbox.ts'
import { entriesOf } from '../message/entries.ts'
import { NO_HISTORY, withPage } from '../message/history.ts'

const CHAT = '1@s.whatsapp.net'
const START = 1_800_000_000_000
const text = (words: string): OutgoingCall => ({ name: 'sendText', input: { number: CHAT, text: words } })
const onServer = (id: string, words: string, at = START): Message => ({
  id,
  remoteJid: CHAT,
  fromMe: true,
  messageTimestamp: Math.floor(at / 1000),
  message: { conversation: words },
})
const states = (outbox: Outbox) => outbox.map(({ state }) => state)
const one = (words = 'hi') => add([], CHAT, text(words), 'o1', START)
const sending = (words = 'hi', known: Message[] = []) => begin(one(words), 'o1', known, START)
const later = START + 60_000

describe('F2 the way of a message', () => {
  test('F2 it waits, goes, arrives, and leaves once the server shows it', () => {
    expect(states(one())).toEqual(['waiting'])
    const sent = arrived(sending(), 'o1', 'S1')
    expect(sent).toMatchObject([{ state: 'sent', messageId: 'S1' }])
    expect(withoutShown(sent, () => false)).toBe(sent)
    expect(withoutShown(sent, (id) => id === 'S1')).toEqual([])
  })

  test('F2 refused, it keeps its words and what the server said, and goes again only when somebody wants it', () => {
    const failed = refused(sending('keep me'), 'o1', ['busy'])
    expect(failed).toMatchObject([{ state: 'failed', refusal: ['busy'], call: { input: { text: 'keep me' } } }])
    expect(due(failed)).toEqual([])
    expect(again(failed, 'o1')).toEqual(one('keep me'))
    expect(discard(failed, 'o1')).toEqual([])
  })

  test('F2 without its file it fails, and goes again as it was written', () => {
    const photo: OutgoingCall = { name: 'sendMedia', input: { number: CHAT, mediatype: 'image' } }
    const waiting = add([], CHAT, photo, 'o1', START, { bytes: 6, type: 'image/png', isKept: false })
    const failed = bereft(begin(waiting, 'o1', [], START), 'o1')
    expect(failed).toMatchObject([{ state: 'failed', isFileGone: true }])
    expect(again(failed, 'o1')).toEqual(waiting)
  })

  test('what is on its way cannot be begun again or thrown away', () => {
    expect(begin(sending(), 'o1', [], later)).toEqual(sending())
    expect(discard(sending(), 'o1')).toEqual(sending())
    expect(due(sending())).toEqual([])
  })

  test('of each chat one at a time, in the order they were written', () => {
    const three = add(add(one('first'), CHAT, text('second'), 'o2', START + 1), '2@s.whatsapp.net', text('other'), 'o3', START + 2)
    expect(due(three).map(({ id }) => id)).toEqual(['o1', 'o3'])
    expect(due(begin(three, 'o1', [], START)).map(({ id }) => id)).toEqual(['o3'])
    expect(due(lost(begin(three, 'o1', [], START), 'o1')).map(({ id }) => id)).toEqual(['o3'])
    expect(due(refused(begin(three, 'o1', [], START), 'o1', [])).map(({ id }) => id)).toEqual(['o2', 'o3'])
  })

  test('all of it survives being written down', () => {
    for (const outbox of [one(), sending(), lost(sending(), 'o1'), refused(sending(), 'o1', ['x']), arrived(sending(), 'o1', 'S')]) {
      expect(outbox.map((item) => outgoingSchema.parse(JSON.parse(JSON.stringify(item))))).toEqual(outbox)
    }
  })
})

describe('never twice', () => {
  test('what a tab left behind is unaccounted for, and what a living one sends is not', () => {
    expect(states(orphaned(sending(), START + 5000))).toEqual(['sending'])
    expect(states(orphaned(sending(), later))).toEqual(['unsure'])
  })

  test('found on the server it is sent, not found it waits again, and before that nothing is decided', () => {
    const unsure = lost(sending('hi'), 'o1')
    const look = (newest: Message[], now = later, isAll = true) => accountFor(unsure, CHAT, { newest, isAll, now })
    expect(look([onServer('S1', 'hi')])).toMatchObject([{ state: 'sent', messageId: 'S1' }])
    expect(states(look([]))).toEqual(['waiting'])
    expect(states(look([], START + 5000))).toEqual(['unsure'])
    expect(states(look([onServer('S0', 'news', later)], later, false))).toEqual(['unsure'])
    expect(states(look([onServer('S0', 'old', START - 600_000)], later, false))).toEqual(['waiting'])
  })

  test('a server may still be typing', () => {
    const slow: OutgoingCall = { name: 'sendText', input: { number: CHAT, text: 'hi', delay: 90_000 } }
    const unsure = lost(begin(add([], CHAT, slow, 'o1', START), 'o1', [], START), 'o1')
    expect(states(accountFor(unsure, CHAT, { newest: [], isAll: true, now: later }))).toEqual(['unsure'])
    expect(states(accountFor(unsure, CHAT, { newest: [], isAll: true, now: START + 120_000 }))).toEqual(['waiting'])
  })

  test('the same words from before, from others or of another message are not taken for it', () => {
    const unsure = lost(sending('ok', [onServer('OLD', 'ok', START - 1000)]), 'o1')
    const newest = [onServer('OLD', 'ok', START - 1000), { ...onServer('THEIRS', 'ok'), fromMe: false }, onServer('X', 'no')]
    expect(states(accountFor(unsure, CHAT, { newest, isAll: true, now: later }))).toEqual(['waiting'])
    const both = lost(begin(add(arrived(sending('ok'), 'o1', 'S1'), CHAT, text('ok'), 'o2', START), 'o2', [], START), 'o2')
    expect(states(accountFor(both, CHAT, { newest: [onServer('S1', 'ok')], isAll: true, now: later }))).toEqual(['sent', 'waiting'])
  })

  test('whatever happens, and in whatever order, a message goes out once for each time that the server had not got it', () => {
    const happening = fc.constantFrom('begin', 'answer', 'refuse', 'cut before', 'cut after', 'reload', 'look', 'retry')
    const isOnce = fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      let outbox = one()
      let now = START
      const server: Message[] = []
      for (const what of happenings) {
        now += 30_000
        const item = outbox[0]
        if (!item) break
        const isOut = item.state === 'sending'
        if (what === 'begin' && due(outbox).length > 0) outbox = begin(outbox, 'o1', server, now)
        if (what === 'answer' && isOut) {
          server.push(onServer(`S${server.length}`, 'hi', now))
          outbox = arrived(outbox, 'o1', server.at(-1)?.id ?? '')
        }
        if (what === 'refuse' && isOut) outbox = refused(outbox, 'o1', ['no'])
        if (what === 'cut before' && isOut) outbox = lost(outbox, 'o1')
        if (what === 'cut after' && isOut) {
          server.push(onServer(`S${server.length}`, 'hi', now))
          outbox = lost(outbox, 'o1')
        }
        if (what === 'reload') outbox = orphaned(outbox, now)
        if (what === 'look') outbox = accountFor(outbox, CHAT, { newest: server, isAll: true, now })
        if (what === 'retry' && item.state === 'failed') outbox = again(outbox, 'o1')
      }
      return server.length <= 1
    })
    expect(fc.check(isOnce, { numRuns: 3000 })).toMatchObject({ failed: false })
  })
})

const shown = (messages: Message[], outbox: Outbox) => withOutbox(entriesOf(withPage(NO_HISTORY, messages)), outbox, CHAT)

describe('what is shown', () => {
  test('F2 what waits stands at the end, with what it says and answers', () => {
    const reply: OutgoingCall = { name: 'sendText', input: { number: CHAT, text: 'yes', quoted: { key: { id: 'Q' } } } }
    expect(shown([onServer('S0', 'old', START - 9000)], add([], CHAT, reply, 'o1', START))).toMatchObject([
      { id: 'S0' },
      { id: 'o1', outgoingId: 'o1', delivery: 'pending', content: { kind: 'text', text: 'yes' }, quoted: { id: 'Q' } },
    ])
    expect(shown([], one()).length).toBe(1)
    expect(withOutbox([], one(), 'another chat')).toEqual([])
  })

  test('F4 it is shown once, whether the answer or the socket is first, and keeps its id', () => {
    expect(shown([onServer('S1', 'hi')], sending('hi'))).toMatchObject([{ id: 'o1', key: { id: 'S1' } }])
    expect(shown([onServer('S1', 'hi')], arrived(sending('hi'), 'o1', 'S1'))).toMatchObject([{ id: 'o1', key: { id: 'S1' } }])
    expect(shown([], arrived(sending('hi'), 'o1', 'S1'))).toMatchObject([{ id: 'o1', delivery: 'sent' }])
    expect(shown([onServer('S0', 'hi', START - 1000)], sending('hi', [onServer('S0', 'hi', START - 1000)])).length).toBe(2)
  })
})

const FILE = { bytes: 3, mimetype: 'image/png' }

test.each<[OutgoingCall, object, Record<string, unknown>]>([
  [
    { name: 'sendMedia', input: { number: '1', mediatype: 'image', caption: 'c' } },
    { kind: 'image', caption: 'c', media: FILE },
    { imageMessage: { caption: 'c' } },
  ],
  [
    { name: 'sendMedia', input: { number: '1', mediatype: 'document', fileName: 'x.pdf' } },
    { kind: 'document', fileName: 'x.pdf' },
    { documentMessage: { fileName: 'x.pdf' } },
  ],
  [
    { name: 'sendPoll', input: { number: '1', name: 'Q', selectableCount: 1, values: ['a', 'b'] } },
    { kind: 'poll', question: 'Q' },
    { pollCreationMessageV3: { name: 'Q', options: [{ optionName: 'a' }, { optionName: 'b' }], selectableOptionsCount: 1 } },
  ],
  [
    { name: 'sendLocation', input: { number: '1', latitude: 1, longitude: 2, name: 'n', address: 'a' } },
    { kind: 'location', latitude: 1 },
    { locationMessage: { degreesLatitude: 1, degreesLongitude: 2, name: 'n', address: 'a' } },
  ],
  [
    { name: 'sendContact', input: { number: '1', contact: [{ fullName: 'Ana', phoneNumber: '+1' }] } },
    { kind: 'contacts', contacts: [{ name: 'Ana' }] },
    { contactMessage: { displayName: 'Ana', vcard: '' } },
  ],
  [{ name: 'sendSticker', input: { number: '1' } }, { kind: 'sticker' }, { stickerMessage: {} }],
  [{ name: 'sendWhatsAppAudio', input: { number: '1' } }, { kind: 'audio', isVoice: true }, { audioMessage: { ptt: true } }],
])('%j is shown as it will be, and known again', (call, content, message) => {
  expect(outgoingContent(call, { bytes: 3, type: 'image/png', isKept: true })).toMatchObject(content)
  const [entry] = entriesOf(withPage(NO_HISTORY, [{ ...onServer('S', ''), message }]))
  expect(entry && fingerprint(entry.content)).toBe(fingerprint(outgoingContent(call)))
})
