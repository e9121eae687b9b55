import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { MissingChunk } from '@/lib/missing-chunk.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { Skeleton } from '@/ui/skeleton.tsx'
import { Connected } from './connected.tsx'
import { QueryBoundary } from './query-boundary.tsx'
import { createQueryClient } from './query-client.ts'
import { useEndpoint } from './use-endpoint.ts'

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
    <Connected client={queryClient} api={clientWith(apiKey)}>
      <p>Navigation</p>
      <QueryBoundary skeleton={<Skeleton label="Reading">Bars</Skeleton>}>{children}</QueryBoundary>
    </Connected>
  )
  return { page, world: main.world, queryClient }
}
const draw = (page: ReactNode) => act(async () => render(page))

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {})) // where React tells of what was caught
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
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

test('G3 a read that takes long says for how long, and can be given up and tried again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { page, world } = show()
  world.faults.add({ path: LIST }, { kind: 'stall', times: 1 })
  await draw(page(world.key))
  await act(() => vi.advanceTimersByTimeAsync(9900))
  expect(screen.queryByRole('button')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(2200))
  expect(screen.getByText('No answer yet, 12 s.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect((await screen.findByRole('alert')).textContent).toContain('You stopped waiting for')
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
