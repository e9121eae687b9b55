import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { hasHistory } from '@/api/endpoints/chat-history.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { chatLines } from '../chats/chat-list.ts'
import { byTime, condensed } from '../chats/condensed.ts'
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
  const stored = useMemo(() => condensed(whole.data ?? []), [whole.data])
  const people = useMemo(() => {
    const once = new Map([...stored, ...(recent ?? [])].map((message) => [message.id, message]))
    const messages = [...once.values()].toSorted(byTime)
    const lasts = (chats.data ?? []).flatMap(({ lastMessage }) => lastMessage ?? [])
    const identities = learnIdentities(learned, pairsIn([...lasts, ...messages]))
    const names = namesFrom(identities, { groups: groups.data, contacts: contacts.data, chats: chats.data, messages })
    return { messages, identities, names }
  }, [learned, chats.data, contacts.data, groups.data, stored, recent])
  const names = useSameMap(people.names)

  // what the list tells of hidden addresses, an open chat has to know: its messages may lie there
  useEffect(() => {
    if (people.identities === learned) return
    learn(queryClient, api, instance, people.identities)
    void queryClient.invalidateQueries({ queryKey: [api.serverId, 'messages', 'chat', instance] })
  }, [people.identities, learned, queryClient, api, instance])

  const lines = useMemo(() => {
    const { messages, identities } = people
    const listed = chatLines({
      chats: chats.data ?? [],
      contacts: contacts.data,
      messages,
      identities,
      names,
      marks,
      countsUnread: !isWhole,
    })
    return unlisted(listed, outbox, { identities, names }, marks)
  }, [people, names, chats.data, contacts.data, marks, outbox, isWhole])

  return {
    lines,
    identities: people.identities,
    names,
    groups: groups.data,
    contacts: contacts.data,
    hasHistory: isThere,
    isAwaited: isThere && (chats.isPending || (isWhole && whole.isPending)),
    /** Not looked at before it is asked for: it changes with every look, which must draw nothing. */
    readAt: () => chats.dataUpdatedAt,
    error: chats.error ?? whole.error,
    retry: () => Promise.all([chats.refetch(), ...(isWhole ? [whole.refetch()] : [])]),
  }
}

/** The map that was there before, as long as the new one says the same. */
function useSameMap(now: ReadonlyMap<string, string>) {
  const [kept, keep] = useState(now)
  const isSame = kept === now || (kept.size === now.size && [...now].every(([key, value]) => kept.get(key) === value))
  if (!isSame) keep(now)
  return isSame ? kept : now
}
