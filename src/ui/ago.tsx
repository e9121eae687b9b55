import { useId, useRef, useState, useSyncExternalStore } from 'react'
import { steadyNow } from '@/lib/clock.ts'
import { absoluteTime } from '@/lib/dates.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatAgo } from './format-ago.ts'
import { onTick } from './ticks.ts'
import { Tip } from './tip.tsx'
import { uiWords } from './words.ts'

type AgoProps = {
  /** The moment, in milliseconds of the same clock as `now`. */
  at: number
  /** The clock to measure with; the server's, where the moment was told by a server. */
  now?: () => number
  /** -1 where another key than Tab leads there. */
  tabIndex?: number | undefined
}

/** How long ago something was. Renders itself when its words change and nothing else; shows the full time when pointed at or focused. */
export function Ago({ at, now = steadyNow, tabIndex = 0 }: AgoProps) {
  const t = useWords(uiWords)
  const words = useSyncExternalStore(onTick, () => formatAgo(now() - at, t))
  const language = useLanguage()
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isTold, setTold] = useState(false)
  const tell = () => setTold(true)
  const hush = () => setTold(false)
  const day = new Date(at)
  if (Number.isNaN(day.getTime())) return null
  return (
    <span
      ref={anchor}
      tabIndex={tabIndex}
      aria-describedby={isTold ? id : undefined}
      className="rounded-xs whitespace-nowrap"
      onPointerEnter={tell}
      onPointerLeave={hush}
      onFocus={tell}
      onBlur={hush}
    >
      <time dateTime={day.toISOString()}>{words}</time>
      {isTold && <Tip id={id} anchor={anchor} text={absoluteTime(at, language)} />}
    </span>
  )
}
