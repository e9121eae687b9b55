import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react'
import { Navigate, Outlet, Route, Routes, useLocation, useParams, useSearchParams } from 'react-router'
import { type SignedInState, useAccess } from '@/features/servers/session.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Catcher } from '@/query/catcher.tsx'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { Connected } from '@/query/connected.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { ToastRegion } from '@/ui/toast-region.tsx'
import { useWords } from '@/words/use-words.tsx'
import { Bare } from './bare.tsx'
import { GuardedNavigation } from './guarded-navigation.tsx'
import { afterSignIn, homeOf } from './home.ts'
import { NotFoundPage, NotYoursPage } from './not-found-page.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { Overlays } from './overlays.tsx'
import {
  ActivityPage,
  AskKeyDialog,
  ChannelPage,
  ChatPage,
  ChatwootPage,
  CopyPage,
  InstancePage,
  InstancesPage,
  IntegrationsPage,
  NewInstancePage,
  Overview,
  PairPage,
  PreferencesPage,
  PrivacyPage,
  ProfilePage,
  ProxyPage,
  ServersPage,
  SettingsPage,
  WebhookPage,
} from './pages.ts'
import { queryClient } from './session-queries.ts'
import { Shell } from './shell.tsx'
import { appWords } from './words.ts'

/** Everything behind the key: the pages, and what lies over them. */
export function SignedIn({ session }: { session: SignedInState }) {
  useEffect(() => {
    for (const page of [AskKeyDialog, InstancesPage, InstancePage, Overview, PairPage]) page.prefetch()
  }, [])
  return (
    <Connected client={queryClient} api={session.api}>
      <GuardedNavigation>
        <Overlays>
          <Routes>
            <Route element={<Shell />}>
              <Route element={<Guarded />}>
                <Route path={paths.instances()} element={<ForServerKey page={<InstancesPage />} />} />
                <Route path={paths.newInstance()} element={<ForServerKey page={<NewInstancePage />} />} />
                <Route path="/instances/:instance" element={<ForInstance page={InstancePage} />}>
                  <Route index element={<Overview />} />
                  <Route path="chat/:chat?" element={<ChatPage />} />
                  <Route path="webhook" element={<WebhookPage />} />
                  <Route path="settings" element={<SettingsPage />} />
                  <Route path="integrations" element={<IntegrationsPage />} />
                  <Route path="integrations/chatwoot" element={<ChatwootPage />} />
                  <Route path="integrations/proxy" element={<ProxyPage />} />
                  <Route path="integrations/profile" element={<ProfilePage />} />
                  <Route path="integrations/privacy" element={<PrivacyPage />} />
                  <Route path="copy" element={<ForServerKey page={<CopyPage />} />} />
                  <Route path="integrations/:channel" element={<ChannelPage />} />
                </Route>
                <Route path={paths.activity()} element={<ActivityPage />} />
                <Route path={paths.servers()} element={<ServersPage />} />
                <Route path={paths.preferences()} element={<PreferencesPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Route>
            <Route element={<Bare />}>
              <Route element={<Guarded />}>
                <Route path="/instances/:instance/pair" element={<ForInstance page={PairPage} />} />
              </Route>
            </Route>
            <Route path="/" element={<Home />} />
            <Route path={paths.signIn()} element={<Home />} />
          </Routes>
          <OfflineBar />
          <Suspense>{session.isKeyRefused && <AskKeyDialog session={session.session} />}</Suspense>
        </Overlays>
      </GuardedNavigation>
      <ToastRegion />
    </Connected>
  )
}

function Home() {
  const [search] = useSearchParams()
  return <Navigate replace to={afterSignIn(useAccess(), search.get('next'))} />
}

/** A page that breaks leaves the navigation, and leaving it leads out. */
function Guarded() {
  const t = useWords(appWords)
  const access = useAccess()
  const { pathname } = useLocation()
  const wayOut = (
    <Link to={homeOf(access)} className={buttonLook('secondary')}>
      {t('not-found.home')}
    </Link>
  )
  return (
    <Catcher resetOn={pathname} renderCaught={(error, tryAgain) => <CaughtFailure error={error} onRetry={tryAgain} wayOut={wayOut} />}>
      <Outlet />
    </Catcher>
  )
}

/** The token of one instance never asks for what only the server's key may see. */
function ForServerKey({ page }: { page: ReactNode }) {
  const access = useAccess()
  return access.kind === 'server' ? page : <Navigate replace to={homeOf(access)} />
}

/** Each instance has a page of its own, not one page that changes its instance. */
function ForInstance({ page: Page }: { page: ComponentType }) {
  const access = useAccess()
  const name = nameIn(useParams()['instance'])
  return access.kind === 'server' || access.instance === name ? <Page key={name} /> : <NotYoursPage instance={access.instance} />
}
