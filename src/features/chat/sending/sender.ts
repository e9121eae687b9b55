import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import { hasHistory } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'
import { sendContact, sendLocation, sendMedia, sendPoll, sendSticker, sendText, sendWhatsAppAudio } from '@/api/endpoints/messages.ts'
import { heldFile, holdFile, letFileGo } from '@/lib/held-files.ts'
import type { Kept } from '@/lib/kept.ts'
import { readBase64 } from '../attach/read-file.ts'
import { newId } from '../composer/composing.ts'
import {
  accountFor,
  add,
  again,
  arrived,
  begin,
  bereft,
  discard,
  due,
  lost,
  type Outbox,
  orphaned,
  refused,
  withoutShown,
} from '../outbox/outbox.ts'
import type { Outgoing, OutgoingCall } from '../outbox/outgoing.ts'

const HEARTBEAT = 4000
const TRY_AGAIN = 5000

type SenderOptions = {
  readonly api: ApiClient
  readonly instance: string
  readonly outbox: Kept<Outbox>
  /** The newest messages of a chat that are known. */
  readonly known: (chat: string) => readonly Message[]
  /** The server has taken a message, with what is in its file. */
  readonly onSent: (chat: string, message: Message, file: { readonly base64: string; readonly mimetype: string } | undefined) => void
  /** The newest messages of a chat that the server has; nothing from a server that does not tell. */
  readonly newest: (chat: string) => Promise<{ readonly newest: readonly Message[]; readonly isAll: boolean } | undefined>
}
export type Sender = ReturnType<typeof createSender>

/** Takes what waits in the outbox to the server, of each chat one at a time, in the order it was written. */
export function createSender({ api, instance, outbox, known, onSent, newest }: SenderOptions) {
  const mine = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** A file is needed until its message is sent or thrown away. */
  function update(change: (items: Outbox) => Outbox) {
    const needed = () => outbox.now().filter(({ file, state }) => file && state !== 'sent')
    const before = needed()
    outbox.update(change)
    const after = new Set(needed().map(({ id }) => id))
    for (const { id } of before) if (!after.has(id)) letFileGo(id)
  }

  function look() {
    clearTimeout(timer)
    timer = undefined
    const now = Date.now()
    update((items) => (items.some(({ state }) => state === 'sending') ? alive(orphaned(items, now), mine, now) : items))
    for (const item of due(outbox.now())) if (!isOut()) void take(item)
    const items = outbox.now()
    for (const chat of new Set(items.flatMap((item) => (item.state === 'unsure' ? [item.chat] : [])))) void account(chat)
    if (items.some(({ state }) => state === 'sending' || state === 'unsure')) timer = setTimeout(look, HEARTBEAT)
    else if (items.some(({ state }) => state === 'waiting')) timer = setTimeout(look, TRY_AGAIN)
  }

  async function account(chat: string) {
    // what fails now is asked again with the next look
    const found = await newest(chat).catch(() => undefined)
    if (found) update((items) => accountFor(items, chat, { ...found, now: Date.now() }))
  }

  /** A browser that calls itself offline may still reach a server beside it; what is on its way is let go on. */
  let isSulking = false
  const isOut = () => isSulking && !navigator.onLine

  async function take({ id, chat, call, file: facts }: Outgoing) {
    update((items) => begin(items, id, known(chat), Date.now()))
    if (outbox.now().find((item) => item.id === id)?.state !== 'sending' || mine.has(id)) return
    mine.add(id)
    try {
      const base64 =
        facts &&
        (await heldFile(id).then(
          (file) => file && readBase64(file),
          () => undefined,
        ))
      if (facts && base64 === undefined) return update((items) => bereft(items, id))
      const message = await deliver(api, instance, call, base64 ?? '')
      update((items) => arrived(items, id, message.id))
      onSent(chat, message, base64 === undefined ? undefined : { base64, mimetype: facts?.type ?? '' })
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      update((items) => settled(items, id, cause))
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

  return {
    look,
    /** Writes a message down, with its file if it has one, and sees it off. */
    async send(chat: string, call: OutgoingCall, file?: Blob) {
      const id = newId()
      const facts = file && { bytes: file.size, type: file.type, isKept: await holdFile(id, file) }
      const shown = new Set(hasHistory(api.server) ? known(chat).map((message) => message.id) : [])
      update((items) =>
        add(
          withoutShown(items, (each) => shown.has(each)),
          chat,
          call,
          id,
          Date.now(),
          facts,
        ),
      )
      look()
    },
    again(id: string) {
      update((items) => again(items, id))
      look()
    },
    discard(id: string) {
      update((items) => discard(items, id))
    },
  }
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

function deliver(api: ApiClient, instance: string, call: OutgoingCall, file: string): Promise<Message> {
  if (call.name === 'sendText') return api.call(sendText, { instance, ...call.input })
  if (call.name === 'sendMedia') return api.call(sendMedia, { instance, ...call.input, media: file })
  if (call.name === 'sendWhatsAppAudio') return api.call(sendWhatsAppAudio, { instance, ...call.input, audio: file })
  if (call.name === 'sendSticker') return api.call(sendSticker, { instance, ...call.input, sticker: file })
  if (call.name === 'sendLocation') return api.call(sendLocation, { instance, ...call.input })
  return call.name === 'sendContact' ? api.call(sendContact, { instance, ...call.input }) : api.call(sendPoll, { instance, ...call.input })
}
