import type { ReactNode } from 'react'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import { Button } from '@/ui/button.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { useWords } from '@/words/use-words.tsx'
import { useExplainError } from './explain-error.ts'
import { queryWords } from './words.ts'

type CaughtFailureProps = { error: unknown; onRetry: () => void; wayOut?: ReactNode; size?: 'area' | 'inline' }

/** Whatever a boundary caught, in words, with what to do about it. */
export function CaughtFailure({ error, onRetry, wayOut, size = 'area' }: CaughtFailureProps) {
  const t = useWords(queryWords)
  const explanation = useExplainError()(error)
  if (error instanceof MissingChunk) {
    // only a fresh page finds it, and only when asked: there may be drafts elsewhere on the screen
    const reload = <Button onPress={() => location.reload()}>{t('outdated.reload')}</Button>
    return <FailureView {...explanation} size={size} action={reload} />
  }
  return <FailureView {...explanation} size={size} onRetry={onRetry} action={wayOut} />
}
