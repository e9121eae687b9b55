import type { Page } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { DIALECTS, type World } from './world.ts'

const webhookOf = async (world: World) => JSON.stringify(await (await world.call('GET', 'webhook/find/desk')).json())
const settingsOf = async (world: World) => JSON.stringify(await (await world.call('GET', 'settings/find/desk')).json())
const address = (page: Page) => page.getByRole('textbox', { name: 'Address' })
const notice = (page: Page) => page.getByRole('region', { name: 'Notices' })

/** What the published reference does not tell has to be chosen. */
async function chooseUntold(page: Page) {
  for (const name of ['One address an event', 'Media as Base64']) await page.getByRole('combobox', { name }).selectOption('Off')
}

for (const dialect of DIALECTS) {
  test(`${dialect}: a webhook is set, read back, changed and undone`, async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld({ dialect })
    await world.addInstance({ name: 'desk', state: 'open' })
    await signIn(world)
    await page.goto(world.app('/instances/desk/webhook'))
    await page.getByRole('switch', { name: 'Call an address on events' }).click()
    await address(page).fill('https://hooks.example.com/one')
    await page.getByRole('button', { name: 'Messages only' }).click()
    if (dialect === 'documented') await chooseUntold(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save webhook' }).click()
    await expect(notice(page)).toContainText('Webhook saved for desk')
    expect(await webhookOf(world)).toContain('https://hooks.example.com/one')

    await page.reload()
    await expect(address(page)).toHaveValue('https://hooks.example.com/one')
    await expect(page.getByRole('checkbox', { name: 'New message' })).toBeChecked()
    await address(page).fill('https://hooks.example.com/two')
    await page.keyboard.press('Control+s')
    await expect(notice(page)).toContainText('Webhook saved for desk')
    expect(await webhookOf(world)).toContain('https://hooks.example.com/two')

    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(address(page)).toHaveValue('https://hooks.example.com/one')
    expect(await webhookOf(world)).toContain('https://hooks.example.com/one')

    await page.getByText('What a delivery looks like').click()
    await expect(page.getByText('"event": "messages.upsert"').first()).toBeVisible()
    await expect(page.getByText('POST https://hooks.example.com/one', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  test(`${dialect}: settings are set, read back and undone from the activity list`, async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld({ dialect })
    await world.addInstance({ name: 'desk', state: 'open' })
    await signIn(world)
    await page.goto(world.app('/instances/desk/settings'))
    const before = await settingsOf(world)
    await page.getByRole('switch', { name: 'Always online' }).click()
    await page.getByRole('switch', { name: 'Reject calls' }).click()
    await page.getByRole('textbox', { name: 'Message after a rejected call' }).fill('Write instead')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save settings' }).click()
    await expect(notice(page)).toContainText('Settings saved for desk')
    expect(await settingsOf(world)).not.toEqual(before)

    await page.reload()
    await expect(page.getByRole('switch', { name: 'Always online' })).toBeChecked()
    await expect(page.getByRole('textbox', { name: 'Message after a rejected call' })).toHaveValue('Write instead')
    await page.getByRole('link', { name: 'Activity' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo: Settings of desk' }).click()
    await expect(page.getByText(/^Set back at/)).toBeVisible()
    expect(JSON.parse(await settingsOf(world))).toMatchObject({
      [dialect === 'v2' || dialect === 'v2.0' ? 'alwaysOnline' : 'always_online']: false,
    })
  })
}

test('E2 Back, a link and a key ask before something unsaved is lost', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'desk', state: 'open' })
  await signIn(world)
  await page.getByRole('link', { name: 'desk' }).first().click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Always online' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' })

  await page.goBack()
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await expect(page.getByRole('switch', { name: 'Always online' })).toBeChecked()

  await page.getByRole('link', { name: 'Webhook' }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/settings$/)

  await page.goBack()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/instances\/desk$/)
  await page.goForward()
  await expect(page.getByRole('switch', { name: 'Always online' })).not.toBeChecked()
})

for (const dialect of ['documented', 'v2'] as const) {
  test(`E6 ${dialect}: a change made elsewhere is offered beside mine, by keyboard alone`, async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld({ dialect })
    await world.addInstance({ name: 'desk', state: 'open' })
    const set = async (url: string) => {
      const values = { enabled: true, url, events: ['CALL'] }
      const body = dialect === 'v2' ? { webhook: values } : { ...values, webhookByEvents: false, webhookBase64: false }
      expect((await world.call('POST', 'webhook/set/desk', body)).ok()).toBe(true)
    }
    await set('https://hooks.example.com/start')
    await signIn(world)
    await page.goto(world.app('/instances/desk/webhook'))
    await expect(address(page)).toHaveValue('https://hooks.example.com/start')
    if (dialect === 'documented') await chooseUntold(page)
    await address(page).fill('https://hooks.example.com/mine')
    await set('https://hooks.example.com/theirs')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('button', { name: 'Keep mine' })).toBeFocused()
    await expect(page.getByText('Stored now: https://hooks.example.com/theirs')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(address(page)).toBeFocused()
    await page.keyboard.press('Control+s')
    await expect(notice(page)).toContainText('Webhook saved for desk')
    expect(await webhookOf(world)).toContain('https://hooks.example.com/mine')
  })
}

test('G3 a read and a save that take long tell for how long, and are given up by keyboard; nothing typed is lost', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'desk', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await page.goto(world.app('/instances/desk'))
  const cancel = page.getByRole('button', { name: 'Cancel' })

  await world.fault({ match: { path: '/settings/find' }, fault: { kind: 'stall', times: 1 } })
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(page.getByText('Reading what is set')).toBeAttached()
  await page.clock.runFor(9_000)
  await expect(cancel).toHaveCount(0)
  await page.clock.runFor(3_000)
  await expect(page.getByText(/^No answer yet, 1\d s\.$/).first()).toBeVisible()
  await expectAccessible(page)
  await cancel.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('You stopped waiting for')
  await page.getByRole('button', { name: 'Try again' }).click()

  await page.getByRole('switch', { name: 'Reject calls' }).click()
  await page.getByRole('textbox', { name: 'Message after a rejected call' }).fill('Write instead')
  await world.fault({ match: { method: 'POST', path: '/settings/set' }, fault: { kind: 'stall', times: 1 } })
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Saving' })).toBeVisible()
  await page.clock.runFor(12_000)
  await expectAccessible(page)
  await cancel.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('it may have happened all the same')
  await expect(page.getByRole('textbox', { name: 'Message after a rejected call' })).toHaveValue('Write instead')
  await page.keyboard.press('Control+s')
  await expect(notice(page)).toContainText('Settings saved for desk')
  expect(await settingsOf(world)).toContain('Write instead')
})
