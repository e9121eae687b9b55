import { useQuery } from '@tanstack/react-query'
import { Archive, ArrowLeft, BellOff, BellRing, ChevronDown, ChevronUp, Mail, PanelRight, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { isGroup as isGroupJid, numberOf } from '@/lib/jid.ts'
import { paths } from '@/lib/paths.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { Link } from '@/navigation/link.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Menu } from '@/ui/menu.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { onTick } from '@/ui/ticks.ts'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { useWords } from '@/words/use-words.tsx'
import { presenceQuery } from '../data/chat-queries.ts'
import type { Chats } from '../data/use-chats.ts'
import type { ChatEntry } from '../message/entry.ts'
import { useChatDeeds } from '../list/use-chat-deeds.ts'
import { namer } from '../people.ts'
import { chatWords } from '../words.ts'
import { summaryOf } from './summary.ts'

type ConversationHeadProps = {
  instance: string
  chat: string
  chats: Chats
  entries: readonly ChatEntry[]
  unread: number
  waiting: number
  peopleCount: number | undefined
  isPanelOpen: boolean
  onPanel: () => void
  onShow: (id: string) => void
}

export function ConversationHead({
  instance,
  chat,
  chats,
  entries,
  unread,
  waiting,
  peopleCount,
  isPanelOpen,
  onPanel,
  onShow,
}: ConversationHeadProps) {
  const t = useWords(chatWords)
  const api = useApi()
  const deeds = useChatDeeds(instance)
  const [isSearching, setSearching] = useState(false)
  const nameOf = namer(chats)
  const name = nameOf(chat)
  const line = chats.lines.find(({ jid }) => jid === chat)
  const isGroup = isGroupJid(chat)
  const number = numberOf(chat)
  const typing = useTypingWords(instance, chat, nameOf)
  const kind = t(isGroup ? 'conversation.group' : 'conversation.contact')
  const last = entries.findLast(({ outgoingId, delivery }) => outgoingId === undefined || delivery === 'sent')
  useShortcut('mod+f', () => setSearching(true))

  const below =
    typing ??
    (peopleCount !== undefined
      ? t('conversation.people', { count: peopleCount })
      : number !== undefined && formatPhone(number) !== name
        ? formatPhone(number)
        : '')
  const title = `${name}, ${instance}`
  return (
    <header className="shrink-0 border-b border-line">
      <div className="flex h-14 items-center gap-1 ps-1 pe-2 lg:gap-3 lg:px-6">
        <Link
          to={paths.chats(instance)}
          aria-label={t('back.list')}
          title={t('back.list')}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink lg:hidden"
        >
          <Icon of={ArrowLeft} className="size-4 rtl:-scale-x-100" />
        </Link>
        <Avatar name={name} id={chat} picture={line?.picture} allowedOrigin={new URL(api.serverId).origin} className="size-9 text-sm" />
        <div className="relative ms-2 min-w-0 flex-1 lg:ms-0">
          <PageHeading
            key={chat}
            name={waiting > 0 ? t('title.unread', { count: waiting, title }) : title}
            className="truncate text-base font-semibold"
          >
            <bdi>{name}</bdi>
          </PageHeading>
          {below !== '' && (
            <p className="truncate text-sm text-muted">
              <bdi>{below}</bdi>
            </p>
          )}
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className="absolute -inset-y-1 inset-x-0 cursor-pointer"
            onClick={onPanel}
          />
        </div>
        <IconButton icon={Search} label={t('conversation.search')} aria-pressed={isSearching} onPress={() => setSearching(!isSearching)} />
        <IconButton
          icon={PanelRight}
          label={kind}
          aria-expanded={isPanelOpen}
          className={isPanelOpen ? 'bg-hover text-ink' : ''}
          onPress={onPanel}
        />
        <Menu
          label={t('conversation.more')}
          actions={[
            unread > 0 || line?.isUnread === true
              ? { label: t('chat.markRead'), icon: Mail, onChoose: () => deeds.read(chat, entries, unread) }
              : {
                  label: t('chat.markUnread'),
                  icon: Mail,
                  reason: last ? undefined : t('chat.noMessage'),
                  onChoose: () => last && deeds.unread(chat, last.key, last.at / 1000),
                },
            {
              label: t(line?.isArchived === true ? 'chat.unarchive' : 'chat.archive'),
              icon: Archive,
              reason: last ? undefined : t('chat.noMessage'),
              onChoose: () => last && deeds.archive(chat, name, line?.isArchived !== true, last.key, last.at / 1000),
            },
            {
              label: t(line?.isMuted === true ? 'chat.unmute' : 'chat.mute'),
              icon: line?.isMuted === true ? BellRing : BellOff,
              onChoose: () => deeds.mute(chat, line?.isMuted !== true),
            },
          ]}
        />
      </div>
      {isSearching && <SearchLine entries={entries} onShow={onShow} onClose={() => setSearching(false)} />}
    </header>
  )
}

/** Who is typing right now. */
export function useTypingWords(instance: string, chat: string, nameOf: (jid: string) => string): string | undefined {
  const t = useWords(chatWords)
  const { data } = useQuery(presenceQuery(useApi(), instance))
  const seen = data?.get(chat)
  const now = useSyncExternalStore(onTick, () =>
    seen?.find(({ presence, until }) => isBusy(presence) && until > Date.now()) ? 'busy' : '',
  )
  const someone = seen?.find(({ presence }) => isBusy(presence))
  if (now === '' || !someone) return undefined
  if (isGroupJid(chat)) return t('conversation.typingIn', { name: nameOf(someone.jid) })
  return t(someone.presence === 'recording' ? 'conversation.recording' : 'conversation.typing')
}
const isBusy = (presence: string) => presence === 'composing' || presence === 'recording'

/** Looks through what is loaded, newest match first. */
function SearchLine({
  entries,
  onShow,
  onClose,
}: {
  entries: readonly ChatEntry[]
  onShow: (id: string) => void
  onClose: () => void
}): ReactNode {
  const t = useWords(chatWords)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const wanted = search.trim().toLowerCase()
  const found = wanted === '' ? [] : entries.filter(({ content }) => summaryOf(content, t).text.toLowerCase().includes(wanted)).toReversed()
  const current = found[Math.min(at, found.length - 1)]?.id
  const show = useEffectEvent(onShow)
  useEffect(() => {
    if (current !== undefined) show(current)
  }, [current])
  return (
    <search className="flex items-center gap-1 px-3 pb-2 lg:px-6">
      <SearchInput
        // it was just asked for
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={t('conversation.search')}
        value={search}
        onSearch={(text) => {
          setSearch(text)
          setAt(0)
        }}
        className="flex-1"
      />
      <output className="px-1 text-sm whitespace-nowrap text-muted">
        {wanted !== '' &&
          (found.length === 0
            ? t('conversation.searchNone')
            : t('conversation.searchAt', { at: Math.min(at, found.length - 1) + 1, count: found.length }))}
      </output>
      <IconButton icon={ChevronUp} label={t('conversation.searchUp')} onPress={() => setAt(Math.min(found.length - 1, at + 1))} />
      <IconButton icon={ChevronDown} label={t('conversation.searchDown')} onPress={() => setAt(Math.max(0, at - 1))} />
      <IconButton icon={X} label={t('conversation.closeSearch')} onPress={onClose} />
    </search>
  )
}
