import { Suspense, useEffect } from 'react'
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router'
import { useSession } from '@/features/servers/session.ts'
import { mountUrl } from '@/lib/mount.ts'
import { paths } from '@/lib/paths.ts'
import { Catcher } from '@/query/catcher.tsx'
import { LiveRegion } from '@/ui/live-region.tsx'
import { LastResort } from './start/last-resort.tsx'
import { GuardedHistory } from './guarded-history.ts'
import { InstancesPage, SignedIn, SignInPage } from './pages.ts'

export function App() {
  return (
    <Catcher renderCaught={(error) => <LastResort error={error} />}>
      <BrowserRouter basename={mountUrl.pathname}>
        <GuardedHistory />
        <Suspense>
          <Screens />
        </Suspense>
      </BrowserRouter>
      <LiveRegion />
    </Catcher>
  )
}

function Screens() {
  const session = useSession()
  const { pathname, search } = useLocation()
  useEffect(() => {
    document.addEventListener('input', fetchWhatFollows, { once: true })
    return () => document.removeEventListener('input', fetchWhatFollows)
  }, [])
  if (session.isSignedIn) return <SignedIn session={session} />
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

/** Whoever types a key waits less for what is behind it. */
function fetchWhatFollows() {
  SignedIn.prefetch()
  InstancesPage.prefetch()
}

const signInFor = (next: string) => `${paths.signIn()}?next=${encodeURIComponent(next)}`
