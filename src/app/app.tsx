import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router'
import { useSession } from '@/features/servers/session.ts'
import { mountUrl } from '@/lib/mount.ts'
import { paths } from '@/lib/paths.ts'
import { Catcher } from '@/query/catcher.tsx'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { ApiContext } from '@/query/use-endpoint.ts'
import { LiveRegion } from '@/ui/live-region.tsx'
import { ToastRegion } from '@/ui/toast-region.tsx'
import { SignedIn, SignInPage } from './pages.ts'
import { queryClient } from './session-queries.ts'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Catcher renderCaught={(error, tryAgain) => <CaughtFailure error={error} onRetry={tryAgain} />}>
        <BrowserRouter basename={mountUrl.pathname}>
          <Suspense>
            <Screens />
          </Suspense>
        </BrowserRouter>
      </Catcher>
      <ToastRegion />
      <LiveRegion />
    </QueryClientProvider>
  )
}

function Screens() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.isSignedIn) {
    return (
      <ApiContext value={session.api}>
        <SignedIn />
      </ApiContext>
    )
  }
  return (
    <Routes>
      <Route path={paths.signIn()} element={<SignInPage />} />
      <Route
        path="*"
        element={<Navigate replace to={session.hasLeft || pathname === '/' ? paths.signIn() : signInFor(pathname + search)} />}
      />
    </Routes>
  )
}

const signInFor = (next: string) => `${paths.signIn()}?next=${encodeURIComponent(next)}`
