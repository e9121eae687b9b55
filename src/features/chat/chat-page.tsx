import { Unplug } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { useOutletContext, useParams, useSearchParams } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { mainJid } from './chats/identities.ts'
import { useChats } from './data/use-chats.ts'
import { ListPane } from './list/list-pane.tsx'
import { useNotices } from './notice/use-notices.ts'
import { useLive } from './live/use-live.ts'
import { useSender } from './sending/use-sender.ts'
import { chatWords } from './words.ts'

const loadConversation = () => import('./conversation/conversation.tsx')
const Conversation = lazy(() => loadChunk(loadConversation).then((module) => ({ default: module.Conversation })))
const Panel = lazy(() => loadChunk(() => import('./panel/panel.tsx')).then((module) => ({ default: module.Panel })))

/** Milliseconds between two looks: at the list and at the open chat, by how news arrives. */
const EVERY = { live: { list: 60_000, chat: 30_000 }, polling: { list: 15_000, chat: 4000 }, offline: { list: 15_000, chat: 4000 } }

/** The chats of an instance: list, conversation, and who it is with. On a phone one after the other. */
export function ChatPage() {
  const { instance } = useOutletContext<{ instance: Instance }>()
  const t = useWords(chatWords)
  const step = useParams()['chat']
  const [search, setSearch] = useSearchParams()
  const stream = useLive(instance.name)
  const chats = useChats(instance.name, EVERY[stream].list)
  const sender = useSender(instance.name)
  useEffect(() => sender.look(), [sender])
  // it will be wanted soon, if it is not wanted now
  useEffect(() => void loadConversation().catch(() => {}), [])

  const asked = step === undefined ? undefined : nameIn(step)
  const chat = asked === undefined ? undefined : mainJid(chats.identities, asked)
  const unread = chats.lines.filter(({ isUnread, isArchived, isMuted }) => isUnread && !isArchived && !isMuted).length
  useNotices(instance.name, chats.lines, chat, !chats.isAwaited)
  const isPanelOpen = chat !== undefined && search.has('panel')
  const line = chats.lines.find(({ jid }) => jid === chat)
  const isOff = instance.state !== 'open'

  const setPanel = (isOpen: boolean) => setSearch(isOpen ? { panel: '' } : {}, { replace: true })
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {isOff && (
        <NoticeBar
          tone="attention"
          icon={Unplug}
          title={t('off.title')}
          className="rounded-none"
          actions={
            <Link to={paths.pair(instance.name)} className={buttonLook('secondary', 'sm')}>
              {t('off.pair')}
            </Link>
          }
        >
          {t('off.text')}
        </NoticeBar>
      )}
      <div className="flex min-h-0 flex-1">
        <div className={`shrink-0 border-line bg-canvas max-lg:w-full lg:w-80 lg:border-e ${chat === undefined ? '' : 'max-lg:hidden'}`}>
          <ListPane
            instance={instance}
            chats={chats}
            current={chat}
            search={search.toString() === '' ? '' : `?${search.toString()}`}
            stream={stream}
            unread={unread}
          />
        </div>
        <div className={`min-w-0 flex-1 bg-surface ${chat === undefined ? 'max-lg:hidden' : ''} ${isPanelOpen ? 'max-xl:hidden' : ''}`}>
          {chat === undefined ? (
            <div className="flex h-full flex-col">
              <EmptyState title={t('conversation.pick')}>{t('conversation.pickText')}</EmptyState>
            </div>
          ) : (
            <Suspense>
              <Conversation
                key={chat}
                instance={instance.name}
                chat={chat}
                chats={chats}
                every={EVERY[stream].chat}
                unread={line?.unread ?? 0}
                waiting={unread}
                isPanelOpen={isPanelOpen}
                onPanel={() => setPanel(!isPanelOpen)}
              />
            </Suspense>
          )}
        </div>
        {isPanelOpen && chat !== undefined && (
          <div className="w-full min-w-0 shrink-0 border-s border-line bg-canvas max-lg:border-s-0 lg:max-xl:flex-1 xl:w-76">
            <Suspense>
              <Panel key={chat} instance={instance.name} chat={chat} chats={chats} onClose={() => setPanel(false)} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  )
}
