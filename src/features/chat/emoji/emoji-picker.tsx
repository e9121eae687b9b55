import type { RefObject } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { Popover } from '../popover.tsx'
import { chatWords } from '../words.ts'
import { EMOJI_GROUPS } from './emoji.ts'

type EmojiPickerProps = { anchor: RefObject<HTMLElement | null>; onPick: (emoji: string) => void; onClose: () => void }

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }

/** Common emoji in a floating grid; arrow keys walk through it. */
export function EmojiPicker({ anchor, onPick, onClose }: EmojiPickerProps) {
  const t = useWords(chatWords)
  return (
    <Popover
      label={t('write.emoji')}
      anchor={anchor}
      onClose={onClose}
      className="h-72 w-84 overflow-y-auto p-2"
      onKey={({ key, currentTarget }) => {
        const step = STEPS[key]
        const all = [...currentTarget.querySelectorAll('button')]
        const at = all.findIndex((button) => button === document.activeElement)
        if (step === undefined) return false
        all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus()
        return true
      }}
    >
      {EMOJI_GROUPS.map((group, at) => (
        <div key={group[0]} className="mb-2 grid grid-cols-8">
          {group.map((emoji) => (
            <button
              key={emoji}
              type="button"
              tabIndex={at === 0 && emoji === group[0] ? 0 : -1}
              className="flex h-9 items-center justify-center rounded-sm text-lg hover:bg-hover pointer-coarse:h-11"
              onClick={() => onPick(emoji)}
            >
              {emoji}
            </button>
          ))}
        </div>
      ))}
    </Popover>
  )
}
