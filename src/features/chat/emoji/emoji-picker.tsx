import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { float } from '@/ui/place.ts'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'
import { EMOJI_GROUPS } from './emoji.ts'

type EmojiPickerProps = { anchor: RefObject<HTMLElement | null>; onPick: (emoji: string) => void; onClose: () => void }

const COLUMNS = 8

/** Common emoji in a floating grid; arrow keys walk through it. */
export function EmojiPicker({ anchor, onPick, onClose }: EmojiPickerProps) {
  const t = useWords(chatWords)
  const panel = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const opener = document.activeElement
    if (panel.current && anchor.current) float(panel.current, anchor.current)
    panel.current?.querySelector('button')?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [anchor])

  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target) && !anchor.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [anchor])

  function steer(key: string) {
    const all = [...(panel.current?.querySelectorAll('button') ?? [])]
    const at = all.findIndex((button) => button === document.activeElement)
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[key]
    if (step === undefined) return false
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus()
    return true
  }

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t('write.emoji')}
      tabIndex={-1}
      popover="manual"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        else if (!steer(event.key)) return
        event.preventDefault()
      }}
      className="fixed inset-auto z-50 m-0 h-72 w-84 max-w-[calc(100vw-1rem)] animate-arrive overflow-y-auto rounded-md bg-raised p-2 text-ink shadow-pop"
    >
      {EMOJI_GROUPS.map((group, at) => (
        <div key={`${at}`} className="mb-2 grid grid-cols-8">
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
    </div>
  )
}
