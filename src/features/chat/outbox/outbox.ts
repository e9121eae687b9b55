import type { Message } from '@/api/endpoints/message.ts'
import { readOnce } from '../message/entries.ts'
import type { Outgoing, OutgoingCall, OutgoingFile } from './outgoing.ts'
import { fingerprint, fingerprintOf } from './outgoing-content.ts'

/** Messages on their way out, in the order they were written. */
export type Outbox = readonly Outgoing[]

export const add = (outbox: Outbox, chat: string, call: OutgoingCall, id: string, now: number, file?: OutgoingFile): Outbox => [
  ...outbox,
  anew({ id, chat, call, file, createdAt: now }),
]

/** The ones that may go now: of each chat the first, and only while nothing of that chat is on its way or unaccounted for. */
export function due(outbox: Outbox): Outgoing[] {
  const busy = new Set(outbox.flatMap(({ chat, state }) => (state === 'sending' || state === 'unsure' ? [chat] : [])))
  return outbox.filter(({ chat, state }) => {
    if (state !== 'waiting' || busy.has(chat)) return false
    busy.add(chat)
    return true
  })
}

/** Only what waits is begun, so that pressing twice or a second tab sends nothing twice. */
export const begin = (outbox: Outbox, id: string, known: readonly Message[], now: number) =>
  change(outbox, id, ['waiting'], (item) => {
    const words = fingerprintOf(item)
    const twins = known.filter((message) => message.fromMe && fingerprint(readOnce(message).content) === words).map((message) => message.id)
    return { ...item, state: 'sending', startedAt: now, aliveAt: now, twins }
  })

export const arrived = (outbox: Outbox, id: string, messageId: string) =>
  change(outbox, id, ['sending', 'unsure'], (item) => ({ ...item, state: 'sent', messageId }))

/** The server said no: it has not sent it. */
export const refused = (outbox: Outbox, id: string, words: readonly string[]) =>
  change(outbox, id, ['sending', 'unsure'], (item) => ({ ...item, state: 'failed', refusal: [...words] }))

/** There is nothing to send any more but its words. */
export const bereft = (outbox: Outbox, id: string) =>
  change(outbox, id, ['sending'], (item) => ({ ...item, state: 'failed', isFileGone: true }))

/** Nobody knows whether the server has it. */
export const lost = (outbox: Outbox, id: string) => change(outbox, id, ['sending'], (item) => ({ ...item, state: 'unsure' }))

/** By the wish of the person who wrote it. */
export const again = (outbox: Outbox, id: string) => change(outbox, id, ['failed', 'unsure'], anew)

/** What is on its way cannot be taken back. */
export const discard = (outbox: Outbox, id: string): Outbox => outbox.filter((item) => item.id !== id || item.state === 'sending')

/** What was sent stays until the server shows it. */
export const withoutShown = (outbox: Outbox, isShown: (messageId: string) => boolean): Outbox => {
  const rest = outbox.filter(({ state, messageId }) => state !== 'sent' || messageId === undefined || !isShown(messageId))
  return rest.length === outbox.length ? outbox : rest
}

/** Longer than any tab goes without a sign of life while it is sending. */
const SILENCE = 20_000
/** Servers' clocks and this one differ, and a request may have waited on its way. */
const SLACK = 120_000

/** After a reload: what somebody was sending and nobody is any more. */
export const orphaned = (outbox: Outbox, now: number): Outbox =>
  outbox.map((item) => (item.state === 'sending' && now - (item.aliveAt ?? 0) > SILENCE ? { ...item, state: 'unsure' } : item))

/**
 * Looks for what is unaccounted for among the newest messages of its chat. Found, it is sent. Not found though it would have to be there,
 * it waits again; until then, and as long as the server may still be typing, nothing is decided.
 */
export function accountFor(
  outbox: Outbox,
  chat: string,
  { newest, isAll, now }: { readonly newest: readonly Message[]; readonly isAll: boolean; readonly now: number },
): Outbox {
  const claimed = new Set(outbox.flatMap(({ messageId }) => messageId ?? []))
  const oldest = newest.reduce((least, { messageTimestamp }) => Math.min(least, messageTimestamp * 1000), Infinity)
  return outbox.map((item) => {
    if (item.chat !== chat || item.state !== 'unsure' || item.startedAt === undefined) return item
    const { startedAt } = item
    const words = fingerprintOf(item)
    const found = newest
      .toSorted((one, other) => one.messageTimestamp - other.messageTimestamp)
      .find(
        (message) =>
          message.fromMe &&
          !claimed.has(message.id) &&
          !item.twins?.includes(message.id) &&
          message.messageTimestamp * 1000 >= startedAt - SLACK &&
          fingerprint(readOnce(message).content) === words,
      )
    if (found) {
      claimed.add(found.id)
      return { ...item, state: 'sent', messageId: found.id }
    }
    const isOver = now > startedAt + (item.call.input.delay ?? 0) + SILENCE
    const reachesBack = isAll || oldest < startedAt - SLACK
    return isOver && reachesBack ? anew(item) : item
  })
}

/** As it was written, with nothing of what became of it. */
const anew = ({ id, chat, call, file, createdAt }: Omit<Outgoing, 'state'>): Outgoing => ({
  id,
  chat,
  call,
  ...(file && { file }),
  createdAt,
  state: 'waiting',
})

function change(outbox: Outbox, id: string, from: readonly Outgoing['state'][], to: (item: Outgoing) => Outgoing): Outbox {
  return outbox.some((item) => item.id === id && from.includes(item.state))
    ? outbox.map((item) => (item.id === id ? to(item) : item))
    : outbox
}
