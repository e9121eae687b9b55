import { ArrowLeft, BellOff, BellRing, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isGroup as isGroupJid, numberOf } from '@/lib/jid.ts'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Button } from '@/ui/button.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { mute } from '../chats/chat-marks.ts'
import type { Chats } from '../data/use-chats.ts'
import { namer } from '../people.ts'
import { marksOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { FilesSection } from './files-section.tsx'
import { GroupView } from './group-view.tsx'
import { PersonView } from './person-view.tsx'
import { panelWords } from './words.ts'

export type PanelProps = { instance: string; chat: string; chats: Chats; onClose: () => void }

/** Whom a chat is with, and what can be done about it. */
export function Panel({ instance, chat, chats, onClose }: PanelProps) {
  const t = useWords(panelWords)
  const api = useApi()
  const heading = useRef<HTMLHeadingElement>(null)
  const [marks, change] = useKept(marksOf, instance)
  const isMuted = marks.muted.includes(chat)
  const isGroup = isGroupJid(chat)
  const number = numberOf(chat)
  const name = namer(chats)(chat)
  const line = chats.lines.find(({ jid }) => jid === chat)
  // on a phone it takes the place of the conversation
  useEffect(() => {
    if (matchMedia('(max-width: 79.99rem)').matches) heading.current?.focus()
  }, [])

  return (
    <aside aria-label={t(isGroup ? 'group' : 'contact')} className="flex h-full flex-col overflow-y-auto">
      <div className="sticky top-0 z-10 flex h-14 shrink-0 items-center gap-1 border-b border-line bg-canvas ps-1.5 pe-2 xl:px-5">
        <IconButton icon={ArrowLeft} label={t('back')} className="xl:hidden rtl:-scale-x-100" onPress={onClose} />
        <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
          {t(isGroup ? 'group' : 'contact')}
        </h2>
        <IconButton icon={X} label={t('close')} className="ms-auto -me-2 max-xl:hidden" onPress={onClose} />
      </div>
      <div className="mx-auto w-full max-w-120 px-5 py-5">
        <div className="flex items-center gap-4">
          <Avatar name={name} id={chat} picture={line?.picture} allowedOrigin={new URL(api.serverId).origin} className="size-14 text-lg" />
          <div className="min-w-0">
            <p className="text-md font-semibold wrap-anywhere">
              <bdi>{name}</bdi>
            </p>
            <p className="text-sm text-muted">{number !== undefined ? <PhoneNumber digits={number} /> : !isGroup && t('fact.hidden')}</p>
          </div>
        </div>
        <div className="mt-4 flex flex-wrap gap-2 *:flex-1 [&_button]:w-full">
          <CopyButton text={number === undefined ? chat : `+${number}`} label={t(number === undefined ? 'copy.id' : 'copy.number')} />
          <span>
            <Button icon={isMuted ? BellRing : BellOff} onPress={() => change((all) => mute(all, chat, !isMuted))}>
              {t(isMuted ? 'unmute' : 'mute')}
            </Button>
          </span>
        </div>
        {isGroup ? (
          <GroupView instance={instance} chat={chat} chats={chats} onLeft={onClose}>
            <FilesSection instance={instance} chat={chat} />
          </GroupView>
        ) : (
          <PersonView instance={instance} chat={chat} chats={chats}>
            <FilesSection instance={instance} chat={chat} />
          </PersonView>
        )}
      </div>
    </aside>
  )
}
