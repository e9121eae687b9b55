import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearExchanges, noteRequest } from '@/api/exchange-log.ts'
import { beginSession, leaveHere } from '@/features/servers/session.ts'
import { Inspector } from './inspector.tsx'

const ADDRESS = 'https://wa.test/'
const KEY = 'server-key-0123456789'

beforeEach(() => {
  clearExchanges()
  beginSession({ address: ADDRESS, apiKey: KEY, access: { kind: 'server' }, server: { dialect: 'v2' } }, false)
})
afterEach(() => {
  cleanup()
  leaveHere()
  vi.unstubAllGlobals()
})

function note(path: string, status: number, body?: unknown, text = '{}') {
  noteRequest(ADDRESS, { method: body === undefined ? 'GET' : 'POST', path, body }, 1)({ status, text })
}

function open() {
  const closed: true[] = []
  const user = userEvent.setup({ delay: null })
  const view = render(<Inspector onClose={() => closed.push(true)} />)
  return { user, view, closed }
}
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)

test('G4 I13 what is shown and copied holds no key, no token and no whole number', async () => {
  const text = JSON.stringify({ hash: 'instance-token-1', message: `not ${KEY}`, ownerJid: '5511980000124@s.whatsapp.net' })
  note('/instance/create', 201, { instanceName: 'shop', token: 'instance-token-1', number: '5511980000124' }, text)
  const { user, view } = open()
  vi.stubGlobal('isSecureContext', true)
  await user.click(screen.getByRole('button', { name: /instance\/create/ }))
  expect(view.container.textContent).toContain('•••0124')
  await user.click(screen.getByRole('button', { name: 'Copy as cURL' }))
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain('$API_KEY')
  for (const shown of [view.container.innerHTML, copied]) expect(shown).not.toMatch(/instance-token-1|server-key|5511980000124/)
})

test('the newest stands first; what was typed and the switch narrow the list', async () => {
  note('/instance/fetchInstances', 200)
  note('/webhook/set/shop', 400, {})
  const { user } = open()
  expect(rows()[0]).toContain('/webhook/set/shop')
  await user.type(screen.getByRole('searchbox'), 'fetch')
  expect(rows()).toHaveLength(1)
  await user.clear(screen.getByRole('searchbox'))
  await user.click(screen.getByLabelText('Failed only'))
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toContain('400')
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  expect(screen.getByText('Nothing was asked yet')).toBeDefined()
})

test('puts into words what is looked at, and nothing after it was closed', async () => {
  let written = 0
  const body = {
    toJSON() {
      written += 1
      return { a: 1 }
    },
  }
  note('/x', 201, body)
  const { user, view } = open()
  expect(written).toBe(0)
  await user.click(screen.getByRole('button', { name: /\/x/ }))
  expect(written).toBeGreaterThan(0)
  view.unmount()
  written = 0
  note('/x', 201, body)
  expect(written).toBe(0)
})

test('signing out forgets everything', () => {
  note('/x', 200)
  leaveHere()
  open()
  expect(screen.getByText('Nothing was asked yet')).toBeDefined()
})

test('arrows walk the list, Escape leads back and then out', async () => {
  note('/a', 200)
  note('/b', 200)
  const { user, closed } = open()
  const list = within(screen.getByRole('list', { name: 'Requests of this session' }))
  list.getAllByRole('button')[0]?.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('/a')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
  await user.keyboard('{Escape}')
  expect(closed).toHaveLength(1)
})
