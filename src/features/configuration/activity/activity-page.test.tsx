import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { WebhookPage } from '../webhook/webhook-page.tsx'
import { ActivityPage } from './activity-page.tsx'

const SET = { enabled: true, url: 'https://hooks.example.com/wa', events: ['CALL'], byEvents: false, base64: false }
const PAGES = { '/instances/:instance/webhook': <WebhookPage />, '/activity': <ActivityPage /> }

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
})

function start() {
  const server = startServer({ dialect: 'v2', names: ['desk'], instances: 1 })
  server.world.home('desk').webhook = SET
  return server
}

/** Changes the address on the page of the webhook, then opens the list. */
async function openAfterChange(server: TestServer, change: (user: ReturnType<typeof renderPages>['user']) => Promise<void> = typeAddress) {
  const { user } = renderPages('/instances/desk/webhook', PAGES, server)
  await change(user)
  await user.click(screen.getByRole('button', { name: 'Save webhook' }))
  await screen.findByText('Webhook saved for desk', { selector: 'span' })
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
  return renderPages('/activity', PAGES, server)
}
async function typeAddress(user: ReturnType<typeof renderPages>['user']) {
  const field = await screen.findByRole('textbox', { name: 'Address' })
  await user.clear(field)
  await user.paste('https://hooks.example.com/new')
}
async function addHeader(user: ReturnType<typeof renderPages>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Add an entry' }))
  await user.type(screen.getByRole('textbox', { name: 'Name of entry 1' }), 'Authorization')
  await user.type(screen.getByLabelText('Value of Authorization'), 'Bearer 123')
}
const undoButton = () => screen.getByRole('button', { name: 'Undo: Webhook of desk' })

test('E7 a change is listed with what changed, and undone from there long after the notice', async () => {
  const server = start()
  const { user, world } = await openAfterChange(server)
  expect(screen.getByText('Webhook: Address')).toBeDefined()
  await user.click(undoButton())
  expect(await screen.findByText(/Set back at/)).toBeDefined()
  expect(world.home('desk').webhook?.url).toBe(SET.url)
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'))
})

test('E7 a later change elsewhere is not taken back unasked', async () => {
  const server = start()
  const { user, world } = await openAfterChange(server)
  world.home('desk').webhook = { ...SET, url: 'https://later.example.com/' }
  await user.click(undoButton())
  const dialog = await screen.findByRole('alertdialog', { name: 'Changed again since then' })
  expect(world.home('desk').webhook?.url).toBe('https://later.example.com/')
  await user.click(within(dialog).getByRole('button', { name: 'Set back anyway' }))
  await waitFor(() => expect(world.home('desk').webhook?.url).toBe(SET.url))
})

test('E7 undo leaves alone what the change did not touch', async () => {
  const server = start()
  const { user, world } = await openAfterChange(server)
  world.home('desk').webhook = { ...SET, url: 'https://hooks.example.com/new', base64: true }
  await user.click(undoButton())
  await waitFor(() => expect(world.home('desk').webhook).toMatchObject({ url: SET.url, base64: true }))
})

test('E7 a failed undo says why, in its line, and can be tried again', async () => {
  const server = start()
  const { user, world } = await openAfterChange(server)
  world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'status', status: 500 })
  await user.click(undoButton())
  expect((await screen.findByRole('alert')).textContent).toContain('The server failed')
  world.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/Set back at/)).toBeDefined()
})

test('I13 a secret is never kept, and its change can be undone only while the page is open', async () => {
  const server = start()
  const { user, world } = await openAfterChange(server, addHeader)
  expect(JSON.stringify(localStorage)).not.toContain('Bearer 123')
  expect(screen.getByText('Webhook: Headers')).toBeDefined()
  await user.click(undoButton())
  await waitFor(() => expect(world.home('desk').webhook?.headers).toEqual({}))
})

test('I11 a damaged list is dropped', async () => {
  localStorage.setItem('switchboard.activity', '[{"id":1}]')
  renderPages('/activity', PAGES, start())
  expect(await screen.findByText('Nothing was changed from here yet')).toBeDefined()
})

test('I13 of a change with a secret that is gone, the list says so', async () => {
  const change = { id: 'x', at: 1, server: 'https://evolution.test/', instance: 'desk', what: 'webhook', changed: ['headers'] }
  localStorage.setItem('switchboard.activity', JSON.stringify([{ ...change, before: {}, after: {}, hadSecret: true }]))
  renderPages('/activity', PAGES, start())
  expect(await screen.findByText(/A secret was among it/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
})

test('changes on another server are not listed', async () => {
  const change = { id: 'x', at: 1, server: 'https://other.test/', instance: 'desk', what: 'webhook', changed: ['url'] }
  localStorage.setItem('switchboard.activity', JSON.stringify([{ ...change, before: {}, after: {}, hadSecret: false }]))
  renderPages('/activity', PAGES, start())
  expect(await screen.findByText('Nothing was changed from here yet')).toBeDefined()
})
