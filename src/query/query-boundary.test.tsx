import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { QueryBoundary } from './query-boundary.tsx'
import { createQueryClient } from './query-client.ts'
import { ApiContext, useEndpoint } from './use-endpoint.ts'

const LIST = '/instance/fetchInstances'

function Names() {
  const { data: rows } = useEndpoint(fetchInstances, {})
  return <p>{rows.length} instances</p>
}

function show(children = <Names />) {
  const { main, respond } = createWorlds({ dialect: 'v2', instances: 3, seed: 7 })
  const queryClient = createQueryClient()
  const clientWith = (apiKey: string) =>
    createApiClient({ id: 'http://wa.example/', baseUrl: 'http://wa.example/', apiKey, server: { dialect: 'v2' } }, respond)
  const page = (apiKey: string) => (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={clientWith(apiKey)}>
        <p>Navigation</p>
        <QueryBoundary skeleton={<p>Bars</p>}>{children}</QueryBoundary>
      </ApiContext>
    </QueryClientProvider>
  )
  return { page, world: main.world, queryClient }
}
const draw = (page: ReactNode) => act(async () => render(page))

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {})) // where React tells of what was caught
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('keeps the place while it waits, then shows what is there', async () => {
  const { page, world } = show()
  world.faults.add({ path: LIST }, { kind: 'slow', ms: 20 })
  await draw(page(world.key))
  expect(await screen.findByText('3 instances')).toBeDefined()
})

test('G9 says what went wrong and what to do, leaves the rest, and tries again', async () => {
  const { page, world } = show()
  world.faults.add({ path: LIST }, { kind: 'status', status: 400, times: 1 })
  await draw(page(world.key))
  expect((await screen.findByRole('alert')).textContent).toContain('The server refused this')
  expect(screen.getByText('Navigation')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('3 instances')).toBeDefined()
})

test('A10 what the old key could not read is read with the new one, by itself', async () => {
  const { page, world, queryClient } = show()
  const { rerender } = await draw(page('old'))
  expect((await screen.findByRole('alert')).textContent).toContain('does not take this key any more')
  await act(async () => {
    await queryClient.resetQueries()
    rerender(page(world.key))
  })
  expect(await screen.findByText('3 instances')).toBeDefined()
})

class Broken extends Component {
  override render(): never {
    throw new MissingChunk(false)
  }
}

test('G8 a part of the app that is no longer there offers one reload, and does not take it', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const { page, world } = show(<Broken />)
  await draw(page(world.key))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('A new version is there'))
  expect(reload).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(reload).toHaveBeenCalledTimes(1)
})
