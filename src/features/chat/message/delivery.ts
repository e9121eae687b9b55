import type { Message } from '@/api/endpoints/message.ts'

/** How far a message of ours has come. `pending` is still here; `sent` the server has taken. */
export type Delivery = 'pending' | 'sent' | 'delivered' | 'read' | 'played' | 'failed'

const RANK: readonly Delivery[] = ['pending', 'sent', 'failed', 'delivered', 'read', 'played']

/** Servers keep "pending" for what they have taken and never change that word; what comes later lies beside it. */
const WORDS: Readonly<Record<string, Delivery>> = {
  ERROR: 'failed',
  0: 'failed',
  PENDING: 'sent',
  1: 'sent',
  SERVER_ACK: 'sent',
  2: 'sent',
  DELIVERY_ACK: 'delivered',
  3: 'delivered',
  READ: 'read',
  4: 'read',
  PLAYED: 'played',
  5: 'played',
}

export const deliveryIn = (word: unknown): Delivery | undefined =>
  (typeof word === 'string' || typeof word === 'number') && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined

/** News comes in any order; a message never goes back. */
export const further = (one: Delivery, other: Delivery) => (RANK.indexOf(one) >= RANK.indexOf(other) ? one : other)

/** The furthest word that a server has on a message of ours. */
export const deliveryOf = ({ status, updates = [] }: Pick<Message, 'status' | 'updates'>): Delivery =>
  [status, ...updates.map((update) => update.status)].reduce<Delivery>((best, word) => further(best, deliveryIn(word) ?? 'pending'), 'sent')
