import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactElement, Suspense } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { createApiClient } from '@/api/api-client.ts'
import { GuardedNavigation } from '@/app/guarded-navigation.tsx'
import { Connected } from '@/query/connected.tsx'
import { createQueryClient } from '@/query/query-client.ts'
import { createSandbox, type SandboxOptions } from '@/sandbox/server.ts'
import { LiveRegion } from '@/ui/live-region.tsx'
import { ToastRegion } from '@/ui/toast-region.tsx'

/** A request that the app sent. */
type Sent = { readonly method: string; readonly path: string; readonly body: unknown }
type Pages = Readonly<Record<string, ReactElement>>

/** Tests of pages share the machine with each other; what is awaited may take its time. */
configure({ asyncUtilTimeout: 5000 })

const ADDRESS = 'https://evolution.test/'

/** A server in memory and the real client on it. */
export function startServer(options: SandboxOptions) {
  const sandbox = createSandbox(options)
  const sent: Sent[] = []
  async function send(request: Request) {
    const text = await request.clone().text()
    sent.push({ method: request.method, path: new URL(request.url).pathname, body: text === '' ? undefined : JSON.parse(text) })
    return sandbox.respond(request)
  }
  const { world } = sandbox
  const api = createApiClient({ id: ADDRESS, baseUrl: ADDRESS, apiKey: world.key, server: world.server }, send)
  return { world, api, sent, writes: () => sent.filter(({ method }) => method !== 'GET') }
}
export type TestServer = ReturnType<typeof startServer>

/** Pages by their routes, opened at an address, with a server of their own unless one is given. Nothing is mocked. */
export function renderPages(at: string, pages: Pages, server: TestServer) {
  const queryClient = createQueryClient()
  const view = render(
    <Connected client={queryClient} api={server.api}>
      <MemoryRouter initialEntries={[at]}>
        <GuardedNavigation>
          <Suspense>
            <Routes>
              {Object.entries(pages).map(([path, page]) => (
                <Route key={path} path={path} element={page} />
              ))}
            </Routes>
          </Suspense>
        </GuardedNavigation>
      </MemoryRouter>
      <ToastRegion />
      <LiveRegion />
    </Connected>,
  )
  return { ...server, view, queryClient, user: userEvent.setup({ delay: null }) }
}
