import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const TONES = {
  connecting: ['bg-connecting-soft', 'text-connecting'],
  attention: ['bg-attention-soft', 'text-attention'],
  neutral: ['border border-line bg-sunken', 'text-muted'],
} as const

type NoticeBarProps = {
  tone: keyof typeof TONES
  icon: LucideIcon
  /** The fact, in bold. */
  title: ReactNode
  /** Cause and what happens next. */
  children?: ReactNode
  actions?: ReactNode
  className?: string
}

/** One line above what it is about: stale data, a lost connection, a new version. It is not a live region; announce what matters. */
export function NoticeBar({ tone, icon, title, children, actions, className = '' }: NoticeBarProps) {
  const [ground, ink] = TONES[tone]
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md py-2 ps-3 pe-2 text-sm ${ground} ${className}`}>
      <Icon of={icon} className={`size-4 ${ink}`} />
      <p className="min-h-5 min-w-0 flex-1 basis-48">
        <b>{title}</b> {children}
      </p>
      {actions && <span className="ms-auto flex gap-1.5">{actions}</span>}
    </div>
  )
}
