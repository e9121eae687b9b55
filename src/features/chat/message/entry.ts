import type { Message, MessageKey } from '@/api/endpoints/message.ts'
import type { Content } from './content.ts'
import type { Delivery } from './delivery.ts'
import type { Quoted } from './read-message.ts'

export type Reaction = { readonly emoji: string; readonly authors: readonly string[]; readonly isMine: boolean }
export type Votes = { readonly option: string; readonly voters: readonly string[]; readonly isMine: boolean }

/** A message as a chat shows it, with all that happened to it later. */
export type ChatEntry = {
  /** Stays the same from the first try to send it until the server shows it. */
  readonly id: string
  readonly key: MessageKey
  /** Milliseconds, by the server's clock. */
  readonly at: number
  readonly fromMe: boolean
  /** Who wrote it, by address; nothing for us. */
  readonly author?: string | undefined
  readonly authorName?: string | undefined
  readonly content: Content
  readonly quoted?: Quoted | undefined
  readonly mentions: readonly string[]
  readonly forwards: number
  readonly isViewOnce: boolean
  readonly isEdited: boolean
  /** Of our own only. */
  readonly delivery?: Delivery | undefined
  readonly reactions: readonly Reaction[]
  /** Of a poll: who chose what, for each of its options. */
  readonly votes: readonly Votes[]
  /** Not on the server yet: the item of the outbox. */
  readonly outgoingId?: string | undefined
  /** As it came. */
  readonly source?: Message | undefined
}
