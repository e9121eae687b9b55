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

/** How far messages have come, by their ids. */
export function withDeliveries(history: History, said: Iterable<readonly [string, Delivery]>): History {
  const deliveries = noted(history.deliveries, said)
  return deliveries === history.deliveries ? history : { ...history, deliveries }
}

/** Of a chat that is scrolled back, the page that comes next; it may hold some of what is known, never a gap. */
export const pageBefore = ({ messages }: History, size: number) => Math.floor(messages.length / size) + 1

/** Whether a page of the newest reaches down to what was known before, so that nothing in between is missing. */
export const meets = ({ ranks, messages }: History, records: readonly Message[]) =>
  messages.length === 0 || records.some(({ id }) => ranks.has(id))

type Rank = (history: History, incoming: readonly Message[]) => ReadonlyMap<string, number>

/** Of 100,000 messages, those that were here are not gone through for a page of others. */
function merge(history: History, incoming: readonly Message[], rank: Rank): History {
  const once = new Map(incoming.map((message) => [message.id, message]))
  const all = [...once.values()]
  const ranks = rank(history, all)
  const fresh = all.filter(({ id }) => !history.ranks.has(id))
  const known = fresh.length === all.length ? history.messages : updated(history.messages, once)
  const messages = fresh.length === 0 ? known : joined(known, fresh, ranks)
  const said = all.flatMap((message) => (message.fromMe ? [[message.id, deliveryOf(message)] as const] : []))
  const deliveries = noted(history.deliveries, said)
  return messages === history.messages && deliveries === history.deliveries ? history : { messages, ranks, deliveries }
}

function updated(messages: readonly Message[], by: ReadonlyMap<string, Message>) {
  const now = messages.map((message) => {
    const update = by.get(message.id)
    return update && update !== message ? newer(message, update) : message
  })
  return now.every((message, at) => message === messages[at]) ? messages : now
}

/** What comes lies before or behind all that is here, but for a gap that is filled. */
function joined(known: readonly Message[], fresh: readonly Message[], ranks: ReadonlyMap<string, number>) {
  const order = (one: Message, other: Message) =>
    one.messageTimestamp - other.messageTimestamp || (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0)
  const [first, last] = [known[0], known.at(-1)]
  const sorted = fresh.toSorted(order)
  const [oldest, newest] = [sorted[0], sorted.at(-1)]
  if (!first || !last || !oldest || !newest || order(newest, first) <= 0) return [...sorted, ...known]
  return order(last, oldest) <= 0 ? [...known, ...sorted] : [...known, ...sorted].toSorted(order)
}

/** Hands back the very same object if nothing in it is new, so that nothing is drawn again. */
function newer(known: Message, update: Message): Message {
  const merged = { ...known, ...withoutGaps(update), isDeleted: known.isDeleted || update.isDeleted }
  return JSON.stringify(merged) === JSON.stringify({ ...known, isDeleted: known.isDeleted }) ? known : merged
}

const withoutGaps = (message: Message) => Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined))

/** Hands back the very same map if nothing in it is new. */
function noted(known: ReadonlyMap<string, Delivery>, said: Iterable<readonly [string, Delivery]>) {
  const news = new Map<string, Delivery>()
  for (const [id, delivery] of said) {
    const before = news.get(id) ?? known.get(id)
    const best = before === undefined ? delivery : further(before, delivery)
    if (best !== before) news.set(id, best)
  }
  return news.size === 0 ? known : new Map([...known, ...news])
}

function edge(ranks: ReadonlyMap<string, number>, pick: (one: number, other: number) => number) {
  let furthest = 0
  for (const rank of ranks.values()) furthest = pick(furthest, rank)
  return furthest
}
const highest = (ranks: ReadonlyMap<string, number>) => edge(ranks, Math.max)
const lowest = (ranks: ReadonlyMap<string, number>) => edge(ranks, Math.min)

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
