import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router'
import { refuseKey, useSession } from '@/features/servers/session.ts'
import { mountUrl } from '@/lib/mount.ts'
import { paths } from '@/lib/paths.ts'
import { createQueryClient } from '@/query/query-client.ts'
import { ApiContext } from '@/query/use-endpoint.ts'
import { InstancePage, InstancesPage, NewInstancePage, PairPage, PreferencesPage, ServersPage, SignInPage } from './pages.ts'

const queryClient = createQueryClient(refuseKey)

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter basename={mountUrl.pathname}>
        <Suspense>
          <Screens />
        </Suspense>
      </BrowserRouter>
    </QueryClientProvider>
  )
}

function Screens() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (!session.isSignedIn) {
    return (
      <Routes>
        <Route path={paths.signIn()} element={<SignInPage />} />
        <Route path="*" element={<Navigate replace to={`${paths.signIn()}?next=${encodeURIComponent(pathname + search)}`} />} />
      </Routes>
    )
  }
  return (
    <ApiContext value={session.api}>
      <Routes>
        <Route path={paths.instances()} element={<InstancesPage />} />
        <Route path={paths.newInstance()} element={<NewInstancePage />} />
        <Route path="/instances/:instance" element={<InstancePage />} />
        <Route path="/instances/:instance/pair" element={<PairPage />} />
        <Route path={paths.servers()} element={<ServersPage />} />
        <Route path={paths.preferences()} element={<PreferencesPage />} />
        <Route path="*" element={<Navigate replace to={paths.instances()} />} />
      </Routes>
    </ApiContext>
  )
}
