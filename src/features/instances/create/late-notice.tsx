import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { steadyNow } from '@/lib/clock.ts'
import { Button } from '@/ui/button.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import { createWords } from './words.ts'

const PATIENCE = 10

/** When creating takes long: for how long it has, why that may be, and the way out. */
export function LateNotice({ onStop }: { onStop: () => void }) {
  const t = useWords(createWords)
  const [since] = useState(steadyNow)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((steadyNow() - since) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [since])
  if (seconds < PATIENCE) return null
  return (
    <NoticeBar
      tone="connecting"
      icon={Hourglass}
      title={t('late.title', { seconds: String(seconds) })}
      actions={
        <Button size="sm" onPress={onStop}>
          {t('late.stop')}
        </Button>
      }
    >
      {t('late.why')}
    </NoticeBar>
  )
}
