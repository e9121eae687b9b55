import { queryOptions } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { findChats, findContacts } from '@/api/endpoints/chat-history.ts'
import { fetchAllGroups } from '@/api/endpoints/groups.ts'
import type { Message } from '@/api/endpoints/message.ts'
import type { Presence } from '@/api/live-event.ts'
import { endpointQuery } from '@/query/use-endpoint.ts'
import type { Delivery } from '../message/delivery.ts'

export const chatsQuery = (api: ApiClient, instance: string) => endpointQuery(api, findChats, { instance })
export const contactsQuery = (api: ApiClient, instance: string) => ({
  ...endpointQuery(api, findContacts, { instance }),
  staleTime: 5 * 60_000,
})
/** Asking WhatsApp for all groups takes long and is rationed. */
export const groupsQuery = (api: ApiClient, instance: string) => ({
  ...endpointQuery(api, fetchAllGroups, { instance, getParticipants: false }),
  staleTime: 15 * 60_000,
})

/** What came by itself since the list was read. */
export const recentQuery = (api: ApiClient, instance: string) =>
  queryOptions<readonly Message[]>({
    queryKey: [api.serverId, 'chats', 'recent', instance],
    queryFn: () => [],
    enabled: false,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** How far messages have come, as far as it was heard: the list tells it of none. */
export const deliveriesQuery = (api: ApiClient, instance: string) =>
  queryOptions<ReadonlyMap<string, Delivery>>({
    queryKey: [api.serverId, 'chats', 'deliveries', instance],
    queryFn: () => new Map(),
    enabled: false,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** Who is typing where: the word, and until when it counts. */
export type PresenceSeen = { readonly jid: string; readonly presence: Presence; readonly until: number }
export const presenceQuery = (api: ApiClient, instance: string) =>
  queryOptions<ReadonlyMap<string, readonly PresenceSeen[]>>({
    queryKey: [api.serverId, 'presences', instance],
    queryFn: () => new Map(),
    enabled: false,
    gcTime: Infinity,
    structuralSharing: false,
  })
