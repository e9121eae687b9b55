import type { Message } from '@/api/endpoints/message.ts'
import type { Content, Target } from './content.ts'
import { type Delivery, deliveryOf } from './delivery.ts'
import type { ChatEntry, Reaction, Votes } from './entry.ts'
import type { History } from './history.ts'
import { at, itemsAt, textAt, textsAt } from './raw.ts'
import { type ReadMessage, readMessage } from './read-message.ts'

/** Reading is pure, and a page that comes again is the same object. */
const read = new WeakMap<Message, ReadMessage>()
export function readOnce(message: Message): ReadMessage {
  const known = read.get(message)
  if (known) return known
  const fresh = readMessage(message)
  read.set(message, fresh)
  return fresh
}

/** What happened to messages after they were written, by their ids. */
type Later = {
  readonly reactions: Map<string, Map<string, string>>
  readonly edits: Map<string, Content>
  readonly revoked: Set<string>
  readonly votes: Map<string, Map<string, readonly string[]>>
}

const ME = ''
/** Who did it; nothing for us. A group says it, a chat of two goes without saying. */
export const authorOf = ({ fromMe, participant, remoteJid }: Message) => (fromMe ? ME : participant || remoteJid)

/** What was made of each message, and of what else: a message nothing happened to stays the very same entry, and is not drawn again. */
const made = new WeakMap<Message, { readonly later: string; readonly entry: ChatEntry }>()

/**
 * The messages of a chat as they are shown, oldest first. Reactions, edits, votes and withdrawals are no lines of their own:
 * they change the message they speak of, whichever came first.
 */
export function entriesOf({ messages, deliveries }: History): ChatEntry[] {
  const later = laterIn(messages)
  return messages.flatMap((message) => {
    if (!isShown(readOnce(message).content)) return []
    const { id, fromMe } = message
    const delivery = fromMe ? (deliveries.get(id) ?? deliveryOf(message)) : undefined
    const happened = laterOf(later, id)
    const known = made.get(message)
    if (known?.later === happened && known.entry.delivery === delivery) return [known.entry]
    const entry = entryOf(message, delivery, later)
    made.set(message, { later: happened, entry })
    return [entry]
  })
}

/** Reads so many messages that it takes steps; whoever asks for their entries then has them at once. */
export function* readMany(history: History): Generator<void, void> {
  for (let from = 0; from < history.messages.length; from += 500) {
    entriesOf({ ...history, messages: history.messages.slice(from, from + 500) })
    yield
  }
}

function entryOf(message: Message, delivery: Delivery | undefined, later: Later): ChatEntry {
  const { content, ...more } = readOnce(message)
  const edited = later.edits.get(message.id)
  const now: Content = later.revoked.has(message.id) ? { kind: 'deleted' } : withEdit(content, edited)
  const isWhole = now.kind !== 'deleted'
  return {
    id: message.id,
    key: keyOf(message),
    at: message.messageTimestamp * 1000,
    fromMe: message.fromMe,
    ...(!message.fromMe && { author: authorOf(message), ...(message.pushName && { authorName: message.pushName }) }),
    ...more,
    content: now,
    isEdited: isWhole && edited !== undefined,
    ...(delivery && { delivery }),
    reactions: isWhole ? reactionsOf(later.reactions.get(message.id)) : [],
    votes: now.kind === 'poll' ? votesOf(now.options, message, later.votes.get(message.id)) : [],
    source: message,
  }
}

const HIDDEN: ReadonlySet<Content['kind']> = new Set(['hidden', 'reaction', 'edit', 'revoke', 'poll-vote'])
const isShown = ({ kind }: Content) => !HIDDEN.has(kind)

const keyOf = ({ id, remoteJid, fromMe, participant }: Message) => ({ id, remoteJid, fromMe, ...(participant && { participant }) })

function laterIn(messages: readonly Message[]): Later {
  const later: Later = { reactions: new Map(), edits: new Map(), revoked: new Set(), votes: new Map() }
  for (const message of messages) {
    const { content } = readOnce(message)
    if (content.kind === 'reaction') put(later.reactions, content.target, authorOf(message), content.emoji)
    else if (content.kind === 'poll-vote') put(later.votes, content.target, authorOf(message), content.choices ?? [])
    else if (content.kind === 'edit') later.edits.set(content.target.id, content.content)
    else if (content.kind === 'revoke') later.revoked.add(content.target.id)
  }
  return later
}

/** All that happened to a message, in words that are the same if it is the same; few have any. */
function laterOf({ reactions, edits, revoked, votes }: Later, id: string): string {
  const [reacted, edited, voted] = [reactions.get(id), edits.get(id), votes.get(id)]
  if (!reacted && !edited && !voted && !revoked.has(id)) return ''
  return JSON.stringify([[...(reacted ?? [])], edited, [...(voted ?? [])], revoked.has(id)])
}

function put<Value>(all: Map<string, Map<string, Value>>, { id }: Target, author: string, value: Value) {
  const by = all.get(id) ?? new Map<string, Value>()
  by.set(author, value)
  all.set(id, by)
}

/** An edit brings new words; a picture keeps being the same picture. */
function withEdit(content: Content, edited: Content | undefined): Content {
  if (edited === undefined || content.kind === 'deleted') return content
  if (content.kind !== 'image' && content.kind !== 'video' && content.kind !== 'document') return edited
  return { ...content, caption: 'caption' in edited ? edited.caption : edited.kind === 'text' ? edited.text : content.caption }
}

function reactionsOf(by: ReadonlyMap<string, string> | undefined): Reaction[] {
  const authors = new Map<string, string[]>()
  for (const [author, emoji] of by ?? []) if (emoji !== '') authors.set(emoji, [...(authors.get(emoji) ?? []), author])
  return Array.from(authors, ([emoji, all]) => ({ emoji, authors: all.filter((author) => author !== ME), isMine: all.includes(ME) }))
}

/** Some servers count the votes themselves and keep the sums beside the poll; others hand on each vote. The later word counts. */
function votesOf(options: readonly string[], { updates = [] }: Message, by: ReadonlyMap<string, readonly string[]> | undefined): Votes[] {
  const sums = updates.flatMap((update) => itemsAt(update, 'pollUpdates')).filter((sum) => textAt(sum, 'name') !== undefined)
  return options.map((option) => {
    const counted = sums.findLast((sum) => textAt(sum, 'name') === option)
    const voters = [...(by ?? [])].filter(([, choices]) => choices.includes(option)).map(([voter]) => voter)
    const all = new Set([...textsAt(at(counted, 'voters')).filter((voter) => !by?.has(voter)), ...voters])
    return { option, voters: [...all].filter((voter) => voter !== ME), isMine: all.has(ME) }
  })
}
