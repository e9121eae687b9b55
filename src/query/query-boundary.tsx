import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { Catcher } from './catcher.tsx'
import { CaughtFailure } from './caught-failure.tsx'
import { useApi } from './use-endpoint.ts'

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
        <CaughtFailure
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
