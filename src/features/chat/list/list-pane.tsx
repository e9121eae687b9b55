import { ArrowLeft, ChevronsUpDown, MessageSquarePlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import type { StreamState } from '@/api/event-stream.ts'
import { useAccess } from '@/features/servers/session.ts'
import { timeOfDay } from '@/lib/dates.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { Button } from '@/ui/button.tsx'
import { Chip } from '@/ui/chip.tsx'
import { Icon } from '@/ui/icon.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Menu } from '@/ui/menu.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { CHAT_FILTERS, type ChatFilter, filterChats } from '../chats/chat-list.ts'
import type { Chats } from '../data/use-chats.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { outboxStoreOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { chatWords } from '../words.ts'
import { ChatList } from './chat-list.tsx'
import { LiveBadge } from './live-badge.tsx'

const NewChatDialog = lazy(() => loadChunk(() => import('./new-chat-dialog.tsx')).then((module) => ({ default: module.NewChatDialog })))
const NoticeDialog = lazy(() => loadChunk(() => import('../notice/notice-dialog.tsx')).then((module) => ({ default: module.NoticeDialog })))

type ListPaneProps = {
  instance: Instance
  chats: Chats
  current: string | undefined
  search: string
  stream: StreamState
  unread: number
}
type Filter = ChatFilter | 'unsent'

/** The left column: which instance, and its chats. */
export function ListPane({ instance, chats, current, search: address, stream, unread }: ListPaneProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [outbox] = useKept(outboxStoreOf, instance.name)
  const [filter, setFilter] = useState<Filter>('all')
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<'new' | 'notice' | null>(null)
  const isServerKey = useAccess().kind === 'server'
  const unsent = new Set(outbox.flatMap(({ chat, state }) => (state === 'failed' ? [chat] : [])))
  const lines =
    filter === 'unsent'
      ? filterChats(chats.lines, { filter: 'all', search: query }).filter(({ jid }) => unsent.has(jid))
      : filterChats(chats.lines, { filter, search: query })
  const name = visibleName(instance.name)
  const filters: readonly Filter[] =
    unsent.size > 0 || filter === 'unsent' ? ['all', 'unread', 'unsent', 'groups', 'archived'] : CHAT_FILTERS
  const title = `${t('title')}, ${name}`
  const shownUnread = chats.lines.filter(({ isUnread, isArchived }) => isUnread && !isArchived).length
  const counts: Partial<Record<Filter, number>> = { unread: shownUnread, unsent: unsent.size }
  useShortcut('c', () => setOpen('new'))

  return (
    <section aria-label={t('title')} className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center gap-1 border-b border-line px-1.5 lg:px-3">
        <Link
          to={paths.instance(instance.name)}
          aria-label={t('back.instance', { name })}
          title={t('back.instance', { name })}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink lg:hidden"
        >
          <Icon of={ArrowLeft} className="size-4 rtl:-scale-x-100" />
        </Link>
        {current === undefined && (
          <PageHeading name={unread > 0 ? t('title.unread', { count: unread, title }) : title} className="sr-only" />
        )}
        <Menu
          label={t('menu.instance', { name })}
          className="flex h-9 min-w-0 items-center gap-2 rounded-sm px-2 hover:bg-hover pointer-coarse:h-11"
          actions={[
            { label: t('menu.overview'), onChoose: () => navigate(paths.instance(instance.name)) },
            { label: t('menu.webhook'), onChoose: () => navigate(paths.webhook(instance.name)) },
            { label: t('menu.settings'), onChoose: () => navigate(paths.settings(instance.name)) },
            { label: t('menu.notice'), onChoose: () => setOpen('notice') },
            ...(isServerKey ? [{ label: t('menu.list'), onChoose: () => navigate(paths.instances()) }] : []),
          ]}
        >
          <StateMark state={instance.state} />
          <span className="truncate text-md font-semibold lg:text-base">
            <bdi>{name}</bdi>
          </span>
          <Icon of={ChevronsUpDown} className="size-3.5 text-faint" />
        </Menu>
        <span className="ms-auto">
          <LiveBadge stream={stream} />
        </span>
        <IconButton icon={MessageSquarePlus} label={t('list.new')} shortcut="c" onPress={() => setOpen('new')} />
      </div>
      <div className="shrink-0 px-3 pt-3 pb-2">
        <SearchInput
          aria-label={t('list.search')}
          placeholder={chats.lines.length > 0 ? t('list.searchCount', { count: chats.lines.length }) : t('list.search')}
          value={query}
          onSearch={setQuery}
        />
        <fieldset className="-mx-3 mt-2 flex gap-0.5 overflow-x-auto px-3 [scrollbar-width:none]">
          <legend className="sr-only">{t('list.show')}</legend>
          {filters.map((each) => {
            const count = counts[each] ?? 0
            return (
              <Chip
                key={each}
                isPressed={filter === each}
                label={t(`list.${each}`)}
                count={count > 0 ? formatNumber(count, language) : undefined}
                onPress={() => setFilter(each)}
              />
            )
          })}
        </fieldset>
      </div>
      {!chats.hasHistory && <p className="shrink-0 px-4 pb-2 text-xs text-muted">{t('list.noHistory')}</p>}
      {chats.error && chats.lines.length > 0 && (
        <p className="shrink-0 px-4 pb-2 text-xs text-connecting">{t('list.failed', { time: timeOfDay(chats.readAt(), language) })}</p>
      )}
      {lines.length > 0 ? (
        <ChatList instance={instance.name} lines={lines} chats={chats} current={current} search={address} />
      ) : chats.isAwaited ? (
        <ListSkeleton />
      ) : chats.error && chats.lines.length === 0 ? (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-3">
          <CaughtFailure error={chats.error} size="inline" onRetry={chats.retry} />
        </div>
      ) : (
        <div className="px-4 py-6 text-sm text-muted">
          {query === '' && filter === 'all' ? (
            <>
              <p className="text-base font-semibold text-ink">{t('list.none.title')}</p>
              <p className="mt-0.5">{t('list.none.text')}</p>
            </>
          ) : (
            <>
              <p>{t(filter === 'unread' && query === '' ? 'list.filteredUnread' : 'list.filtered')}</p>
              <Button
                variant="link"
                className="mt-1"
                onPress={() => {
                  setFilter('all')
                  setQuery('')
                }}
              >
                {t('list.clear')}
              </Button>
            </>
          )}
        </div>
      )}
      <Suspense>
        {open === 'new' && <NewChatDialog instance={instance.name} chats={chats} search={address} onClose={() => setOpen(null)} />}
        {open === 'notice' && <NoticeDialog instance={instance.name} onClose={() => setOpen(null)} />}
      </Suspense>
    </section>
  )
}

function ListSkeleton() {
  const t = useWords(chatWords)
  return (
    <Skeleton label={t('loading')} className="min-h-0 flex-1 overflow-hidden px-1.5">
      {['w-32', 'w-44', 'w-28', 'w-40', 'w-36', 'w-24', 'w-48', 'w-30'].map((width) => (
        <div key={width} className="flex h-15 items-center gap-3 px-2">
          <span className="size-9 shrink-0 rounded-full bg-skeleton" />
          <span className="grid gap-2">
            <SkeletonBar className={width} />
            <SkeletonBar className="w-24" />
          </span>
        </div>
      ))}
    </Skeleton>
  )
}
