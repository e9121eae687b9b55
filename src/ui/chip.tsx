import type { ReactNode } from 'react'

type ChipProps = { isPressed: boolean; onPress: () => void; mark?: ReactNode; label: string; count?: string | undefined }

/** One of a row of filters. A pressed chip turns to ink; give its mark `isPlain` then. */
export function Chip({ isPressed, onPress, mark, label, count }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onPress}
      className={`inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border px-3 text-sm lg:max-xl:px-2 pointer-coarse:h-11 ${isPressed ? 'border-ink bg-ink text-canvas' : 'border-transparent hover:bg-hover'}`}
    >
      {mark}
      <span className={isPressed ? 'font-medium' : ''}>{label}</span>
      {count !== undefined && <span className={isPressed ? '' : 'text-muted'}>{count}</span>}
    </button>
  )
}
