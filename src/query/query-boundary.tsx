import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import { Button } from '@/ui/button.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { useWords } from '@/words/use-words.tsx'
import { Catcher } from './catcher.tsx'
import { useExplainError } from './explain-error.ts'
import { useApi } from './use-endpoint.ts'
import { queryWords } from './words.ts'

type QueryBoundaryProps = {
  children: ReactNode
  /** What keeps the place while the first answer is on its way: a `Skeleton`. */
  skeleton: ReactNode
  /** A way out beside "Try again", such as a link to the list. */
  wayOut?: ReactNode
  size?: 'area' | 'inline'
}

/** Waiting and failing of what is inside it, so that pages only draw what is there. Whatever is outside goes on working. */
export function QueryBoundary({ children, skeleton, wayOut, size = 'area' }: QueryBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary()
  const api = useApi() // another key is another client: what the old key could not read is asked again
  return (
    <Catcher
      resetOn={api}
      renderCaught={(error, tryAgain) => (
        <Caught
          error={error}
          wayOut={wayOut}
          size={size}
          onRetry={() => {
            reset()
            tryAgain()
          }}
        />
      )}
    >
      <Suspense fallback={skeleton}>{children}</Suspense>
    </Catcher>
  )
}

function Caught({ error, wayOut, size, onRetry }: { error: unknown; wayOut: ReactNode; size: 'area' | 'inline'; onRetry: () => void }) {
  const t = useWords(queryWords)
  const explanation = useExplainError()(error)
  if (error instanceof MissingChunk) {
    // only a fresh page finds it, and only when asked: there may be drafts elsewhere on the screen
    const reload = <Button onPress={() => location.reload()}>{t('outdated.reload')}</Button>
    return <FailureView {...explanation} size={size} action={reload} />
  }
  return <FailureView {...explanation} size={size} onRetry={onRetry} action={wayOut} />
}
