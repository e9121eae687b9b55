import { ArrowLeft, X } from 'lucide-react'
import { isGroup as isGroupJid } from '@/lib/jid.ts'
import { IconButton } from '@/ui/icon-button.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Chats } from '../data/use-chats.ts'
import { chatWords } from '../words.ts'

export type PanelProps = { instance: string; chat: string; chats: Chats; onClose: () => void }

/** Whom a chat is with. */
export function Panel({ chat, onClose }: PanelProps) {
  const t = useWords(chatWords)
  return (
    <aside className="flex h-full flex-col overflow-y-auto">
      <div className="flex h-14 shrink-0 items-center border-b border-line ps-1.5 pe-2 lg:px-5">
        <IconButton icon={ArrowLeft} label={t('back.chat')} className="xl:hidden rtl:-scale-x-100" onPress={onClose} />
        <h2 className="text-base font-semibold">{t(isGroupJid(chat) ? 'conversation.group' : 'conversation.contact')}</h2>
        <IconButton icon={X} label={t('close')} className="ms-auto -me-2 max-xl:hidden" onPress={onClose} />
      </div>
    </aside>
  )
}
