import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { findMessages, findStatusMessage, hasHistory } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { calmly } from '@/lib/calmly.ts'
import { jidsOf, mainJid, pairsIn } from '../chats/identities.ts'
import { deliveryIn } from '../message/delivery.ts'
import { readMany } from '../message/entries.ts'
import { type History, meets, NO_HISTORY, pageBefore, withDeliveries, withMessage, withPage } from '../message/history.ts'
import { allMessagesQuery, isReadWhole } from './all-messages.ts'
import { identitiesNow, learn } from './people.ts'

/** How much of a chat is here. */
export type ChatHistory = {
  readonly history: History
  /** Addresses of the chat whose first message is here. */
  readonly ended: readonly string[]
  readonly isAll: boolean
  /** Seconds up to which nothing is missing. What came by itself after that proves nothing about what lies between. */
  readonly coveredUntil: number
  /** Of 1.x: all that it was made from, which is the same as long as nothing is new. */
  readonly sources?: readonly unknown[]
}
const NOTHING: ChatHistory = { history: NO_HISTORY, ended: [], isAll: false, coveredUntil: 0 }

const PAGE = 50
/** A gap longer than this is not filled in one go. */
const MOST_PAGES = 40
/** Messages that are merged without a pause. */
const PART = 5000

const keyOf = (api: ApiClient, instance: string, chat: string) => [api.serverId, 'messages', 'chat', instance, chat] as const

type Place = { readonly queryClient: QueryClient; readonly api: ApiClient; readonly instance: string; readonly chat: string }

/** The messages of a chat that are here, without asking. */
export const historyNow = ({ queryClient, api, instance, chat }: Place) =>
  queryClient.getQueryData<ChatHistory>(keyOf(api, instance, chat)) ?? NOTHING

/** The newest messages of a chat, joined to those that are here already, with whatever was missed in between. */
export function historyQuery(place: Place) {
  const { queryClient, api, instance, chat } = place
  return queryOptions<ChatHistory>({
    queryKey: keyOf(api, instance, chat),
    structuralSharing: false,
    gcTime: 30 * 60_000,
    queryFn: async ({ signal }) => {
      if (!hasHistory(api.server)) return orSame(historyNow(place), { ...historyNow(place), isAll: true })
      const jids = jidsOf(identitiesNow(queryClient, api, instance), chat)
      const { read, sources = [] } = isReadWhole(api)
        ? await readWhole(place, jids, signal)
        : { read: await Promise.all(jids.map((jid) => readNewest(place, jid, signal))) }
      const { sources: last = [] } = historyNow(place)
      if (sources.length > 0 && sources.every((source, at) => source === last[at])) return historyNow(place)
      const pages = read.flatMap((each) => each.pages.toReversed())
      learn(queryClient, api, instance, pages.flatMap(pairsIn))
      const history = await joined(
        place,
        pages,
        read.flatMap(({ statuses }) => statuses),
      )
      const before = historyNow(place)
      const ended = [...new Set([...before.ended, ...read.flatMap(({ jid, isEnd }) => (isEnd ? [jid] : []))])]
      const coveredUntil = pages.flat().reduce((latest, { messageTimestamp }) => Math.max(latest, messageTimestamp), before.coveredUntil)
      return orSame(before, { history, ended, coveredUntil, isAll: jids.every((jid) => ended.includes(jid)), sources })
    },
  })
}

/** What is here with what was read, calmly; begun anew if something came by itself in the meantime. */
async function joined(place: Place, pages: Read['pages'], statuses: Statuses): Promise<History> {
  for (;;) {
    const { history } = historyNow(place)
    const now = await calmly(joining(history, pages, statuses))
    if (historyNow(place).history === history) return now
  }
}

function* joining(before: History, pages: Read['pages'], statuses: Statuses): Generator<void, History> {
  let history = before
  for (const page of pages) {
    history = withPage(history, page)
    yield
  }
  history = withDeliveries(history, statuses)
  yield* readMany(history)
  return history
}

/** What is the same stays the same object: a look that brings nothing new draws nothing. */
function orSame(before: ChatHistory, now: ChatHistory): ChatHistory {
  const isSame =
    now.history === before.history &&
    now.ended.length === before.ended.length &&
    now.isAll === before.isAll &&
    now.coveredUntil === before.coveredUntil &&
    (now.sources?.length ?? 0) === 0
  return isSame ? before : now
}

type Statuses = readonly (readonly [string, NonNullable<ReturnType<typeof deliveryIn>>])[]
type Read = { readonly jid: string; readonly pages: readonly (readonly Message[])[]; readonly isEnd: boolean; readonly statuses: Statuses }

async function readNewest(place: Place, jid: string, signal: AbortSignal): Promise<Read> {
  const { api, instance } = place
  const { history, coveredUntil } = historyNow(place)
  const covered = history.messages.filter((message) => message.remoteJid === jid && message.messageTimestamp <= coveredUntil)
  const before = { ...history, messages: covered, ranks: new Map(covered.map(({ id }, at) => [id, at])) }
  const pages: (readonly Message[])[] = []
  for (let page = 1; ; page += 1) {
    // a page follows from the one before
    const { records, pages: last } = await api.call(findMessages, { instance, remoteJid: jid, page, offset: PAGE }, signal)
    pages.push(records)
    const isEnd = page >= last || records.length === 0
    if (isEnd || meets(before, records) || page >= MOST_PAGES) return { jid, pages, isEnd, statuses: [] }
  }
}

async function readWhole({ queryClient, api, instance, chat }: Place, jids: readonly string[], signal: AbortSignal) {
  const [all, statuses] = await Promise.all([
    queryClient.fetchQuery(allMessagesQuery(api, instance)),
    api.call(findStatusMessage, { instance, remoteJid: chat }, signal).catch(() => []),
  ])
  const known = statuses.flatMap(({ id, status }) => {
    const delivery = deliveryIn(status)
    return delivery === undefined ? [] : [[id, delivery] as const]
  })
  const ours = new Set(jids)
  const records = all.filter((message) => ours.has(message.remoteJid))
  const pages = Array.from({ length: Math.ceil(records.length / PART) }, (_, at) => records.slice(at * PART, (at + 1) * PART))
  const read = jids.map((jid, at): Read => ({ jid, pages: at === 0 ? pages : [], isEnd: true, statuses: at === 0 ? known : [] }))
  return { read, sources: [all, statuses, jids.length] }
}

/** What was written before all that is here. */
export async function readOlder(place: Place) {
  const { queryClient, api, instance, chat } = place
  const jids = jidsOf(identitiesNow(queryClient, api, instance), chat)
  const open = jids.filter((jid) => !historyNow(place).ended.includes(jid))
  const read = await Promise.all(
    open.map(async (jid) => {
      const { history } = historyNow(place)
      const own = { ...history, messages: history.messages.filter((message) => message.remoteJid === jid) }
      const { records, pages } = await api.call(findMessages, { instance, remoteJid: jid, page: pageBefore(own, PAGE), offset: PAGE })
      return { jid, records, isEnd: records.length === 0 || pageBefore(own, PAGE) >= pages }
    }),
  )
  learn(
    queryClient,
    api,
    instance,
    read.flatMap(({ records }) => pairsIn(records)),
  )
  const before = historyNow(place)
  const ended = [...before.ended, ...read.flatMap(({ jid, isEnd }) => (isEnd ? [jid] : []))]
  const history = read.reduce((all, { records }) => withPage(all, records), before.history)
  put(place, { ...before, history, ended, isAll: jids.every((jid) => ended.includes(jid)) })
}

/** A message that came by itself, or as the answer to sending it. Chats that are not open are read when they are opened. */
export function noteMessage(queryClient: QueryClient, api: ApiClient, instance: string, message: Message) {
  learn(queryClient, api, instance, pairsIn([message]))
  const chat = mainJid(identitiesNow(queryClient, api, instance), message.remoteJid)
  change({ queryClient, api, instance, chat }, (history) => withMessage(history, message))
}

export function change(place: Place, patch: (history: History) => History) {
  const before = historyNow(place)
  if (before === NOTHING && hasHistory(place.api.server)) return
  const history = patch(before.history)
  if (history !== before.history) put(place, { ...before, history })
}

/** `updatedAt` stays as it was: what is read from the server is not made younger by this. */
function put({ queryClient, api, instance, chat }: Place, data: ChatHistory) {
  const key = keyOf(api, instance, chat)
  queryClient.setQueryData(key, data, { updatedAt: queryClient.getQueryState(key)?.dataUpdatedAt ?? 0 })
}
