import * as z from 'zod/mini'
import { expectTypeOf, test } from 'vitest'
import type { ApiClient } from './api-client.ts'
import type { Server } from './dialect.ts'
import { type AskOf, carries, type PathParam, read, type ReplyOf } from './endpoint.ts'
import { markChatUnread, markMessagesAsRead } from './endpoints/chats.ts'
import { fetchInstances, type InstanceRow } from './endpoints/instance-list.ts'
import { createInstance } from './endpoints/create-instance.ts'
import { logoutInstance, restartInstance } from './endpoints/instances.ts'
import { sendText } from './endpoints/messages.ts'
import { connect } from './endpoints/pairing.ts'
import { findWebhook, setWebhook, type Webhook } from './endpoints/webhook.ts'
import { as, list, shape } from './wire.ts'

declare const api: ApiClient

test('what goes in and what comes out', () => {
  expectTypeOf<PathParam<'/a/:b/c/:d'>>().toEqualTypeOf<'b' | 'd'>()
  expectTypeOf<ReplyOf<typeof fetchInstances>>().toEqualTypeOf<InstanceRow[]>()
  expectTypeOf<ReplyOf<typeof findWebhook>>().toEqualTypeOf<Webhook | null>()
  expectTypeOf<ReplyOf<typeof markChatUnread>>().toEqualTypeOf<void>()
  expectTypeOf<ReplyOf<typeof logoutInstance>>().toEqualTypeOf<void>()
  expectTypeOf<ReplyOf<typeof connect>['kind']>().toEqualTypeOf<'state' | 'code' | 'waiting'>()
  expectTypeOf<AskOf<typeof restartInstance>>().toHaveProperty('instance').toEqualTypeOf<string>()
})

export const calls = () => {
  void api.call(fetchInstances, {})
  void api.call(sendText, { instance: 'a', number: '1', text: 'x' })
  // @ts-expect-error -- the name in the path is missing
  void api.call(sendText, { number: '1', text: 'x' })
  // @ts-expect-error -- the text is missing
  void api.call(sendText, { instance: 'a', number: '1' })
  // @ts-expect-error -- the wire's word is not the app's word
  void api.call(sendText, { instance: 'a', number: '1', textMessage: { text: 'x' } })
  // @ts-expect-error -- a word too many
  void api.call(sendText, { instance: 'a', number: '1', text: 'x', options: {} })
  // @ts-expect-error -- no such integration
  void api.call(createInstance, { name: 'a', integration: 'SMS' })
  // @ts-expect-error -- a key that is not covered
  void api.call(createInstance, { name: 'a', token: 'abc' })
  // @ts-expect-error -- an event is a name
  void api.call(setWebhook, { instance: 'a', enabled: true, url: '', events: [1] })
  // @ts-expect-error -- a key of a message is an object
  void api.call(markMessagesAsRead, { instance: 'a', messages: ['id'] })
}

export const replies = async () => {
  const pairing = await api.call(connect, { instance: 'a' })
  // @ts-expect-error -- a state has no code
  if (pairing.kind === 'state') void pairing.code
  const [row] = await api.call(fetchInstances, {})
  // @ts-expect-error -- an unreadable row has no name
  void row?.name
  // @ts-expect-error -- no row has a key
  if (row?.kind === 'instance') void row.token
}

const settings = shape(z.object({ reject: z.boolean() }))
const text = shape(z.object({ text: z.string() }))
export const definitions = () => {
  // @ts-expect-error -- a place for a field that is not there
  shape(z.object({ text: z.string() }), { txt: 'a' })
  // @ts-expect-error -- a wire for another type of value
  shape(z.object({ text: z.string() }), { text: as(list(text)) })
  // @ts-expect-error -- a dialect that answers something else
  read('GET', '/x/:instance', { resource: 'settings', reply: settings, dialects: { v1: { reply: text } } })
  // @ts-expect-error -- a dialect that asks for something else
  read('GET', '/x/:instance', { resource: 'settings', input: text, reply: settings, dialects: { v1: { input: settings } } })
  // @ts-expect-error -- no such dialect
  read('GET', '/x/:instance', { resource: 'settings', reply: settings, dialects: { v3: null } })
  // @ts-expect-error -- the reply looks at something that was not asked
  read('GET', '/x/:instance', { resource: 'settings', input: text, reply: (ask) => (ask.nope ? settings : settings) })
}

export const capabilities = (server: Server) => {
  carries(setWebhook, 'headers', server)
  // @ts-expect-error -- no such field
  carries(setWebhook, 'header', server)
}
