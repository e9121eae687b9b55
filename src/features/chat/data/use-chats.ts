import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { hasHistory } from '@/api/endpoints/chat-history.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { chatLines } from '../chats/chat-list.ts'
import { pairsIn, learnIdentities } from '../chats/identities.ts'
import { namesFrom } from '../chats/names.ts'
import { marksOf, outboxStoreOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { allMessagesQuery, isReadWhole } from './all-messages.ts'
import { chatsQuery, contactsQuery, groupsQuery, recentQuery } from './chat-queries.ts'
import { learn, useIdentities } from './people.ts'
import { unlisted } from './unlisted.ts'

export type Chats = ReturnType<typeof useChats>

/** The chats of an instance and everybody's names, from whatever the server has. `every`: milliseconds between two looks. */
export function useChats(instance: string, every: number) {
  const api = useApi()
  const queryClient = useQueryClient()
  const isThere = hasHistory(api.server)
  const isWhole = isReadWhole(api)
  const poll = { enabled: isThere, refetchInterval: every, placeholderData: keepPreviousData }
  const chats = useQuery({ ...chatsQuery(api, instance), ...poll })
  const contacts = useQuery({ ...contactsQuery(api, instance), enabled: isThere })
  const groups = useQuery({ ...groupsQuery(api, instance), enabled: isThere, retry: false })
  const whole = useQuery({ ...allMessagesQuery(api, instance), ...poll, enabled: isWhole })
  const { data: recent } = useQuery(recentQuery(api, instance))
  const learned = useIdentities(instance)
  const [marks] = useKept(marksOf, instance)
  const [outbox] = useKept(outboxStoreOf, instance)

  // thousands of chats, people and messages: put in order when one of them changes, not with every letter that is typed
  const people = useMemo(() => {
    const messages = [...(whole.data ?? []), ...(recent ?? [])].toSorted((one, other) => one.messageTimestamp - other.messageTimestamp)
    const lasts = (chats.data ?? []).flatMap(({ lastMessage }) => lastMessage ?? [])
    const identities = learnIdentities(learned, pairsIn([...lasts, ...messages]))
    const names = namesFrom(identities, { groups: groups.data, contacts: contacts.data, chats: chats.data, messages })
    return { messages, identities, names }
  }, [learned, chats.data, contacts.data, groups.data, whole.data, recent])

  // what the list tells of hidden addresses, an open chat has to know: its messages may lie there
  useEffect(() => {
    if (people.identities === learned) return
    learn(queryClient, api, instance, people.identities)
    void queryClient.invalidateQueries({ queryKey: [api.serverId, 'messages', 'chat', instance] })
  }, [people.identities, learned, queryClient, api, instance])

  const lines = useMemo(() => {
    const { messages, identities, names } = people
    const listed = chatLines({
      chats: chats.data ?? [],
      contacts: contacts.data,
      messages,
      identities,
      names,
      marks,
      countsUnread: !isWhole,
    })
    return unlisted(listed, outbox, people, marks)
  }, [people, chats.data, contacts.data, marks, outbox, isWhole])

  return {
    lines,
    ...people,
    groups: groups.data,
    contacts: contacts.data,
    hasHistory: isThere,
    isAwaited: isThere && (chats.isPending || (isWhole && whole.isPending)),
    readAt: chats.dataUpdatedAt,
    error: chats.error ?? whole.error,
    retry: () => Promise.all([chats.refetch(), ...(isWhole ? [whole.refetch()] : [])]),
  }
}
