import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import type { MessageKey } from '@/api/endpoints/message.ts'
import { paths } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { showToast } from '@/ui/toasts.ts'
import { onTick } from '@/ui/ticks.ts'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import type { ChatLine } from '../chats/chat-list.ts'
import { useToday } from '../conversation/use-today.ts'
import { type PresenceSeen, presenceQuery } from '../data/chat-queries.ts'
import { historyNow } from '../data/history-query.ts'
import type { Chats } from '../data/use-chats.ts'
import { namer } from '../people.ts'
import { outboxStoreOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { chatWords } from '../words.ts'
import { ChatRow } from './chat-row.tsx'
import { useChatDeeds } from './use-chat-deeds.ts'
import { useListSight } from './use-list-sight.ts'

/** Of the class `h-15`. */
const ROW_REM = 3.75

type ChatListProps = { instance: string; lines: readonly ChatLine[]; chats: Chats; current: string | undefined; search: string }

/** The chats, as many as are in sight. j and k walk, Enter opens, e archives, u marks unread. */
export function ChatList({ instance, lines, chats, current, search }: ChatListProps) {
  const t = useWords(chatWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const deeds = useChatDeeds(instance)
  const [outbox] = useKept(outboxStoreOf, instance)
  const { data: presences } = useQuery(presenceQuery(api, instance))
  const typingNow = () => Array.from(presences ?? []).flatMap(([jid, seen]) => (seen.some(isTyping) ? [jid] : []))
  const typing = useSyncExternalStore(onTick, () => typingNow().join(' ')).split(' ')
  const box = useRef<HTMLDivElement>(null)
  const today = useToday()
  const [active, setActive] = useState<string>()
  const [wanted, setWanted] = useState<string>()
  const rowHeight = ROW_REM * rem()
  const { from, to } = useListSight(box, rowHeight, lines.length)
  const nameOf = namer(chats)
  const origin = new URL(api.serverId).origin
  const at = lines.findIndex(({ jid }) => jid === (active ?? current))
  const chosen = lines[at]
  const tabStop = Math.max(0, at)

  function walk(step: number) {
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))]
    if (!next || !box.current) return
    const top = lines.indexOf(next) * rowHeight
    if (top < box.current.scrollTop) box.current.scrollTop = top
    else if (top + rowHeight > box.current.scrollTop + box.current.clientHeight)
      box.current.scrollTop = top + rowHeight - box.current.clientHeight
    setActive(next.jid)
    setWanted(next.jid)
  }
  useShortcut('j', () => walk(1))
  useShortcut('k', () => walk(-1))
  /** The server wants to be told the last message; what keeps no chats has one as soon as something was sent from here. */
  function withLast(deed: (line: ChatLine, key: MessageKey, seconds: number) => void) {
    if (!chosen) return
    const last = chosen.last ?? historyNow({ queryClient, api, instance, chat: chosen.jid }).history.messages.at(-1)
    if (last) deed(chosen, keyOf(last), last.messageTimestamp)
    else showToast({ text: t('chat.noMessage') })
  }
  useShortcut('e', () => withLast(({ jid, name, isArchived }, key, seconds) => deeds.archive(jid, name, !isArchived, key, seconds)))
  useShortcut('u', () => withLast(({ jid }, key, seconds) => deeds.unread(jid, key, seconds)))
  useShortcut('o', () => chosen && navigate({ pathname: paths.chat(instance, chosen.jid), search }))

  return (
    // the links in it hold the focus; arrow keys walk as j and k do
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="min-h-0 flex-1 overflow-y-auto px-1.5"
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        walk(step)
      }}
    >
      <ul aria-label={t('title')} className="relative" style={{ height: `${lines.length * ROW_REM}rem` }}>
        {lines.slice(from, to).map((line, index) => (
          <li
            key={line.jid}
            aria-setsize={lines.length}
            aria-posinset={from + index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${(from + index) * ROW_REM}rem)` }}
          >
            <ChatRow
              instance={instance}
              line={line}
              unsent={outbox.findLast(({ chat }) => chat === line.jid)}
              typing={typing.includes(line.jid) ? t('conversation.typing') : undefined}
              nameOf={nameOf}
              origin={origin}
              search={search}
              isCurrent={line.jid === current}
              isTabStop={from + index === tabStop}
              isWanted={line.jid === wanted}
              today={today}
              onFocus={() => {
                setActive(line.jid)
                setWanted(undefined)
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** It ends by itself where nobody says that it has ended. */
const isTyping = ({ presence, until }: PresenceSeen) => presence === 'composing' && until > Date.now()

const keyOf = ({ id, remoteJid, fromMe, participant }: MessageKey): MessageKey => ({
  id,
  remoteJid,
  fromMe,
  ...(participant !== undefined && { participant }),
})

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
