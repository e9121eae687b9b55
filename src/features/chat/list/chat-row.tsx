import { useQuery } from '@tanstack/react-query'
import { BellOff } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Icon } from '@/ui/icon.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import type { ChatLine } from '../chats/chat-list.ts'
import { DeliveryMark } from '../conversation/delivery-mark.tsx'
import { summaryOf } from '../conversation/summary.ts'
import { listTime } from '../conversation/times.ts'
import { deliveriesQuery } from '../data/chat-queries.ts'
import { useChatHistory } from '../data/use-chat-history.ts'
import { type Delivery, deliveryOf, further } from '../message/delivery.ts'
import { readOnce } from '../message/entries.ts'
import { withNames } from '../message/marks.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { outgoingContent } from '../outbox/outgoing-content.ts'
import { draftsOf } from '../stores.ts'
import { useKeptPart } from '../use-kept.ts'
import { chatWords } from '../words.ts'

type ChatRowProps = {
  instance: string
  line: ChatLine
  /** The newest of the chat that is not out. */
  unsent: Outgoing | undefined
  typing: string | undefined
  nameOf: (jid: string) => string
  origin: string
  search: string
  isCurrent: boolean
  /** The one row that Tab leads to. */
  isTabStop: boolean
  /** Wants the focus as soon as it is there. */
  isWanted: boolean
  today: number
  onFocus: () => void
}

export function ChatRow(props: ChatRowProps) {
  const { instance, line, unsent, origin, search, isCurrent, isTabStop, isWanted, today, onFocus } = props
  const t = useWords(chatWords)
  const language = useLanguage()
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (isWanted && document.activeElement !== link.current) link.current?.focus({ preventScroll: true })
  }, [isWanted])
  const isFailed = unsent?.state === 'failed'
  return (
    <Link
      ref={link}
      to={{ pathname: paths.chat(instance, line.jid), search }}
      state={{ write: true }}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      className={`flex h-15 items-center gap-3 rounded-sm px-2 -outline-offset-2 ${isCurrent ? 'lg:bg-selected' : 'hover:bg-hover'}`}
    >
      <Avatar name={line.name} id={line.jid} picture={line.picture} allowedOrigin={origin} className="size-9 text-sm" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={`min-w-0 flex-1 truncate text-base ${line.isUnread ? 'font-semibold' : 'font-medium'}`}>
            <bdi>{line.name}</bdi>
          </span>
          {line.isMuted && (
            <span className="self-center text-muted" title={t('row.muted')}>
              <Icon of={BellOff} className="size-3.5" />
              <span className="sr-only">{t('row.muted')}</span>
            </span>
          )}
          <span className={`shrink-0 text-xs ${line.isUnread && !line.isMuted ? 'font-medium text-accent' : 'text-muted'}`}>
            {listTime(line.at, today, language, t)}
          </span>
        </span>
        <span className="flex items-center gap-1 text-sm text-muted">
          <Preview {...props} />
          {isFailed && <StateMark state="attention" />}
          {line.isUnread && (
            <span
              className={`inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1.5 text-xs font-medium ${line.isMuted ? 'bg-close-soft text-muted' : 'bg-accent text-on-accent'}`}
            >
              <span aria-hidden="true">{line.unread > 0 ? formatNumber(line.unread, language) : ''}</span>
              <span className="sr-only">{line.unread > 0 ? t('row.unread', { count: line.unread }) : t('row.markedUnread')}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  )
}

/** The second line: what is typed there, begun here, not sent, or the last that was said. */
function Preview({ instance, line, unsent, typing, nameOf, isCurrent }: ChatRowProps) {
  const t = useWords(chatWords)
  const { history } = useChatHistory(instance, line.jid)
  const { data: heard } = useQuery(deliveriesQuery(useApi(), instance))
  const draft = useKeptPart(draftsOf, instance, (drafts) => (isCurrent ? undefined : drafts[line.jid]))
  if (typing !== undefined) return <Words className="text-accent">{typing}</Words>
  if (draft !== undefined) {
    return (
      <Words>
        <span className="text-accent">{t('row.draft')}</span> {draft}
      </Words>
    )
  }
  if (unsent && unsent.state !== 'sent') {
    const { text } = summaryOf(outgoingContent(unsent.call), t)
    return (
      <>
        {unsent.state !== 'failed' && <DeliveryMark delivery="pending" />}
        <Words>
          {unsent.state === 'failed' && <span className="text-attention">{t('row.unsent')} </span>}
          {text}
        </Words>
      </>
    )
  }
  const { last } = line
  const isOursNewer = unsent !== undefined && (last === undefined || unsent.createdAt / 1000 > last.messageTimestamp)
  const content = isOursNewer ? outgoingContent(unsent.call) : last && readOnce(last).content
  const mentions = (isOursNewer ? unsent.call.input.mentioned : last && readOnce(last).mentions) ?? []
  if (!content) return <Words>{''}</Words>
  const { text, icon } = { icon: undefined, ...summaryOf(content, t) }
  const isOurs = isOursNewer || last?.fromMe === true
  const id = isOursNewer ? unsent.messageId : last?.id
  const told = id === undefined ? [] : [history.deliveries.get(id) ?? 'sent', heard?.get(id) ?? 'sent']
  const delivery = told.reduce<Delivery>(further, isOursNewer || !last ? 'sent' : deliveryOf(last))
  const author = !isOurs && line.isGroup && last?.participant ? nameOf(last.participant) : undefined
  return (
    <>
      {isOurs && <DeliveryMark delivery={delivery} />}
      {icon && <Icon of={icon} className="size-3.5" />}
      <Words className={line.isUnread ? 'text-ink' : ''}>
        {author !== undefined && <span className="text-muted">{t('row.from', { name: author })} </span>}
        {withNames(text, mentions, nameOf)}
      </Words>
    </>
  )
}

function Words({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <span className={`min-w-0 flex-1 truncate ${className}`}>
      <bdi>{children}</bdi>
    </span>
  )
}
