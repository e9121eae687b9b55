import type { Message } from '@/api/endpoints/message.ts'
import type { Content } from './content.ts'
import { at, isAt, numberAt, partAt, type Raw, textAt, textsAt } from './raw.ts'
import { readContent, unwrap } from './read-content.ts'
import { readStub } from './system-deed.ts'

/** What a message answers. Who wrote that may be nobody where the server does not say. */
export type Quoted = { readonly id: string; readonly author?: string | undefined; readonly content: Content | null }

/** A message as it is shown, before what happened to it later. */
export type ReadMessage = {
  readonly content: Content
  readonly quoted?: Quoted | undefined
  /** Whom it mentions, by address. */
  readonly mentions: readonly string[]
  readonly forwards: number
  readonly isViewOnce: boolean
  /** Seconds after which it disappears. */
  readonly expiresAfter?: number | undefined
}

/** Never throws, whatever a server sends. */
export function readMessage({
  message,
  contextInfo,
  isDeleted,
  status,
  messageStubType,
  messageStubParameters = [],
}: Message): ReadMessage {
  const { message: inner, isViewOnce } = unwrap(message)
  const context = partAt(contextInfo) ?? contextIn(inner)
  const hasContent = Object.keys(Object(message)).length > 0
  const content: Content =
    isDeleted === true || status === 'DELETED'
      ? { kind: 'deleted' }
      : !hasContent && messageStubType !== undefined && messageStubType !== ''
        ? readStub(messageStubType, messageStubParameters)
        : readContent(message)
  const quoted = quotedIn(context) ?? quotedIn(contextIn(inner))
  return {
    content,
    ...(quoted && { quoted }),
    mentions: [...new Set([...textsAt(context, 'mentionedJid'), ...textsAt(contextIn(inner), 'mentionedJid')])],
    forwards: isAt(context, 'isForwarded') ? Math.max(1, numberAt(context, 'forwardingScore') ?? 1) : 0,
    isViewOnce,
    ...expiry(context),
  }
}

function expiry(context: Raw) {
  const expiresAfter = numberAt(context, 'expiration')
  return expiresAfter !== undefined && expiresAfter > 0 ? { expiresAfter } : {}
}

/** What is said about a message lies inside its content, whatever that is called. */
function contextIn(message: Raw): object | undefined {
  return Object.keys(Object(message))
    .map((name) => partAt(message, name, 'contextInfo'))
    .find((context) => context !== undefined)
}

function quotedIn(context: Raw): Quoted | undefined {
  const id = textAt(context, 'stanzaId')
  if (id === undefined) return undefined
  const quoted = at(context, 'quotedMessage')
  return { id, author: textAt(context, 'participant'), content: partAt(quoted) ? readContent(quoted) : null }
}
