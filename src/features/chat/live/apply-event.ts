import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import type { Resource } from '@/api/endpoint.ts'
import type { Message } from '@/api/endpoints/message.ts'
import type { LiveEvent } from '@/api/live-event.ts'
import { mainJid } from '../chats/identities.ts'
import { deliveriesQuery, type PresenceSeen, presenceQuery, recentQuery } from '../data/chat-queries.ts'
import { change, noteMessage } from '../data/history-query.ts'
import { identitiesNow } from '../data/people.ts'
import { type Delivery, deliveryIn, further } from '../message/delivery.ts'
import { withDeliveries, withMessage } from '../message/history.ts'

const MOST_RECENT = 500
/** Phones say it again every few seconds as long as it is so. */
const TYPING_FOR = 15_000

type Place = { readonly queryClient: QueryClient; readonly api: ApiClient; readonly instance: string }

/** Puts what a server told by itself into what is shown, and names what has to be read again. */
export function applyEvent(place: Place, event: LiveEvent): readonly Resource[] {
  const { queryClient, api, instance } = place
  const main = (jid: string) => mainJid(identitiesNow(queryClient, api, instance), jid)
  switch (event.kind) {
    case 'message':
      noteMessage(queryClient, api, instance, event.message)
      noteRecent(place, event.message)
      return []
    case 'statuses':
      for (const { id, remoteJid, status } of event.updates) {
        const delivery = deliveryIn(status)
        if (delivery !== undefined) noteDelivery(place, id, delivery)
        if (delivery !== undefined && remoteJid !== undefined) {
          change({ ...place, chat: main(remoteJid) }, (history) => withDeliveries(history, [[id, delivery]]))
        }
      }
      return event.updates.some(({ pollUpdates }) => pollUpdates !== undefined) ? ['messages'] : []
    case 'deleted':
      change({ ...place, chat: main(event.key.remoteJid) }, (history) => {
        const known = history.messages.find(({ id }) => id === event.key.id)
        return known ? withMessage(history, { ...known, isDeleted: true }) : history
      })
      return []
    case 'presence':
      notePresence(
        place,
        main(event.jid),
        event.presences.map(({ jid, presence }) => ({ jid: main(jid), presence })),
      )
      return []
    case 'contacts':
      return ['contacts']
    case 'changed':
      return event.what === 'instances' ? [] : [event.what]
    case 'connection':
      return ['instances']
    case 'call':
      return ['messages']
    case 'pairing':
    case 'nothing':
    default:
      return []
  }
}

function noteRecent({ queryClient, api, instance }: Place, message: Message) {
  queryClient.setQueryData(recentQuery(api, instance).queryKey, (recent = []) => [
    ...recent.filter(({ id }) => id !== message.id).slice(-MOST_RECENT),
    message,
  ])
}

function noteDelivery({ queryClient, api, instance }: Place, id: string, delivery: Delivery) {
  queryClient.setQueryData(deliveriesQuery(api, instance).queryKey, (heard = new Map<string, Delivery>()) =>
    new Map([...heard].slice(-MOST_RECENT)).set(id, further(heard.get(id) ?? delivery, delivery)),
  )
}

function notePresence({ queryClient, api, instance }: Place, chat: string, seen: readonly Omit<PresenceSeen, 'until'>[]) {
  const until = Date.now() + TYPING_FOR
  queryClient.setQueryData(presenceQuery(api, instance).queryKey, (all = new Map<string, readonly PresenceSeen[]>()) => {
    const others = (all.get(chat) ?? []).filter(({ jid }) => !seen.some((each) => each.jid === jid))
    return new Map(all).set(chat, [...seen.map((each) => ({ ...each, until })), ...others])
  })
}
