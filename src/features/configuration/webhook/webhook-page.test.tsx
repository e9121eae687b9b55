import { readFileSync } from 'node:fs'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { Link } from '@/navigation/link.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { ActivityPage } from '../activity/activity-page.tsx'
import { WebhookPage } from './webhook-page.tsx'

const SET = { enabled: true, url: 'https://hooks.example.com/wa', events: ['MESSAGES_UPSERT', 'CALL'], byEvents: false, base64: true }

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
})

const PAGES = {
  '/instances/:instance/webhook': (
    <>
      <Link to="/elsewhere">Away</Link>
      <WebhookPage />
    </>
  ),
  '/elsewhere': <p>Elsewhere</p>,
  '/activity': <ActivityPage />,
}

function openWebhook(options: Partial<SandboxOptions> = {}, prepare: (server: TestServer) => void = () => undefined) {
  const server = startServer({ dialect: 'v2', names: ['desk'], instances: 1, ...options })
  server.world.home('desk').webhook = SET
  prepare(server)
  return renderPages('/instances/desk/webhook', PAGES, server)
}
const addressField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Address' })
const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const saveButton = () => screen.getByRole('button', { name: 'Save webhook' })

async function type(user: ReturnType<typeof renderPages>['user'], text: string) {
  const field = await addressField()
  await user.clear(field)
  await user.paste(text)
}

describe('E1', () => {
  test('E1 nothing changed: no button, and Ctrl+S sends nothing', async () => {
    const { user, writes } = openWebhook()
    await addressField()
    expect(screen.queryByRole('button', { name: 'Save webhook' })).toBeNull()
    await user.keyboard('{Control>}s{/Control}')
    expect(writes()).toEqual([])
  })

  test('E1 Ctrl+S saves while typing, with every field the server wants', async () => {
    const { user, writes } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]).toMatchObject({
      method: 'POST',
      path: '/webhook/set/desk',
      body: { webhook: { ...SET, url: 'https://hooks.example.com/new', headers: {} } },
    })
  })

  test('E1 two presses of the button send one request', async () => {
    const { user, writes } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    await user.dblClick(saveButton())
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save webhook' })).toBeNull())
    expect(writes()).toHaveLength(1)
  })
})

async function leaveDirty() {
  const page = openWebhook()
  await type(page.user, 'https://hooks.example.com/new')
  await page.user.click(screen.getByRole('link', { name: 'Away' }))
  return { ...page, dialog: await screen.findByRole('alertdialog', { name: 'Leave without saving?' }) }
}

describe('E2 leaving', () => {
  test('E2 with something unsaved asks, names it, and stays on request', async () => {
    const { user, dialog } = await leaveDirty()
    expect(within(dialog).getByText('Address')).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Stay here' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect((await addressField()).value).toBe('https://hooks.example.com/new')
  })

  test('E2 leaves on request', async () => {
    const { user, dialog } = await leaveDirty()
    await user.click(within(dialog).getByRole('button', { name: 'Leave' }))
    expect(await screen.findByText('Elsewhere')).toBeDefined()
  })

  test('E2 with nothing unsaved does not ask, nor does the tab', async () => {
    const { user } = openWebhook()
    await addressField()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
    await user.click(screen.getByRole('link', { name: 'Away' }))
    expect(await screen.findByText('Elsewhere')).toBeDefined()
  })

  test('E2 closing the tab is warned of', async () => {
    const { user } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    expect((await addressField()).value).toBe(SET.url)
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })
})

test('E2 a failed save keeps every entry and says why', async () => {
  const { user, world } = openWebhook()
  await type(user, 'https://hooks.example.com/new')
  await user.click(screen.getByRole('checkbox', { name: 'Incoming call' }))
  world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'status', status: 500 })
  await user.click(saveButton())
  expect((await screen.findByRole('alert')).textContent).toContain('The server failed')
  expect((await addressField()).value).toBe('https://hooks.example.com/new')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Incoming call' }).checked).toBe(false)
  world.faults.clear()
  await user.click(saveButton())
  await waitFor(() =>
    expect(world.home('desk').webhook).toMatchObject({ url: 'https://hooks.example.com/new', events: ['MESSAGES_UPSERT'] }),
  )
})

test('G4 a refused save says what happened, why and what to do, with details that hold no key', async () => {
  const { user, world } = openWebhook()
  await type(user, 'https://hooks.example.com/new')
  const body = JSON.stringify({ status: 500, error: 'Error', response: { message: `no right with ${world.key}` }, apikey: world.key })
  world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'status', status: 500, body })
  await user.click(saveButton())
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByRole('heading').textContent).toBe('The server failed')
  expect(alert.textContent).toContain('/webhook/set/:instance')
  expect(alert.textContent).not.toContain(world.key)
  expect(within(alert).getByText('Copy details')).toBeDefined()
})

test('G5 a failed save stays in sight until the next try', async () => {
  const { user, world } = openWebhook()
  await type(user, 'https://hooks.example.com/new')
  world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'reset', times: 1 })
  await user.click(saveButton())
  await screen.findByRole('alert')
  expect(toastsNow()).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'Incoming call' }))
  expect(screen.getByRole('alert')).toBeDefined()
  await user.click(saveButton())
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('G3 while it is read, its place is held, and said', async () => {
  openWebhook()
  expect(screen.getByText('Reading what is set')).toBeDefined()
  expect(await addressField()).toBeDefined()
  expect(screen.queryByText('Reading what is set')).toBeNull()
})

test('E2 what is typed while a save is on its way stays, and is saved next', async () => {
  const { user, world } = openWebhook()
  await type(user, 'https://hooks.example.com/new')
  world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'slow', ms: 400, times: 1 })
  await user.click(saveButton())
  await type(user, 'https://hooks.example.com/newer')
  await waitFor(() => expect(world.home('desk').webhook?.url).toBe('https://hooks.example.com/new'))
  await screen.findByText('Webhook saved for desk', { selector: 'span' })
  expect((await addressField()).value).toBe('https://hooks.example.com/newer')
  await user.click(saveButton())
  await waitFor(() => expect(world.home('desk').webhook?.url).toBe('https://hooks.example.com/newer'))
})

describe('G3', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => {
    vi.useRealTimers()
  })

  test('G3 what is set can be given up after ten seconds, and read once more', async () => {
    const { user } = openWebhook({}, ({ world }) => world.faults.add({ path: '/webhook/find' }, { kind: 'stall', times: 1 }))
    await wait(12)
    expect(screen.getByText(/No answer yet, 1\d s/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await screen.findByRole('alert')).textContent).toContain('You stopped waiting for')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect((await addressField()).value).toBe(SET.url)
  })

  test.each([
    ['the look before it', 'GET', '/webhook/find', 0],
    ['itself', 'POST', '/webhook/set', 1],
  ])('G3 a save can be given up in %s; entries stay, and the next one saves', async (_, method, path, sent) => {
    const { user, world, writes } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    world.faults.add({ method, path }, { kind: 'stall', times: 1 })
    await user.click(saveButton())
    await wait(9)
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
    await wait(3)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await screen.findByRole('alert')).textContent).toContain('it may have happened all the same')
    expect(writes()).toHaveLength(sent)
    expect((await addressField()).value).toBe('https://hooks.example.com/new')
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook?.url).toBe('https://hooks.example.com/new'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('G3 what the server took after all is seen at once', async () => {
    const { user, world, writes } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    world.faults.add({ method: 'POST', path: '/webhook/set' }, { kind: 'stall', times: 1 })
    await user.click(saveButton())
    await wait(12)
    world.home('desk').webhook = { ...SET, url: 'https://hooks.example.com/new' }
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save webhook' })).toBeNull())
    expect(writes()).toHaveLength(1)
  })
})

describe('E3', () => {
  test('E3 the form shows what the server stored, and says where that is something else', async () => {
    const { user } = openWebhook({ dialect: 'v1' })
    await addressField()
    await user.click(screen.getByRole('button', { name: 'None' }))
    expect(screen.getByText(/None chosen means all/)).toBeDefined()
    await user.click(saveButton())
    expect(await screen.findByText(/the server keeps something else/)).toBeDefined()
    expect(screen.getByText('26 of 26')).toBeDefined()
  })

  test.each(DIALECTS)('E3 %s: what is stored is shown, whatever it calls it', async (dialect) => {
    openWebhook({ dialect })
    expect((await addressField()).value).toBe('https://hooks.example.com/wa')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'New message' }).checked).toBe(true)
  })
})

describe('E4', () => {
  test.each(DIALECTS)('E4 %s: never set is an empty form', async (dialect) => {
    openWebhook({ dialect }, ({ world }) => {
      world.home('desk').webhook = null
    })
    const toggle = await screen.findByRole<HTMLInputElement>('switch', { name: 'Call an address on events' })
    expect(toggle.checked).toBe(false)
  })

  test('E4 a 404 that is not about the instance means not set up yet', async () => {
    openWebhook({}, ({ world }) => world.faults.add({ path: '/webhook/find' }, { kind: 'status', status: 404 }))
    expect(await screen.findByRole('switch', { name: 'Call an address on events' })).toBeDefined()
  })

  test('E4 an instance that is gone is no empty form', async () => {
    openWebhook({}, ({ world }) => world.homes.delete('desk'))
    expect((await screen.findByRole('alert')).textContent).toContain('does not exist')
  })
})

describe('E5', () => {
  test('E5 an address without a scheme is refused in place, and put right by a button', async () => {
    const { user, writes } = openWebhook()
    await type(user, 'hooks.example.com/wa')
    await user.click(saveButton())
    const field = await addressField()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/needs https:\/\/ in front/)).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.click(screen.getByRole('button', { name: 'Add it' }))
    expect(field.value).toBe('https://hooks.example.com/wa')
    expect(document.activeElement).toBe(field)
    expect(writes()).toEqual([])
  })

  test.each([
    ['http://hooks.example.com/', /not encrypted/],
    ['http://localhost:3000/', /private network/],
    ['https://10.0.0.4/', /private network/],
  ])('E5 %s gets a warning and is sent', async (address, warning) => {
    const { user, world } = openWebhook()
    await type(user, address)
    expect(screen.getByText(warning)).toBeDefined()
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook?.url).toBe(address))
  })
})

async function changedOnBothSides() {
  const page = openWebhook()
  await type(page.user, 'https://mine.example.com/')
  const { world } = page
  world.home('desk').webhook = { ...SET, url: 'https://theirs.example.com/', base64: false }
  await page.user.click(saveButton())
  return { ...page, choice: await screen.findByRole('group', { name: /Address: Changed elsewhere/ }) }
}

describe('E6', () => {
  test('E6 nothing is sent before the choice, and what only they changed is taken over', async () => {
    const { writes, choice, user } = await changedOnBothSides()
    expect(within(choice).getByText(/theirs\.example\.com/)).toBeDefined()
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Media as Base64' }).checked).toBe(false)
    expect(screen.getAllByRole('button', { name: 'Keep mine' })).toHaveLength(1)
    await user.click(saveButton())
    expect(writes()).toEqual([])
  })

  test('E6 mine is kept and saved', async () => {
    const { world, user } = await changedOnBothSides()
    await user.click(screen.getByRole('button', { name: 'Keep mine' }))
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook).toMatchObject({ url: 'https://mine.example.com/', base64: false }))
  })

  test('E6 theirs is taken, and nothing is left to save', async () => {
    const { writes, user } = await changedOnBothSides()
    await user.click(screen.getByRole('button', { name: 'Take theirs' }))
    expect((await addressField()).value).toBe('https://theirs.example.com/')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save webhook' })).toBeNull())
    expect(writes()).toEqual([])
  })
})

describe('E7', () => {
  test('E7 a saved change is undone from the notice', async () => {
    const { user, world } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    await user.click(saveButton())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(world.home('desk').webhook?.url).toBe(SET.url))
    await waitFor(async () => expect((await addressField()).value).toBe(SET.url))
  })
})

const refuse = ({ world }: TestServer, message: unknown) =>
  world.faults.add(
    { method: 'POST', path: '/webhook/set' },
    { kind: 'status', status: 400, body: JSON.stringify({ status: 400, error: 'Bad Request', response: { message } }) },
  )

describe('E8', () => {
  test('E8 what the server says of a field stands at that field, with the focus', async () => {
    const page = openWebhook()
    await type(page.user, 'https://hooks.example.com/new')
    refuse(page, [['webhook.url does not conform to the "uri" format']])
    await page.user.click(saveButton())
    const field = await addressField()
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByText(/does not conform/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  test('E8 the rest stands at the top, with the focus', async () => {
    const page = openWebhook()
    await type(page.user, 'https://hooks.example.com/new')
    refuse(page, ['Webhooks are closed today'])
    await page.user.click(saveButton())
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Webhooks are closed today')
    await waitFor(() => expect(alert.parentElement).toBe(document.activeElement))
  })
})

describe('the traps', () => {
  test('1.x forgets what was chosen when it is switched off; switched on again, it is there', async () => {
    const { user, world } = openWebhook({ dialect: 'v1' })
    const toggle = await screen.findByRole('switch', { name: 'Call an address on events' })
    await type(user, 'https://hooks.example.com/kept')
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook?.url).toBe('https://hooks.example.com/kept'))
    await user.click(toggle)
    expect(screen.getByText(/the server forgets the address/)).toBeDefined()
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook).toMatchObject({ enabled: false, url: '', events: [] }))
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Incoming call' }).checked).toBe(false))

    await user.click(toggle)
    expect((await addressField()).value).toBe('https://hooks.example.com/kept')
    expect(screen.getByText('2 of 26')).toBeDefined()
    await user.click(saveButton())
    await waitFor(() => expect(world.home('desk').webhook).toMatchObject({ enabled: true, events: ['MESSAGES_UPSERT', 'CALL'] }))
  })

  test('the reference wants at least one event, and says so in place', async () => {
    const { user, writes } = openWebhook({ dialect: 'documented' })
    await addressField()
    await user.click(screen.getByRole('button', { name: 'None' }))
    await user.click(saveButton())
    expect(await screen.findByText(/wants at least one/)).toBeDefined()
    expect(writes()).toEqual([])
  })

  test('what the reference does not tell must be chosen, and is never sent unseen', async () => {
    const { user, writes } = openWebhook({ dialect: 'documented' })
    await type(user, 'https://hooks.example.com/new')
    expect(screen.getAllByText(/never set from this browser/)).toHaveLength(2)
    await user.click(saveButton())
    await waitFor(() => expect(screen.getAllByText(/wants it with every save/)).toHaveLength(2))
    expect(writes()).toEqual([])
    await user.selectOptions(screen.getByRole('combobox', { name: 'One address an event' }), 'Off')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Media as Base64' }), 'On')
    await user.click(saveButton())
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]?.body).toMatchObject({ webhookByEvents: false, webhookBase64: true })
    expect(await screen.findAllByText(/last set from this browser/)).toHaveLength(2)
  })

  test('an event that only the server knows is shown and goes back to it', async () => {
    const { user, writes } = openWebhook({ dialect: 'v2' }, ({ world }) => {
      world.home('desk').webhook = { ...SET, events: ['CALL', 'EVENT_OF_TOMORROW'] }
    })
    await type(user, 'https://hooks.example.com/new')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'EVENT_OF_TOMORROW' }).checked).toBe(true)
    await user.click(saveButton())
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(writes()[0]?.body).toMatchObject({ webhook: { events: ['CALL', 'EVENT_OF_TOMORROW'] } })
  })
})

test('the focus stays in the form when the bar with the pressed button goes', async () => {
  const { user } = openWebhook()
  for (const name of ['Discard', 'Save webhook']) {
    await type(user, 'https://hooks.example.com/new')
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull())
    expect(document.activeElement?.tagName).toBe('FORM')
  }
})

describe('headers', () => {
  test('E2 a value without a name is not saved away unseen', async () => {
    const { user, writes } = openWebhook()
    await type(user, 'https://hooks.example.com/new')
    await user.click(screen.getByRole('button', { name: 'Add an entry' }))
    await user.type(screen.getByLabelText('Value of 1'), 'abc')
    await user.click(saveButton())
    expect(await screen.findByText('This is needed')).toBeDefined()
    expect(screen.getByLabelText('Name of entry 1').getAttribute('aria-invalid')).toBe('true')
    expect(writes()).toEqual([])
    await user.type(screen.getByLabelText('Name of entry 1'), 'X-Shop')
    await user.click(saveButton())
    await waitFor(() => expect(writes()[0]).toMatchObject({ body: { webhook: { headers: { 'X-Shop': 'abc' } } } }))
  })

  test('the focus goes on when one is removed', async () => {
    const { user } = openWebhook()
    await addressField()
    const add = screen.getByRole('button', { name: 'Add an entry' })
    await user.click(add)
    await user.type(screen.getByLabelText('Name of entry 1'), 'X-One')
    await user.click(add)
    await user.type(await screen.findByLabelText('Name of entry 2'), 'X-Two')
    await user.click(screen.getByRole('button', { name: 'Remove X-One' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Name of entry 1'))
    await user.click(screen.getByRole('button', { name: 'Remove X-Two' }))
    expect(document.activeElement).toBe(add)
  })
})

test('a delivery is shown as it arrives, at the address as it stands in the form', async () => {
  vi.stubGlobal('fetch', async (file: string) => new Response(readFileSync(`.${file.split('?')[0]}`)))
  const { user } = openWebhook()
  await type(user, 'https://hooks.example.com/new')
  await user.click(screen.getByRole('switch', { name: 'One address an event' }))
  await user.click(screen.getByText('What a delivery looks like'))
  expect(await screen.findByText('POST https://hooks.example.com/new/messages-upsert')).toBeDefined()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Event' }), 'CONNECTION_UPDATE')
  expect(screen.getByText('POST https://hooks.example.com/new/connection-update')).toBeDefined()
  expect(within(screen.getByRole('region', { name: 'Body' })).getByText(/"event": "connection.update"/)).toBeDefined()
  vi.unstubAllGlobals()
})
