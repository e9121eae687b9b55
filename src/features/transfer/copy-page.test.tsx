import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DIALECTS } from '@/api/dialect.ts'
import { changesNow } from '@/features/configuration/activity/changes.ts'
import { rememberSet } from '@/features/configuration/last-set.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer, type TestServer } from '@/test/render.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { CopyPage } from './copy-page.tsx'

const FIFTY = Array.from({ length: 50 }, (_, at) => `line-${String(at + 1).padStart(2, '0')}`)
const WEBHOOK = {
  enabled: true,
  url: 'https://hooks.example.com/wa',
  events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  byEvents: true,
  base64: false,
}
/** Where a webhook is told in full. */
const TELLING = DIALECTS.filter((dialect) => dialect !== 'documented')
const SECRET = 'Bearer not-for-everyone'

vi.setConfig({ testTimeout: 30_000 }) // fifty instances, and other tests beside them
beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  for (const { id } of toastsNow()) dismissToast(id)
})

function startWith(options: Partial<SandboxOptions> = {}, names: readonly string[] = ['desk', ...FIFTY]) {
  const server = startServer({ dialect: 'v2', names: [...names], instances: names.length, ...options })
  server.world.home('desk').webhook = WEBHOOK
  return server
}
const openCopy = (server: TestServer) =>
  renderPages('/instances/desk/copy', { '/instances/:instance/copy': <CopyPage />, '/activity': <h1>Activity</h1> }, server)
type User = ReturnType<typeof openCopy>['user']

const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
async function choosePart(user: User, name: string) {
  await waitFor(async () => expect((await box(name)).disabled).toBe(false))
  await user.click(await box(name))
}
const setTo = ({ sent }: TestServer) =>
  sent
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/webhook/set/'))
    .map(({ path }) => path.slice('/webhook/set/'.length))

test('B16 the webhook goes to 50 instances: progress, the 3 that fail by name, those alone once more, nothing twice', async () => {
  const server = startWith()
  const failing = ['line-07', 'line-21', 'line-50']
  for (const name of failing)
    server.world.faults.add({ method: 'POST', path: `/webhook/set/${name}` }, { kind: 'status', status: 400, times: 1 })
  server.world.faults.add({ method: 'POST', path: '/webhook/set/' }, { kind: 'slow', ms: 10 })
  const { user, world } = openCopy(server)

  await choosePart(user, 'Webhook')
  await user.click(await button('Choose all 50 shown'))
  await user.click(await button('See what changes'))
  await user.click(await button('Change 50 instances'))
  expect(await screen.findByRole('progressbar', { name: 'Changing instances' })).toBeDefined()

  const failures = await screen.findByRole('list', { name: '3 failed' })
  await button('Try these 3 again')
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  expect(
    within(failures)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(failing)
  expect(within(failures).getAllByText(/Fault 400/)).toHaveLength(3)
  expect(screen.getByRole('heading', { name: '47 of 50 instances changed' })).toBeDefined()
  expect(setTo(server).toSorted()).toEqual(FIFTY)
  expect(changesNow()).toHaveLength(47)

  await user.click(await button('Try these 3 again'))
  expect(await screen.findByRole('heading', { name: '50 of 50 instances changed' })).toBeDefined()
  expect(document.activeElement?.tagName).toBe('H2')
  expect(setTo(server).slice(50).toSorted()).toEqual(failing)
  expect(setTo(server)).toHaveLength(53)
  for (const name of FIFTY) expect(world.home(name).webhook).toMatchObject(WEBHOOK)
  expect(
    changesNow()
      .map(({ instance }) => instance)
      .toSorted(),
  ).toEqual(FIFTY)
})

test.each(TELLING)('%s: what changes is told in words before anything is sent, and what is so already is left alone', async (dialect) => {
  const server = startWith({ dialect }, ['desk', 'one', 'two'])
  server.world.home('two').webhook = WEBHOOK
  const { user, writes, world } = openCopy(server)
  await choosePart(user, 'Webhook')
  await user.click(await button('Choose all 2 shown'))
  await user.click(await button('See what changes'))
  const changing = await screen.findByRole('list', { name: 'Will change' })
  const webhook = within(changing).getByRole('region', { name: 'Webhook' })
  expect(within(changing).getByText('one')).toBeDefined()
  expect(within(changing).queryByText('two')).toBeNull()
  expect(webhook.textContent).toContain('https://hooks.example.com/wa')
  expect(webhook.textContent).toContain('New message')
  await user.click(await button(/Already so/))
  expect(await screen.findByText('two')).toBeDefined()
  expect(writes()).toEqual([])

  await user.click(await button('Change 1 instance'))
  await screen.findByRole('heading', { name: '1 of 1 instance changed' })
  expect(writes()).toHaveLength(1)
  expect(world.home('one').webhook).toMatchObject({ enabled: true, url: WEBHOOK.url })
})

test('what a server wants with every save and does not tell is asked for, and taken from where it was saved last', async () => {
  const server = startWith({ dialect: 'documented' }, ['desk', 'one'])
  const { user, world } = openCopy(server)
  await choosePart(user, 'Webhook')
  await user.click(await button('Choose the one shown'))
  await user.click(await button('See what changes'))
  expect(await screen.findByText(/does not tell what is set: One address an event, Media as Base64/)).toBeDefined()
  cleanup()
  rememberSet(server.api.serverId, 'desk', 'webhook', 1, { byEvents: true, base64: false })
  const again = openCopy(server)
  await choosePart(again.user, 'Webhook')
  expect(await screen.findByText(/What was last set from this browser is taken/)).toBeDefined()
  await again.user.click(await button('Choose the one shown'))
  await again.user.click(await button('See what changes'))
  await again.user.click(await button('Change 1 instance'))
  await screen.findByRole('heading', { name: '1 of 1 instance changed' })
  expect(world.home('one').webhook).toMatchObject({ url: WEBHOOK.url, byEvents: true })
})

test('E6 what somebody else changed after the preview is left alone until it is tried again', async () => {
  const server = startWith({}, ['desk', 'one'])
  const { user, writes, world } = openCopy(server)
  await choosePart(user, 'Webhook')
  await user.click(await button('Choose the one shown'))
  await user.click(await button('See what changes'))
  await button('Change 1 instance')
  world.home('one').webhook = { ...WEBHOOK, url: 'https://other.example.com/', events: [] }
  await user.click(await button('Change 1 instance'))
  expect(await screen.findByText(/Somebody changed .*Address.* meanwhile/)).toBeDefined()
  expect(writes()).toEqual([])
  await user.click(await button('Try this one again'))
  await screen.findByRole('heading', { name: '1 of 1 instance changed' })
  expect(world.home('one').webhook).toMatchObject(WEBHOOK)
})

test('stopped, the rest is not begun, and can be gone on with', async () => {
  const server = startWith()
  server.world.faults.add({ method: 'POST', path: '/webhook/set/' }, { kind: 'slow', ms: 40 })
  const { user } = openCopy(server)
  await choosePart(user, 'Webhook')
  await user.click(await button('Choose all 50 shown'))
  await user.click(await button('See what changes'))
  await user.click(await button('Change 50 instances'))
  await user.click(await button('Stop'))
  const goOn = await button(/Go on with these/)
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
  await waitFor(() => expect(goOn.getAttribute('aria-disabled')).toBeNull())
  expect(setTo(server).length).toBeLessThan(50)
  server.world.faults.clear()
  await user.click(goOn)
  await screen.findByRole('heading', { name: '50 of 50 instances changed' })
  expect(setTo(server).toSorted()).toEqual(FIFTY)
})

test('closing the page while it runs asks first', async () => {
  const server = startWith({}, ['desk', 'one', 'two'])
  server.world.faults.add({ method: 'POST', path: '/webhook/set/' }, { kind: 'stall' })
  const { user } = openCopy(server)
  await choosePart(user, 'Webhook')
  await user.click(await button('Choose all 2 shown'))
  await user.click(await button('See what changes'))
  await user.click(await button('Change 2 instances'))
  await screen.findByRole('progressbar')
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
})

test('I13 a preset and a file hold no secret, unless the file is asked for it', async () => {
  const server = startWith({}, ['desk', 'one'])
  server.world.home('desk').webhook = { ...WEBHOOK, headers: { Authorization: SECRET } }
  const { user } = openCopy(server)
  await choosePart(user, 'Webhook')
  expect(await screen.findByText(/Secrets are copied along/)).toBeDefined()
  await user.click(await button('Save as preset'))
  await user.type(await screen.findByLabelText('Name of the preset'), 'House style')
  await user.click(await button('Save preset'))
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain(SECRET)
  expect(localStorage.getItem('switchboard.configuration-presets')).toContain(WEBHOOK.url)

  await user.click(await screen.findByRole('radio', { name: 'A preset' }))
  await user.selectOptions(await screen.findByLabelText('Preset'), 'House style')
  expect(await screen.findByText(/Its secrets were not kept/)).toBeDefined()
  await user.click(await box('one'))
  await user.click(await button('See what changes'))
  await user.click(await button('Change 1 instance'))
  await screen.findByRole('heading', { name: '1 of 1 instance changed' })
  expect(server.world.home('one').webhook).toMatchObject({ url: WEBHOOK.url })
})

test('I11 a file that cannot be read, and one that is far too large, are refused in words', async () => {
  const { user } = openCopy(startWith({}, ['desk', 'one']))
  await user.click(await screen.findByRole('radio', { name: 'A file' }))
  const gone = new File(['{}'], 'gone.json', { type: 'application/json' })
  gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  await user.upload(await screen.findByLabelText('Choose a file…'), gone)
  expect(await screen.findByText(/This is no JSON/)).toBeDefined()
  const large = new File(['x'.repeat(5_000_000)], 'large.json', { type: 'application/json' })
  large.text = () => Promise.reject(new RangeError('nobody should read it'))
  await user.upload(await screen.findByLabelText('Choose a file…'), large)
  expect(await screen.findByText(/too large/)).toBeDefined()
})

test.each([
  ['not json', 'This is no JSON'],
  ['{"kind":"other"}', 'no configuration saved from here'],
  ['{"kind":"switchboard.configuration","version":9}', 'newer version'],
  ['{"kind":"switchboard.configuration","version":1,"parts":{"webhook":{"url":7}}}', 'damaged'],
])('I11 a file that is none of ours is refused in words: %s', async (text, words) => {
  const { user } = openCopy(startWith({}, ['desk', 'one']))
  await user.click(await screen.findByRole('radio', { name: 'A file' }))
  await user.upload(await screen.findByLabelText('Choose a file…'), new File([text], 'x.json', { type: 'application/json' }))
  expect(await screen.findByText(new RegExp(words))).toBeDefined()
})
