import { queryOptions } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { findMessages } from '@/api/endpoints/chat-history.ts'
import type { Message } from '@/api/endpoints/message.ts'

/** 1.x gives all messages of an instance or none: one reading serves the list and every chat. */
export const isReadWhole = (api: ApiClient) => api.server.dialect === 'v1'

export const allMessagesQuery = (api: ApiClient, instance: string) =>
  queryOptions<readonly Message[]>({
    queryKey: [api.serverId, 'messages', 'all', instance],
    queryFn: async ({ signal }) => (await api.call(findMessages, { instance }, signal)).records,
    staleTime: 3000,
  })
