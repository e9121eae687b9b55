import type { StatusUpdate } from '@/api/endpoints/chat-history.ts'
import type { Group } from '@/api/endpoints/groups.ts'
import type { Message } from '@/api/endpoints/message.ts'
import type { Bulk } from './bulk.ts'

/** A message as the server keeps it, with what it keeps beside it. */
export type Stored = Message & {
  readonly rowId: string
  /** Sent through the API, which 1.x keeps in another form than what came in. */
  readonly isFromApi: boolean
  /** The file behind it, base64. */
  readonly file?: string
}

export type Person = { readonly jid: string; readonly name: string | null; readonly hasPicture: boolean }
export type SandboxGroup = Group & { readonly inviteCode: string }
export type KnownChat = {
  unread: number
  /** Told by the phone when it was paired; 1.x lists no others. */
  readonly isFromPhone: boolean
  readonly rowId: string
}

/** How far the phones of others let a message come. */
export type Acks = 'none' | 'delivered' | 'read'

/** All conversations of one instance. */
export type Talk = {
  /** In the order in which the server heard of them. */
  readonly messages: Stored[]
  readonly byId: Map<string, Stored>
  readonly chats: Map<string, KnownChat>
  readonly people: Map<string, Person>
  readonly groups: Map<string, SandboxGroup>
  readonly updates: StatusUpdate[]
  readonly blocked: Set<string>
  readonly labels: Map<string, Set<string>>
  acks: Acks
  /** A chat of very many messages, made up when they are asked for. */
  bulk: Bulk | null
}

export const emptyTalk = (): Talk => ({
  messages: [],
  byId: new Map(),
  chats: new Map(),
  people: new Map(),
  groups: new Map(),
  updates: [],
  blocked: new Set(),
  labels: new Map(),
  acks: 'read',
  bulk: null,
})

export function keep(talk: Talk, stored: Stored) {
  talk.messages.push(stored)
  talk.byId.set(stored.id, stored)
}

/** Puts another in the place of a message, under the same id. */
export function replace(talk: Talk, stored: Stored) {
  const at = talk.messages.findIndex(({ id }) => id === stored.id)
  if (at >= 0) talk.messages[at] = stored
  talk.byId.set(stored.id, stored)
}
