import { Hourglass } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { steadyNow } from '@/lib/clock.ts'
import { useWords } from '@/words/use-words.tsx'
import { Button } from './button.tsx'
import { announce } from './live-region.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { uiWords } from './words.ts'

const PATIENCE = 10

type LateNoticeProps = {
  onStop: () => void
  stopLabel?: string
  /** Why that may be. */
  children?: ReactNode
  className?: string
}

/** Stands where something is awaited, and is seen once that takes long: for how long it has, and the way out. */
export function LateNotice({ onStop, stopLabel, children, className = '' }: LateNoticeProps) {
  const t = useWords(uiWords)
  const [since] = useState(steadyNow)
  const [seconds, setSeconds] = useState(0)
  const title = t('late.title', { seconds: String(seconds) })
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((steadyNow() - since) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [since])
  useEffect(() => {
    if (seconds === PATIENCE) announce(title, since)
  }, [seconds, since, title])
  if (seconds < PATIENCE) return null
  return (
    <NoticeBar
      tone="connecting"
      icon={Hourglass}
      title={title}
      className={className}
      actions={
        <Button size="sm" onPress={onStop}>
          {stopLabel ?? t('late.stop')}
        </Button>
      }
    >
      {children}
    </NoticeBar>
  )
}
