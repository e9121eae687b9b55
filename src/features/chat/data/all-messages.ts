import { queryOptions } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { findMessages } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'

/** 1.x gives all messages of an instance or none: one reading serves the list and every chat. */
export const isReadWhole = (api: ApiClient) => api.server.dialect === 'v1'

export function allMessagesQuery(api: ApiClient, instance: string) {
  const queryKey = [api.serverId, 'messages', 'all', instance] as const
  return queryOptions<readonly Message[]>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const { records } = await api.call(findMessages, { instance }, signal)
      return shared(client.getQueryData(queryKey), records)
    },
    structuralSharing: false,
    staleTime: 3000,
  })
}

/** A stored message never changes but for how far it has come. The very same objects are not read and drawn again. */
function shared(before: readonly Message[] = [], now: readonly Message[]) {
  const known = new Map(before.map((message) => [message.id, message]))
  const all = now.map((message) => {
    const same = known.get(message.id)
    return same && same.status === message.status && same.messageTimestamp === message.messageTimestamp ? same : message
  })
  return all.length === before.length && all.every((message, at) => message === before[at]) ? before : all
}
