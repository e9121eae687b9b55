import type { ReactNode } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { type Code, diesAt, isOfKnownAge, latestEnd, type Life } from '../session/code-life.ts'
import { pairingWords } from '../words.ts'
import { Frame } from './frame.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

const LAST_SECONDS = 10

type LiveCardProps = { code: Code; life: Life; height?: number; below?: ReactNode; children: ReactNode }

/** A live code in its draining frame, with the seconds that are left and its number. */
export function LiveCard({ code, life, height = 400, below, children }: LiveCardProps) {
  const t = useWords(pairingWords)
  const isExact = isOfKnownAge(code)
  const seconds = useSecondsLeft(isExact ? diesAt(code, life) : latestEnd(code, life))
  const part = Math.min(1, (seconds * 1000) / life.span.until)
  return (
    <>
      <Frame part={part} ink={seconds <= LAST_SECONDS ? 'connecting' : 'accent'} height={height}>
        {children}
      </Frame>
      <div className="mt-7 flex items-baseline justify-between gap-3 text-base">
        <p role="timer" className="text-muted *:font-semibold *:text-ink">
          {t.rich(isExact ? 'left.exact' : 'left.atMost', { seconds: String(seconds) })}
        </p>
        <p className="text-sm whitespace-nowrap text-muted">{t('count', { number: code.count })}</p>
      </div>
      {below}
    </>
  )
}
