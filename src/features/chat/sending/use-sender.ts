import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { getBase64FromMediaMessage, hasHistory } from '@/api/endpoints/chat-history.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { historyNow, historyQuery, noteMessage } from '../data/history-query.ts'
import { outboxStoreOf } from '../stores.ts'
import { createSender, type Sender } from './sender.ts'

/** Letters of base64 that are worth keeping in memory. */
const SMALL = 3_000_000

const senders = new WeakMap<ApiClient, Map<string, Sender>>()

/** The one that takes messages to the server; it goes on when the page is left, until everything is out. */
export const useSender = (instance: string) => senderOf(useApi(), useQueryClient(), instance)

function senderOf(api: ApiClient, queryClient: QueryClient, instance: string): Sender {
  const ofServer = senders.get(api) ?? new Map<string, Sender>()
  senders.set(api, ofServer)
  const known = ofServer.get(instance)
  if (known) return known
  const outbox = outboxStoreOf(api.serverId, instance)
  const made = createSender({
    api,
    instance,
    outbox,
    known: (chat) => historyNow({ queryClient, api, instance, chat }).history.messages,
    onSent(chat, message, file) {
      // what was seen while it waited stays in sight
      if (file && file.base64.length < SMALL) {
        queryClient.setQueryData(endpointQuery(api, getBase64FromMediaMessage, { instance, id: message.id }).queryKey, file)
      }
      noteMessage(queryClient, api, instance, { ...message, remoteJid: message.remoteJid || chat })
    },
    async newest(chat) {
      if (!hasHistory(api.server)) return undefined // only the one who wrote it can tell
      const place = { queryClient, api, instance, chat }
      const { history, isAll } = await queryClient.fetchQuery({ ...historyQuery(place), staleTime: 0, retry: false })
      return { newest: history.messages, isAll }
    },
  })
  ofServer.set(instance, made)
  return made
}
