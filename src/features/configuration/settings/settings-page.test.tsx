import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { SettingsPage } from './settings-page.tsx'

const SET = {
  rejectCall: true,
  msgCall: 'No calls here',
  groupsIgnore: true,
  alwaysOnline: false,
  readMessages: true,
  readStatus: false,
  syncFullHistory: false,
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
})

function openSettings(options: Partial<SandboxOptions> = {}, server: TestServer = startWith(options)) {
  return renderPages('/instances/desk/settings', { '/instances/:instance/settings': <SettingsPage /> }, server)
}
function startWith(options: Partial<SandboxOptions>) {
  const server = startServer({ dialect: 'v2', names: ['desk'], instances: 1, ...options })
  server.world.home('desk').settings = SET
  return server
}
const toggle = (name: string) => screen.findByRole<HTMLInputElement>('switch', { name })
const message = () => screen.queryByRole<HTMLInputElement>('textbox', { name: 'Message after a rejected call' })
const save = () => screen.getByRole('button', { name: 'Save settings' })

test.each(DIALECTS)('E1 %s gets every field that it requires', async (dialect) => {
  const { user, writes, world } = openSettings({ dialect })
  await user.click(await toggle('Always online'))
  if (dialect === 'documented') await user.type(message() ?? document.body, 'No calls here')
  await user.click(save())
  await waitFor(() => expect(world.home('desk').settings).toMatchObject({ ...SET, alwaysOnline: true }))
  expect(writes()).toHaveLength(1)
})

test.each(DIALECTS)('E3 %s: the form shows what is stored', async (dialect) => {
  openSettings({ dialect })
  expect((await toggle('Reject calls')).checked).toBe(true)
  expect((await toggle('Ignore groups')).checked).toBe(true)
  expect((await toggle('View statuses')).checked).toBe(false)
})

test('the message is asked only while calls are rejected, and is not lost in between', async () => {
  const { user, world } = openSettings()
  expect(message()).toBeNull()
  await toggle('Reject calls')
  expect(message()?.value).toBe('No calls here')
  await user.click(await toggle('Reject calls'))
  expect(message()).toBeNull()
  await user.click(save())
  await waitFor(() => expect(world.home('desk').settings).toMatchObject({ rejectCall: false, msgCall: 'No calls here' }))
})

test('the Wavoip token is masked, and asked only where the version has it', async () => {
  openSettings()
  await toggle('Reject calls')
  expect(screen.getByLabelText<HTMLInputElement>('Wavoip token').type).toBe('password')
  cleanup()
  openSettings({ version: '2.2.0' })
  await toggle('Reject calls')
  expect(screen.queryByLabelText('Wavoip token')).toBeNull()
})

test('1.x: it is said that groups are ignored from the start', async () => {
  openSettings({ dialect: 'v1' })
  expect(await screen.findByText(/switches it on for every new instance/)).toBeDefined()
})

test('what the server does not tell is said, chosen, and remembered for the next time', async () => {
  const server = startWith({ dialect: 'documented' })
  const { user, world } = openSettings({}, server)
  expect(await screen.findByText(/never tells the message/)).toBeDefined()
  expect(message()?.value).toBe('')
  expect(screen.getByText(/never set from this browser/)).toBeDefined()

  await user.click(await toggle('Always online'))
  await user.click(save())
  expect(await screen.findByText(/wants it with every save/)).toBeDefined()
  expect(server.writes()).toEqual([])
  await user.type(message() ?? document.body, 'Write instead')
  await user.click(save())
  await waitFor(() => expect(world.home('desk').settings?.msgCall).toBe('Write instead'))

  cleanup()
  openSettings({}, server)
  expect(await screen.findByText(/last set from this browser/)).toBeDefined()
  expect(message()?.value).toBe('Write instead')
})

test('what the server does not tell can be sent empty, on request', async () => {
  const { user, world } = openSettings({ dialect: 'documented' })
  await user.click(await toggle('Always online'))
  await user.click(save())
  await user.click(await screen.findByRole('button', { name: 'Send it empty' }))
  await user.click(save())
  await waitFor(() => expect(world.home('desk').settings).toMatchObject({ alwaysOnline: true, msgCall: '' }))
})
