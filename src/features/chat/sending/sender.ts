import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { sendContact, sendLocation, sendMedia, sendPoll, sendSticker, sendText, sendWhatsAppAudio } from '@/api/endpoints/messages.ts'
import type { Store } from '../kept-here.ts'
import { again, arrived, begin, due, lost, type Outbox, orphaned, refused } from '../outbox/outbox.ts'
import type { Outgoing, OutgoingCall } from '../outbox/outgoing.ts'

const HEARTBEAT = 4000
const TRY_AGAIN = 5000

type SenderOptions = {
  readonly api: ApiClient
  readonly instance: string
  readonly outbox: Store<Outbox>
  /** The newest messages of a chat that are known. */
  readonly known: (chat: string) => readonly Message[]
  /** The server has taken a message. */
  readonly onSent: (chat: string, message: Message) => void
  /** Looks on the server for what is unaccounted for. */
  readonly onUnsure: (chat: string) => Promise<void>
}
export type Sender = ReturnType<typeof createSender>

/** Takes what waits in the outbox to the server, of each chat one at a time, in the order it was written. */
export function createSender({ api, instance, outbox, known, onSent, onUnsure }: SenderOptions) {
  const mine = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function look() {
    clearTimeout(timer)
    timer = undefined
    const now = Date.now()
    outbox.update((items) => (items.some(({ state }) => state === 'sending') ? alive(orphaned(items, now), mine, now) : items))
    for (const item of due(outbox.now())) if (!isOut()) void send(item)
    const items = outbox.now()
    for (const chat of new Set(items.flatMap((item) => (item.state === 'unsure' ? [item.chat] : [])))) onUnsure(chat).catch(() => {}) // the next look comes soon
    if (items.some(({ state }) => state === 'sending' || state === 'unsure')) timer = setTimeout(look, HEARTBEAT)
    else if (items.some(({ state }) => state === 'waiting')) timer = setTimeout(look, TRY_AGAIN)
  }

  /** A browser that calls itself offline may still reach a server beside it; what is on its way is let go on. */
  let isSulking = false
  const isOut = () => isSulking && !navigator.onLine

  async function send({ id, chat, call }: Outgoing) {
    outbox.update((items) => begin(items, id, known(chat), Date.now()))
    if (outbox.now().find((item) => item.id === id)?.state !== 'sending' || mine.has(id)) return
    mine.add(id)
    try {
      const message = await deliver(api, instance, call)
      outbox.update((items) => arrived(items, id, message.id))
      onSent(chat, message)
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      outbox.update((items) => settled(items, id, cause))
      isSulking = wasNeverOut(cause)
    } finally {
      mine.delete(id)
      look()
    }
  }

  addEventListener('online', () => {
    isSulking = false
    look()
  })
  return { look }
}

/** Without a network nothing has left this machine. */
const wasNeverOut = ({ kind, context }: ApiError) => kind === 'unreachable' && context.reason !== 'time-limit' && !navigator.onLine

function settled(items: Outbox, id: string, error: ApiError): Outbox {
  if (wasNeverOut(error)) return again(lost(items, id), id)
  const { kind, context } = error
  const isInDoubt = kind === 'unreachable' || kind === 'unexpected' || context.status === 502 || context.status === 504
  return isInDoubt ? lost(items, id) : refused(items, id, error.messages)
}

const alive = (items: Outbox, mine: ReadonlySet<string>, now: number): Outbox =>
  items.map((item) => (mine.has(item.id) && item.state === 'sending' ? { ...item, aliveAt: now } : item))

function deliver(api: ApiClient, instance: string, call: OutgoingCall): Promise<Message> {
  if (call.name === 'sendText') return api.call(sendText, { instance, ...call.input })
  if (call.name === 'sendMedia') return api.call(sendMedia, { instance, ...call.input })
  if (call.name === 'sendWhatsAppAudio') return api.call(sendWhatsAppAudio, { instance, ...call.input })
  if (call.name === 'sendSticker') return api.call(sendSticker, { instance, ...call.input })
  if (call.name === 'sendLocation') return api.call(sendLocation, { instance, ...call.input })
  return call.name === 'sendContact' ? api.call(sendContact, { instance, ...call.input }) : api.call(sendPoll, { instance, ...call.input })
}
