import { Copy, Forward, Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { copyText } from '@/ui/copy-text.ts'
import { IconButton } from '@/ui/icon-button.tsx'
import { Menu, type MenuAction } from '@/ui/menu.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'

const EmojiPicker = lazy(() => loadChunk(() => import('../emoji/emoji-picker.tsx')).then((module) => ({ default: module.EmojiPicker })))

/** What can be done to a message. */
export type MessageDeeds = {
  readonly can: { readonly react: boolean; readonly edit: boolean; readonly delete: boolean }
  readonly reply: (entry: ChatEntry) => void
  readonly react: (entry: ChatEntry, emoji: string) => unknown
  readonly forward: (entry: ChatEntry) => void
  readonly edit: (entry: ChatEntry) => void
  readonly remove: (entry: ChatEntry) => void
  /** Shows a message by its id on the server. */
  readonly jump: (id: string) => void
}
/** WhatsApp's own limits. */
const MAY_EDIT = 15 * 60_000
const MAY_DELETE = 2 * 86_400_000

export const textOf = ({ content }: ChatEntry) =>
  content.kind === 'text' || content.kind === 'choice' ? content.text : 'caption' in content ? content.caption : undefined

/** Beside a message, while it is pointed at or has the focus. */
export function MessageTools({ entry, deeds }: { entry: ChatEntry; deeds: MessageDeeds }) {
  const t = useWords(chatWords)
  const [isPicking, setPicking] = useState(false)
  const [now] = useState(() => Date.now())
  const bar = useRef<HTMLDivElement>(null)
  if (entry.outgoingId !== undefined || entry.content.kind === 'deleted') return null
  const text = textOf(entry)
  const age = now - entry.at
  const actions: (MenuAction | false)[] = [
    text !== undefined && text !== '' && { label: t('message.copy'), icon: Copy, onChoose: () => copyText(text) },
    { label: t('message.forward'), icon: Forward, onChoose: () => deeds.forward(entry) },
    deeds.can.edit &&
      entry.fromMe &&
      entry.content.kind === 'text' &&
      age < MAY_EDIT && { label: t('message.edit'), icon: Pencil, onChoose: () => deeds.edit(entry) },
    deeds.can.delete &&
      entry.fromMe &&
      age < MAY_DELETE && { label: t('message.delete'), icon: Trash2, isDanger: true, onChoose: () => deeds.remove(entry) },
  ]
  return (
    <div
      ref={bar}
      className={`absolute z-10 hidden items-center rounded-sm bg-raised p-0.5 shadow-pop group-focus-within:flex group-hover:flex has-aria-expanded:flex max-lg:-top-9 lg:top-0 ${entry.fromMe ? 'end-0 lg:end-full lg:me-2' : 'start-0 lg:start-full lg:ms-2'}`}
    >
      {deeds.can.react && (
        <IconButton
          size="sm"
          icon={SmilePlus}
          label={t('message.react')}
          aria-haspopup="dialog"
          aria-expanded={isPicking}
          onPress={() => setPicking(!isPicking)}
        />
      )}
      <IconButton size="sm" icon={Reply} label={t('message.reply')} className="rtl:-scale-x-100" onPress={() => deeds.reply(entry)} />
      <Menu
        label={t('conversation.more')}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
        actions={actions.filter((action) => action !== false)}
      />
      {isPicking && (
        <Suspense>
          <EmojiPicker
            anchor={bar}
            onPick={(emoji) => {
              setPicking(false)
              void deeds.react(entry, emoji)
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
