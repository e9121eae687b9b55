import { Profiler } from 'react'
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { close, partingOf, remove } from '@/sandbox/life.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { attentionNow } from '@/ui/attention.ts'
import { dismissDrops } from './drop-watch.ts'
import { InstancesPage } from './instances-page.tsx'

// on a busy machine everything takes longer
vi.setConfig({ testTimeout: 60_000 })
configure({ asyncUtilTimeout: 15_000 })

/** The same sentence is also read out. */
const BANNER = { selector: 'b' }
const LIST = { method: 'GET', path: '/instance/fetchInstances' }

afterEach(() => {
  act(dismissDrops)
  cleanup()
})

function openList(server: TestServer, search = '') {
  return renderPages(`/instances${search}`, { '/instances': <InstancesPage />, '/instances/:instance': <p>detail</p> }, server)
}
const start = () => startServer({ dialect: 'v2', instances: 20, seed: 7 })

const list = () => screen.findByRole('list', { name: /^Connected/ })
const rows = () => screen.queryAllByRole('listitem').map((row) => within(row).queryByRole('link', { name: /^[^:]*$/ })?.textContent)
const refresh = async (user: ReturnType<typeof openList>['user']) => user.click(screen.getByRole('button', { name: 'Refresh' }))
const drop = ({ world }: TestServer, name: string, code: number) => close(world, world.home(name), partingOf(code, world.clock.now()))

describe('B3 search and states', () => {
  test('filter the rows, combine, and say where other matches are', async () => {
    const { user } = openList(start())
    await list()
    await user.type(screen.getByRole('searchbox', { name: 'Search instances' }), 'loja')
    await waitFor(() => expect(rows()).toEqual(['loja-centro-01']))
    await user.click(screen.getByRole('button', { name: /^Connected/ }))
    expect(screen.getByRole('heading', { name: 'Nothing matches “loja”' })).toBeDefined()
    expect(screen.getByText(/There is 1 match in other states/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Search all states' }))
    expect(rows()).toEqual(['loja-centro-01'])
  })

  test('come from the address', async () => {
    openList(start(), '?q=padaria&state=attention')
    await waitFor(() => expect(rows()).toEqual(['padaria-sol']))
    expect(screen.getByRole('button', { name: /^Needs attention/ }).getAttribute('aria-pressed')).toBe('true')
  })

  test('show counts', async () => {
    openList(start())
    await list()
    expect(screen.getByRole('button', { name: 'All 20' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Needs attention 3' })).toBeDefined()
  })
})

test('B6 a poll that brings nothing new commits and touches nothing but the time of the list', async () => {
  const commits: string[] = []
  const page = (
    <Profiler id="page" onRender={(_, phase) => commits.push(phase)}>
      <InstancesPage />
    </Profiler>
  )
  const { user, sent } = renderPages('/instances', { '/instances': page }, start())
  await list()
  const touched: Node[] = []
  const watcher = new MutationObserver((records) => touched.push(...records.map(({ target }) => target)))
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  const asked = sent.length
  commits.length = 0
  await user.keyboard('r')
  await waitFor(() => expect(sent.length).toBeGreaterThan(asked))
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  watcher.disconnect()
  const leaf = screen.getByText(/^Updated/)
  expect(touched.length).toBeGreaterThan(0)
  expect(touched.filter((node) => !leaf.contains(node))).toEqual([])
  expect(commits).toEqual(['update'])
})

test('B8 a failed refresh keeps the rows, says why, and goes with the first success', async () => {
  const { user, world } = openList(start())
  await list()
  world.faults.add(LIST, { kind: 'status', status: 503 })
  await refresh(user)
  expect(await screen.findByText(/^This list is from \d\d:\d\d\.$/)).toBeDefined()
  expect(screen.getByText(/The server has not answered since \(503\)/)).toBeDefined()
  expect(screen.getByText(/Next try in \d+ s/)).toBeDefined()
  expect(rows()).toContain('loja-centro-01')
  world.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(screen.queryByText(/^This list is from/)).toBeNull())
})

describe('B11 four states instead of a list', () => {
  test('no instances', async () => {
    openList(startServer({ dialect: 'v2' }))
    expect(await screen.findByRole('heading', { name: 'No instances yet' })).toBeDefined()
    expect(screen.getAllByRole('link', { name: 'Create instance' })).toHaveLength(2)
  })
  test('no right', async () => {
    const server = start()
    server.world.faults.add(LIST, { kind: 'status', status: 403 })
    openList(server)
    expect((await screen.findByRole('alert')).textContent).toContain('This key may not see the list')
    expect(screen.getByRole('button', { name: 'Sign in with another key' })).toBeDefined()
  })
  test('a failure, which can be tried again', async () => {
    const server = start()
    server.world.faults.add(LIST, { kind: 'status', status: 400 })
    const { user } = openList(server)
    expect(await screen.findByRole('alert')).toBeDefined()
    server.world.faults.clear()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await list()).toBeDefined()
  })
})

test('B12 one row that cannot be understood is shown beside the others', async () => {
  const server = start()
  const body = JSON.stringify([
    { id: '1', name: 'fine', connectionStatus: 'open' },
    { nome: 'odd', apikey: 'canary-1234567890' },
  ])
  server.world.faults.add(LIST, { kind: 'status', status: 200, body })
  openList(server)
  expect(await screen.findByRole('link', { name: 'fine' })).toBeDefined()
  const odd = within(screen.getByRole('list', { name: /^Unreadable/ })).getByRole('listitem')
  expect(odd.textContent).toContain('"nome":"odd"')
  expect(document.body.textContent).not.toContain('canary')
})

describe('B13 what is gone stays gone', () => {
  test('when it was deleted elsewhere', async () => {
    const server = start()
    const { user } = openList(server)
    await list()
    remove(server.world, server.world.home('loja-centro-01'))
    await refresh(user)
    await waitFor(() => expect(rows()).not.toContain('loja-centro-01'))
  })

  test('when an answer from before its deletion comes late', async () => {
    const server = start()
    const { user, world } = openList(server)
    await list()
    world.faults.add(LIST, { kind: 'slow', ms: 200, times: 1 })
    await refresh(user)
    await deleteFromMenu(user, 'demo-fiera-milano')
    await waitFor(() => expect(rows()).not.toContain('demo-fiera-milano'))
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(rows()).not.toContain('demo-fiera-milano')
  })
})

async function deleteFromMenu(user: ReturnType<typeof openList>['user'], name: string) {
  await user.click(screen.getByRole('button', { name: `More for ${name}` }))
  await user.click(screen.getByRole('menuitem', { name: 'Delete instance' }))
  await user.type(await screen.findByRole('textbox', { name: `Type ${name} to confirm` }), name)
  await user.click(screen.getByRole('button', { name: 'Delete instance' }))
}

describe('B14 lines that drop', () => {
  test('are told with reason and time, in title and banner, after two polls', async () => {
    const server = start()
    const { user } = openList(server)
    await list()
    drop(server, 'academia-forte', 440)
    await refresh(user)
    await waitFor(() => expect(rows()[0]).toBe('academia-forte'))
    expect(attentionNow()).toBe(0)
    await refresh(user)
    expect(await screen.findByText('academia-forte is no longer connected.', BANNER)).toBeDefined()
    expect(screen.getByText(/Another WhatsApp session took over\. Pair it again\. Since \d\d:\d\d/)).toBeDefined()
    expect(document.title).toMatch(/^\(1\) Instances/)
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('academia-forte is no longer connected.', BANNER)).toBeNull()
    expect(document.title).toMatch(/^Instances/)
  })

  test('are told together', async () => {
    const server = start()
    const { user } = openList(server)
    await list()
    for (const name of ['academia-forte', 'agencia-norte', 'banca-do-livro', 'bar-esquina']) drop(server, name, 401)
    await refresh(user)
    await waitFor(() => expect(rows()[0]).toBe('academia-forte'))
    await refresh(user)
    expect(await screen.findByText('4 instances are no longer connected.')).toBeDefined()
    expect(screen.getByText(/and 1 more/)).toBeDefined()
  })
})

describe('B18 the focus stays', () => {
  test('on a row that moves to another section', async () => {
    const server = start()
    const { user } = openList(server)
    await list()
    screen.getByRole('link', { name: 'academia-forte' }).focus()
    drop(server, 'academia-forte', 440)
    await user.keyboard('r')
    await waitFor(() => expect(rows()[0]).toBe('academia-forte'))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('academia-forte'))
  })

  test('C5 and goes to the row before when its own was deleted', async () => {
    const { user } = openList(start())
    await list()
    const before = rows()[rows().indexOf('demo-fiera-milano') - 1]
    await deleteFromMenu(user, 'demo-fiera-milano')
    await waitFor(() => expect(rows()).not.toContain('demo-fiera-milano'))
    await waitFor(() => expect(document.activeElement?.textContent).toBe(before))
  })
})

test('G2 j, k and arrows go from row to row, past the strips', async () => {
  const { user } = openList(start())
  await list()
  await user.keyboard('jjj')
  expect(document.activeElement?.textContent).toBe('padaria-sol')
  await user.keyboard('j')
  expect(document.activeElement?.textContent).toBe('clinica-aurora')
  await user.keyboard('k{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('ottica-verdi-firenze')
  await user.keyboard('{End}')
  expect(screen.getAllByRole('listitem').at(-1)?.getAttribute('aria-posinset')).toBe('13')
  await user.keyboard('{Home}{Enter}')
  expect(await screen.findByText('detail')).toBeDefined()
})

test('H11 each row tells its place among all', async () => {
  openList(startServer({ dialect: 'v2', instances: 3000, seed: 7 }))
  await list()
  const sets = screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-setsize'))
  expect(screen.getAllByRole('listitem').length).toBeLessThan(100)
  expect(sets[0]).toBe(screen.getByRole('button', { name: /^Needs attention/ }).textContent?.replace(/\D/g, ''))
})

describe('C2 a double press sends one request', () => {
  test('of a restart', async () => {
    const { user, writes } = openList(start())
    await list()
    await user.click(screen.getByRole('button', { name: 'More for academia-forte' }))
    const item = screen.getByRole('menuitem', { name: 'Restart' })
    act(() => {
      item.click()
      item.click()
    })
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(screen.getByText('Restarting')).toBeDefined()
  })

  test('of a log-out', async () => {
    const { user, writes } = openList(start())
    await list()
    await user.click(screen.getByRole('button', { name: 'More for agencia-norte' }))
    await user.click(screen.getByRole('menuitem', { name: 'Log out' }))
    const confirm = await screen.findByRole('button', { name: 'Log out' })
    act(() => {
      confirm.click()
      confirm.click()
    })
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(await screen.findByText('Logging out')).toBeDefined()
    expect(writes()).toHaveLength(1)
  })
})

test('C7 an error in an answer of 200 is a failure, and stays until it was read', async () => {
  const { user, world } = openList(start())
  await list()
  world.faults.add(
    { method: 'POST', path: '/instance/restart' },
    { kind: 'status', status: 200, body: '{"error":true,"message":"No phone"}' },
  )
  await user.click(screen.getByRole('button', { name: 'More for banca-do-livro' }))
  await user.click(screen.getByRole('menuitem', { name: 'Restart' }))
  expect((await screen.findByRole('alert')).textContent).toContain('banca-do-livro could not be restarted.')
  expect(screen.getByRole('alert').textContent).toContain('No phone')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
})
