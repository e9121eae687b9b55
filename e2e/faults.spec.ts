import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { hurryUntil } from './time.ts'
import type { Fault } from './world.ts'

const KINDS: readonly Fault['fault'][] = [
  { kind: 'reset' },
  { kind: 'reset-body' },
  { kind: 'stall' },
  { kind: 'stall-body' },
  { kind: 'html' },
  { kind: 'garbage' },
  { kind: 'empty' },
  { kind: 'wrong-type' },
  { kind: 'truncated' },
  { kind: 'huge' },
  { kind: 'redirect' },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 429, headers: { 'retry-after': '3' } },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 200, body: { error: true, message: 'No' } },
]

const nameOf = ({ kind, status }: Fault['fault']) => (status === undefined ? kind : `${kind} ${status}`)
const loaded = (page: Page) => expect(page.getByText(/^Updated .* ago$/)).toBeVisible()
const list = { path: '/instance/fetchInstances' }

async function expectCalm(page: Page) {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
}

test('J1 sign in: every fault ends in a message, and the next try works', async ({ page, makeWorld }) => {
  const world = await makeWorld({ instances: 1 })
  await page.clock.install()
  await page.goto(world.app())
  await page.getByLabel('API key', { exact: true }).fill(world.key)
  const submit = page.getByRole('button', { name: 'Sign in', exact: true })
  for (const fault of KINDS) {
    await test.step(nameOf(fault), async () => {
      await world.clearFaults()
      await world.fault({ match: { path: '/instance' }, fault })
      await submit.click()
      await hurryUntil(page, submit)
      await expect(
        page
          .getByRole('textbox', { name: 'Server address' })
          .or(page.getByLabel('API key', { exact: true }))
          .first(),
      ).toBeVisible()
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(1)
      await expectCalm(page)
    })
  }
  await world.clearFaults()
  await submit.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
})

test('J1 list: every fault leaves the rows with a notice, or a failure with a way on', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await loaded(page)
  const notice = page.getByText(/^This list is from/)
  for (const fault of KINDS) {
    await test.step(nameOf(fault), async () => {
      await world.fault({ match: list, fault })
      await page.keyboard.press('r')
      await hurryUntil(page, notice)
      await expect(page.getByRole('link', { name: 'shop' })).toBeVisible()
      await world.clearFaults()
      await page.getByRole('button', { name: 'Try now' }).click()
      await expect(notice).toHaveCount(0)
      await expectCalm(page)
    })
  }
  for (const fault of [{ kind: 'reset' }, { kind: 'stall' }, { kind: 'garbage' }] as const) {
    await world.fault({ match: list, fault })
    await page.reload()
    await hurryUntil(page, page.getByRole('button', { name: 'Try again' }))
    await expectCalm(page)
    await world.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: 'shop' })).toBeVisible()
  }
})

test('J1 detail: a failure with a way on, and what is there stays when a refresh fails', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await loaded(page)
  const wholePage = page.getByRole('heading', { name: 'Danger zone' })
  for (const fault of [{ kind: 'reset' }, { kind: 'stall' }, { kind: 'html' }, { kind: 'empty' }] as const) {
    await world.fault({ match: { path: '/instance' }, fault })
    await page.goto(world.app('/instances/shop'))
    await hurryUntil(page, page.getByRole('button', { name: 'Try again' }))
    await expectCalm(page)
    await world.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await hurryUntil(page, wholePage)
  }
  for (const fault of KINDS) {
    if (fault.status === 404) continue // then it is gone
    await world.clearFaults()
    await world.fault({ match: { path: '/instance' }, fault })
    await page.clock.runFor(65_000)
    await expect(wholePage).toBeVisible()
    await expectCalm(page)
  }
})

test('J1 create: every fault keeps what was typed and says what happened', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await page.clock.install()
  await signIn(world)
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  const submit = page.getByRole('button', { name: 'Create instance' })
  for (const [at, fault] of KINDS.entries()) {
    await test.step(nameOf(fault), async () => {
      await world.fault({ match: { path: '/instance/create' }, fault })
      await page.getByLabel('Name', { exact: true }).fill(`shop-${at}`)
      await submit.click()
      const ended = page.getByRole('alert').or(page.getByRole('heading', { level: 1, name: `Pair shop-${at}` }))
      await hurryUntil(page, ended.first())
      await world.clearFaults()
      // a fault in the answer does not undo what was created
      if (await page.getByRole('heading', { level: 1, name: /^Pair/ }).isVisible()) await page.goto(world.app('/instances/new'))
      else await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`shop-${at}`)
      await expectCalm(page)
    })
  }
})

test('J1 pairing: every fault is told beside the code, and it goes on by itself', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ qrLimit: 1_000 })
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  await page.goto(world.app('/instances/shop/pair'))
  const code = page.getByRole('img', { name: /^QR code to pair this phone/ })
  const told = page.getByRole('main').getByRole('button', { name: /^(Try now|Start again)$/ })
  for (const fault of KINDS) {
    if (fault.status === 404) continue // then it is gone
    await test.step(nameOf(fault), async () => {
      await world.fault({ match: { path: '/instance' }, fault })
      await hurryUntil(page, told, world.advance)
      await world.clearFaults()
      await told.click({ timeout: 3_000 }).catch(() => undefined) // unless it has gone on by itself already
      await hurryUntil(page, code, world.advance)
    })
  }
})

test('J3 reads are tried three times at most, writes once', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await loaded(page)
  const before = await world.asked('GET', /fetchInstances$/)
  await world.fault({ match: list, fault: { kind: 'status', status: 503 } })
  await page.reload()
  await hurryUntil(page, page.getByRole('button', { name: 'Try again' }))
  expect((await world.asked('GET', /fetchInstances$/)) - before).toBe(3)
  await world.clearFaults()

  await world.fault({
    match: { path: String(/instance.(create|restart|logout|delete|setPresence)/) },
    fault: { kind: 'status', status: 500 },
  })
  await page.goto(world.app('/instances/new'))
  await page.getByLabel('Name', { exact: true }).fill('kiosk')
  await page.getByRole('button', { name: 'Create instance' }).click()
  await expect(page.getByRole('alert')).toContainText('The server failed')
  await page.goto(world.app('/instances/shop'))
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await expect(page.getByText('shop could not be restarted.')).toBeVisible()
  await page.getByRole('button', { name: 'Available', exact: true }).click()
  await expect(page.getByText('Not changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('alertdialog').getByRole('alert')).toBeVisible()
  await page.clock.runFor(60_000)
  const writes = (await world.dump()).requests.filter(({ method, status }) => method !== 'GET' && status === 500)
  expect(new Set(writes.map(({ path }) => path)).size).toBe(4)
  expect(writes).toHaveLength(4)
})

test('J8 leaving cancels, and a late answer never overwrites a newer one', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await signIn(world)
  await loaded(page)
  const old: unknown = await (await world.call('GET', 'instance/fetchInstances')).json()
  await world.fault({ match: list, fault: { kind: 'status', status: 200, body: old, ms: 600_000, times: 1 } })
  await page.keyboard.press('r')
  await world.addInstance({ name: 'kiosk', state: 'open' })
  await page.keyboard.press('r')
  await expect(page.getByRole('link', { name: 'kiosk' })).toBeVisible()
  await world.advance(600_000)
  await expect(page.getByRole('link', { name: 'kiosk' })).toBeVisible()

  await world.fault({ match: { path: '/instance/connectionState' }, fault: { kind: 'stall' } })
  await page.getByRole('link', { name: 'shop' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
  const cancelled = page.waitForEvent('requestfailed', (request) => request.url().includes('/connectionState/shop'))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Servers' }).click()
  await cancelled
  await expect(page.getByRole('heading', { level: 1, name: 'Servers' })).toBeVisible()
})
