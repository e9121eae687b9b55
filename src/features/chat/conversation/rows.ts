import type { ChatEntry } from '../message/entry.ts'

/** What stands around a message because of the one before it. */
export type Around = {
  readonly isNewDay: boolean
  /** The first of several by the same person. */
  readonly isFirst: boolean
}

const PAUSE = 15 * 60_000

export function aroundOf(entry: ChatEntry, before: ChatEntry | undefined): Around {
  const isNewDay = !before || dayOf(before.at) !== dayOf(entry.at)
  const isRun =
    before !== undefined &&
    !isNewDay &&
    before.fromMe === entry.fromMe &&
    before.author === entry.author &&
    before.content.kind !== 'system' &&
    entry.at - before.at < PAUSE
  return { isNewDay, isFirst: !isRun }
}

const dayOf = (milliseconds: number) => new Date(milliseconds).toDateString()

/** The first of the newest `count` messages of others: what was not read when a chat was opened. */
export function firstUnread(entries: readonly ChatEntry[], count: number): string | undefined {
  if (count <= 0) return undefined
  let left = count
  for (const { fromMe, id, content } of entries.toReversed()) {
    if (fromMe || content.kind === 'system') continue
    left -= 1
    if (left === 0) return id
  }
  return undefined
}

/** How many messages of others came after one; all of them if it is not there. */
export function countAfter(entries: readonly ChatEntry[], id: string | undefined): number {
  const from = entries.findLastIndex((entry) => entry.id === id)
  return entries.slice(from + 1).filter(({ fromMe, content }) => !fromMe && content.kind !== 'system').length
}
