import type { Message } from '@/api/endpoints/message.ts'
import { type Delivery, deliveryOf, further } from './delivery.ts'

/** What is known of the messages of one chat, each once, oldest first by the server's time. */
export type History = {
  readonly messages: readonly Message[]
  /** Settles the order within one second, by id. */
  readonly ranks: ReadonlyMap<string, number>
  /** How far messages of ours have come, from wherever that was heard. */
  readonly deliveries: ReadonlyMap<string, Delivery>
}

export const NO_HISTORY: History = { messages: [], ranks: new Map(), deliveries: new Map() }

/** A page as a server gives it, newest first. What was known already is brought up to date. */
export const withPage = (history: History, records: readonly Message[]) => merge(history, records.toReversed(), rankPage)

/** A message that just came, through the socket or as the answer to sending it. */
export const withMessage = (history: History, message: Message) => merge(history, [message], rankLast)

export function withDelivery(history: History, id: string, delivery: Delivery): History {
  const known = history.deliveries.get(id)
  const best = known === undefined ? delivery : further(known, delivery)
  return best === known ? history : { ...history, deliveries: new Map(history.deliveries).set(id, best) }
}

/** Of a chat that is scrolled back, the page that comes next; it may hold some of what is known, never a gap. */
export const pageBefore = ({ messages }: History, size: number) => Math.floor(messages.length / size) + 1

/** Whether a page of the newest reaches down to what was known before, so that nothing in between is missing. */
export const meets = ({ ranks, messages }: History, records: readonly Message[]) =>
  messages.length === 0 || records.some(({ id }) => ranks.has(id))

type Rank = (history: History, incoming: readonly Message[]) => ReadonlyMap<string, number>

function merge(history: History, incoming: readonly Message[], rank: Rank): History {
  const once = [...new Map(incoming.map((message) => [message.id, message])).values()]
  const fresh = new Map(once.map((message) => [message.id, message]))
  const ranks = rank(history, once)
  const known = history.messages.map((message) => {
    const update = fresh.get(message.id)
    fresh.delete(message.id)
    return update && update !== message ? newer(message, update) : message
  })
  const isUnchanged = fresh.size === 0 && known.every((message, at) => message === history.messages[at])
  const deliveries = noted(history.deliveries, once)
  if (isUnchanged && deliveries === history.deliveries) return history
  return { messages: fresh.size === 0 ? known : inOrder([...known, ...fresh.values()], ranks), ranks, deliveries }
}

/** Hands back the very same object if nothing in it is new, so that nothing is drawn again. */
function newer(known: Message, update: Message): Message {
  const merged = { ...known, ...withoutGaps(update), isDeleted: known.isDeleted || update.isDeleted }
  return JSON.stringify(merged) === JSON.stringify({ ...known, isDeleted: known.isDeleted }) ? known : merged
}

const withoutGaps = (message: Message) => Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined))

/** Hands back the very same map if nothing in it is new. */
function noted(known: ReadonlyMap<string, Delivery>, messages: readonly Message[]) {
  const news = new Map<string, Delivery>()
  for (const message of messages) {
    if (!message.fromMe) continue
    const said = deliveryOf(message)
    const before = known.get(message.id)
    const best = before === undefined ? said : further(before, said)
    if (best !== before) news.set(message.id, best)
  }
  return news.size === 0 ? known : new Map([...known, ...news])
}

const inOrder = (messages: readonly Message[], ranks: ReadonlyMap<string, number>) =>
  messages.toSorted((one, other) => one.messageTimestamp - other.messageTimestamp || (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0))

const highest = (ranks: ReadonlyMap<string, number>) => [...ranks.values()].reduce((most, rank) => Math.max(most, rank), 0)
const lowest = (ranks: ReadonlyMap<string, number>) => [...ranks.values()].reduce((least, rank) => Math.min(least, rank), 0)

const rankLast: Rank = ({ ranks }, [message]) =>
  !message || ranks.has(message.id) ? ranks : new Map(ranks).set(message.id, highest(ranks) + 1)

/** New ones go where the page has them: between, before or after those that are known. */
const rankPage: Rank = ({ ranks, messages }, page) => {
  if (page.every(({ id }) => ranks.has(id))) return ranks
  const all = new Map(ranks)
  for (let at = 0; at < page.length;) {
    let end = at
    while (end < page.length && !ranks.has(page[end]?.id ?? '')) end += 1
    const run = page.slice(at, end)
    const before = at === 0 ? undefined : ranks.get(page[at - 1]?.id ?? '')
    const after = ranks.get(page[end]?.id ?? '')
    const isOlder =
      before === undefined && (after !== undefined || (run.at(-1)?.messageTimestamp ?? 0) <= (messages[0]?.messageTimestamp ?? 0))
    const from = isOlder ? lowest(all) - run.length - 1 : before !== undefined && after !== undefined ? before : highest(all)
    const step = !isOlder && before !== undefined && after !== undefined ? (after - before) / (run.length + 1) : 1
    for (const [index, { id }] of run.entries()) all.set(id, from + step * (index + 1))
    at = end + 1
  }
  return all
}
