import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Dialect } from '@/api/dialect.ts'
import { beginSession, leaveHere } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { close, partingOf, remove } from '@/sandbox/life.ts'
import { makeHome } from '@/sandbox/make-home.ts'
import type { Home } from '@/sandbox/world.ts'
import { renderPages, startServer } from '@/test/render.tsx'
import { Overview } from './detail/overview.tsx'
import { InstancePage } from './instance-page.tsx'

vi.setConfig({ testTimeout: 60_000 })
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  act(leaveHere)
  sessionStorage.clear()
})

/** A server with one instance, and its page open. */
function openInstance(
  name: string,
  { dialect = 'v2', isSilent = false, ...parts }: Partial<Home> & { dialect?: Dialect; isSilent?: boolean } = {},
  isToken = false,
) {
  const server = startServer({ dialect })
  const { world } = server
  world.add(
    makeHome(name, world.clock.now(), world.noise, { line: { kind: 'open' }, owner: { phone: '5511980000124', name: 'Loja' }, ...parts }),
  )
  if (isSilent) world.faults.add({ path: '/instance' }, { kind: 'stall' })
  const access = isToken ? { kind: 'instance' as const, instance: name } : { kind: 'server' as const }
  beginSession({ address: server.api.serverId, apiKey: world.key, access, server: world.server }, false)
  const pages = (
    <Routes>
      <Route path="instances" element={<p>the list</p>} />
      <Route path="instances/:instance" element={<InstancePage />}>
        <Route index element={<Overview />} />
      </Route>
    </Routes>
  )
  return renderPages(paths.instance(name), { '*': pages }, server)
}

const fact = async (name: string) => (await screen.findByText(name, { selector: 'dt' })).parentElement?.querySelector('dd')?.textContent

async function deleteIt(user: ReturnType<typeof openInstance>['user'], name: string) {
  await user.click(await screen.findByRole('button', { name: 'Delete instance' }))
  await user.type(await screen.findByRole('textbox', { name: `Type ${name} to confirm` }), name)
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete instance' }))
}

describe('what is told of a line', () => {
  test('is shown, and its token only when asked for', async () => {
    const { world, user } = openInstance('loja')
    expect((await screen.findByRole('heading', { name: 'loja' })).tagName).toBe('H1')
    expect(await fact('Profile')).toContain('Loja')
    expect(await fact('Number')).toBe('+55 11 98000-0124')
    const { token } = world.home('loja')
    expect(document.body.textContent).not.toContain(token)
    await user.click(screen.getByRole('button', { name: 'Show token for 30 seconds' }))
    await waitFor(() => expect(document.body.textContent).toContain(token))
  })

  test.each(['v1', 'documented'] as const)(
    '%s tells neither reason nor number of a line that is off, and that is said',
    async (dialect) => {
      openInstance('loja', { dialect, line: { kind: 'close' } })
      await screen.findByRole('heading', { name: 'Not connected' })
      expect(await fact('Last disconnect')).toBe('This server does not tell')
      expect(await fact('Number')).toBe('Told only while it is connected')
    },
  )

  test('channels without pairing show none, and say so', async () => {
    openInstance('meta', { integration: 'WHATSAPP-BUSINESS', number: '551140000000' })
    await screen.findByRole('heading', { name: 'meta' })
    expect(await fact('Channel')).toContain('there is nothing to pair')
    expect(screen.queryByRole('link', { name: /pair/i })).toBeNull()
    expect(screen.queryByRole('button', { name: /log out|restart/i })).toBeNull()
  })

  test('A13 a token cannot see the list or another token', async () => {
    openInstance('loja', {}, true)
    await screen.findByRole('heading', { name: 'loja' })
    expect(screen.queryByRole('navigation', { name: 'Instances' })).toBeNull()
    expect(screen.queryByText('Token', { selector: 'dt' })).toBeNull()
    expect(await screen.findByRole('button', { name: 'Delete instance' })).toBeDefined()
  })
})

test('B15 a disconnect is explained, with the next step and the words of the server', async () => {
  const server = openInstance('loja')
  await screen.findByRole('heading', { name: 'loja' })
  close(server.world, server.world.home('loja'), partingOf(440, server.world.clock.now()))
  await act(() => server.queryClient.invalidateQueries())
  expect(await screen.findByRole('heading', { name: 'Replaced by another session' })).toBeDefined()
  expect(screen.getByText(/Stop the other one, then pair this one again/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Pair again' })).toBeDefined()
})

describe('C5 to delete', () => {
  test('the name must be typed, what is lost is named, and the list comes after', async () => {
    const { user, writes } = openInstance('loja', { counts: { messages: 38_114, contacts: 9, chats: 412 } })
    await user.click(await screen.findByRole('button', { name: 'Delete instance' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete loja?' })
    expect(dialog.textContent).toContain('412 chats, 38,114 messages')
    const confirm = within(dialog).getByRole('button', { name: 'Delete instance' })
    expect(confirm.getAttribute('aria-disabled')).toBe('true')
    await user.click(confirm)
    expect(writes()).toEqual([])
    await user.type(within(dialog).getByRole('textbox'), 'loja')
    await user.click(confirm)
    expect(await screen.findByText('the list')).toBeDefined()
    expect(writes().map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /instance/delete/loja'])
  })

  test('on 1.x an open line is logged out first, and those whose settings go with it are named', async () => {
    const server = openInstance('loja', { dialect: 'v1' })
    const { world, user } = server
    world.add(makeHome('loja-centro', world.clock.now(), world.noise))
    await user.click(await screen.findByRole('button', { name: 'Delete instance' }))
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog.textContent).toContain('It is connected, so it is logged out first.')
    expect(await within(dialog).findByText('loja-centro')).toBeDefined()
    await user.type(within(dialog).getByRole('textbox'), 'loja')
    await user.click(within(dialog).getByRole('button', { name: 'Delete instance' }))
    expect(await screen.findByText('the list')).toBeDefined()
    expect(server.writes().map(({ path }) => path)).toEqual(['/instance/logout/loja', '/instance/delete/loja'])
  })

  test('a refusal stays in the dialog', async () => {
    const server = openInstance('loja', { line: { kind: 'close' } })
    server.world.faults.add({ method: 'DELETE' }, { kind: 'status', status: 500 })
    await deleteIt(server.user, 'loja')
    expect((await within(screen.getByRole('alertdialog')).findByRole('alert')).textContent).toContain('Fault 500')
  })
})

describe('C6 log out', () => {
  test('shows its in-between state and ends in the true one', async () => {
    const { user } = openInstance('loja')
    await user.click(await screen.findByRole('button', { name: 'Log out' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Log out' }))
    expect((await screen.findAllByText('Logging out')).length).toBeGreaterThan(0)
    expect(await screen.findByRole('heading', { name: 'Logged out through the API' })).toBeDefined()
  })

  test('G3 an answer that does not come is waited for no longer than wished', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { user, world } = openInstance('loja')
    world.faults.add({ path: '/instance/logout' }, { kind: 'stall' })
    await user.click(await screen.findByRole('button', { name: 'Log out' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    await user.click(dialog.getByRole('button', { name: 'Log out' }))
    await act(() => vi.advanceTimersByTimeAsync(12_000))
    vi.useRealTimers()
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('it may have happened all the same')
    world.faults.clear()
    await user.click(dialog.getByRole('button', { name: 'Log out' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  })

  test('C7 of a line that was off already is done', async () => {
    const server = openInstance('loja')
    const button = await screen.findByRole('button', { name: 'Log out' })
    close(server.world, server.world.home('loja'), null)
    await server.user.click(button)
    await server.user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Log out' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('G3 an instance that cannot be read is given up after ten seconds, and tried again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { user, world } = openInstance('loja', { isSilent: true })
  await act(() => vi.advanceTimersByTimeAsync(12_000))
  vi.useRealTimers()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect((await screen.findByRole('alert')).textContent).toContain('You stopped waiting for')
  world.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await fact('Number')).toBeDefined()
})

test('C8 an instance that vanished says so, and is asked about no more', async () => {
  const server = openInstance('loja')
  await screen.findByRole('heading', { name: 'loja' })
  remove(server.world, server.world.home('loja'))
  await act(() => server.queryClient.invalidateQueries())
  expect(await screen.findByRole('heading', { name: 'loja is not on this server any more' })).toBeDefined()
  await server.user.click(screen.getByRole('link', { name: 'Back to the instances' }))
  expect(screen.getByText('the list')).toBeDefined()
})

describe('C9 presence', () => {
  test('changes at once, and says when it was last set here', async () => {
    const { user, world } = openInstance('loja')
    const unavailable = await screen.findByRole('button', { name: 'Unavailable' })
    expect(screen.getByText(/No server tells which one is in force/)).toBeDefined()
    await user.click(unavailable)
    expect(unavailable.getAttribute('aria-pressed')).toBe('true')
    expect(await screen.findByText(/Last set here: Unavailable/)).toBeDefined()
    expect(world.home('loja').presence).toBe('unavailable')
  })

  test('jumps back with the reason when the server refuses', async () => {
    const { user, world } = openInstance('loja')
    const available = await screen.findByRole('button', { name: 'Available' })
    await user.click(available)
    await screen.findByText(/Last set here: Available/)
    world.faults.add({ method: 'POST' }, { kind: 'status', status: 400 })
    await user.click(screen.getByRole('button', { name: 'Unavailable' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Not changed.')
    expect(available.getAttribute('aria-pressed')).toBe('true')
  })
})
