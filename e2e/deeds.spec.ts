import type { Locator, Page } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { stopTime } from './time.ts'
import type { World } from './world.ts'

/** Two presses of one button, faster than any screen is drawn. */
const pressTwice = (button: Locator) => button.dblclick({ delay: 0 })

/** Requests as they leave the page, whatever becomes of them. */
function countSent(page: Page) {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  return (deed: RegExp) => sent.filter((each) => deed.test(each)).length
}

async function openInstance(page: Page, world: World, name: string) {
  await page.goto(world.app(`/instances/${name}`))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const slowly = (world: World, path: string) => world.fault({ match: { path }, fault: { kind: 'slow', ms: 1_000 } })
const dialog = (page: Page) => page.getByRole('alertdialog')

test('C2 two presses at once send one request: create, presence, restart, log out, delete', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  const sent = countSent(page)
  for (const path of ['/instance/create', '/instance/setPresence', '/instance/restart', '/instance/logout', '/instance/delete'])
    await slowly(world, path)
  await signIn(world)
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('shop')
  await pressTwice(page.getByRole('button', { name: 'Create instance' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible()
  expect(sent(/\/instance\/create$/)).toBe(1)

  await world.addInstance({ name: 'shop', state: 'open' })
  await openInstance(page, world, 'shop')
  await pressTwice(page.getByRole('button', { name: 'Available', exact: true }))
  await expect(page.getByText('Last set here: Available')).toBeVisible()
  expect(sent(/\/instance\/setPresence\/shop$/)).toBe(1)

  await pressTwice(page.getByRole('button', { name: 'Restart', exact: true }))
  await expect(page.getByText('shop is connected again')).toBeVisible({ timeout: 15_000 })
  expect(sent(/\/instance\/restart\/shop$/)).toBe(1)

  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await pressTwice(dialog(page).getByRole('button', { name: 'Log out' }))
  await expect(dialog(page)).toBeHidden()
  expect(sent(/\/instance\/logout\/shop$/)).toBe(1)

  await page.getByRole('button', { name: 'Delete instance', exact: true }).click()
  await dialog(page).getByRole('textbox').fill('shop')
  await pressTwice(dialog(page).getByRole('button', { name: 'Delete instance' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
  expect(sent(/\/instance\/delete\/shop$/)).toBe(1)
})

test('C5 deleting needs the typed name, says what is lost, and leaves the focus on the row above or on the heading', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  for (const name of ['bakery', 'kiosk']) await world.addInstance({ name })
  await signIn(world)
  await askToDelete(page, 'kiosk')
  const confirm = dialog(page).getByRole('button', { name: 'Delete instance' })
  await expect(dialog(page)).toContainText('its webhook and its settings')
  await expectAccessible(page)
  await dialog(page).getByRole('textbox').fill('kios')
  await confirm.click({ force: true })
  await expect(dialog(page)).toBeVisible()
  expect(await world.asked('DELETE', /delete/)).toBe(0)
  await dialog(page).getByRole('textbox').fill('kiosk')
  await confirm.click()
  await expect(page.getByRole('link', { name: 'bakery', exact: true })).toBeFocused()

  await askToDelete(page, 'bakery')
  await dialog(page).getByRole('textbox').fill('bakery')
  await confirm.click()
  await expect(page.getByText('No instances yet')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeFocused()
})

async function askToDelete(page: Page, name: string) {
  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete instance' }).click()
}

test('C6 restart and log out show their in-between state, look every two seconds for a minute, and end in the true state', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await page.getByRole('link', { name: 'shop' }).click()
  const asked = () => world.asked('GET', /\/instance\/connectionState\/shop$/)

  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
  const time = await stopTime(page)
  await world.freeze()
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Restarting' })).toBeVisible()
  const before = await asked()
  await time.pass(20)
  const looks = (await asked()) - before
  expect(looks).toBeGreaterThanOrEqual(9)
  expect(looks).toBeLessThanOrEqual(12)
  await time.pass(45)
  await expect(page.getByText('shop has not come back within a minute.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restarting' })).toBeHidden()

  await world.addInstance({ name: 'shop', state: 'open' })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await time.pass(16)
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Restarting' })).toBeVisible()
  await world.advance(60_000)
  await time.pass(5)
  await expect(page.getByText('shop is connected again')).toBeVisible()

  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await time.pass(1)
  await dialog(page).getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Logging out').first()).toBeVisible()
  await world.advance(60_000)
  await time.pass(5)
  await expect(page.getByText('shop is logged out')).toBeVisible()
  await expect(page.getByText('Logged out', { exact: true }).first()).toBeVisible()
})

test('C7 an error in a 200 is a failure, and logging out what is logged out is done', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await signIn(world)
  await openInstance(page, world, 'shop')
  const lie = { kind: 'status', status: 200, body: { error: true, message: 'The line is busy' } } as const
  await world.fault({ match: { path: '/instance/logout' }, fault: lie })
  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Log out' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('The line is busy')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Stay connected' }).click()

  await world.fault({ match: { path: '/instance/restart' }, fault: { ...lie, times: 1 } })
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await expect(page.getByText('shop could not be restarted.')).toBeVisible()
  await expect(page.getByText('The line is busy')).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()

  await world.clearFaults()
  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await world.addInstance({ name: 'shop', state: 'close', reason: 401 })
  await dialog(page).getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('shop is logged out')).toBeVisible()
})

test('C8 an instance that vanished leaves the list, is asked about no more, and its page says so with a way back', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  for (const name of ['shop', 'kiosk']) await world.addInstance({ name, state: 'open' })
  await page.clock.install()
  await signIn(world)
  await page.getByRole('link', { name: 'shop' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
  await world.addInstance({ name: 'shop', state: 'gone' })
  const gone = page.getByRole('heading', { name: 'shop is not on this server any more' })
  const time = await stopTime(page)
  await time.until(() => gone.isVisible())
  await page.clock.resume()
  await expectAccessible(page)
  const about = async () => (await world.dump()).requests.filter(({ path }) => path.includes('shop')).length
  const before = await about()
  await page.clock.runFor(180_000)
  expect(await about()).toBe(before)
  await page.getByRole('link', { name: 'Back to the instances' }).click()
  await expect(page.getByRole('listitem')).toHaveText([/kiosk/])
})

test('C9 presence changes at once, and jumps back with a reason when the server refuses', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await signIn(world)
  await openInstance(page, world, 'shop')
  const available = page.getByRole('button', { name: 'Available', exact: true })
  await world.fault({
    match: { path: '/instance/setPresence' },
    fault: { kind: 'status', status: 400, body: { response: { message: ['Not now'] } }, ms: 60_000, times: 1 },
  })
  await available.click()
  await expect(available).toHaveAttribute('aria-pressed', 'true')
  await expect(async () => {
    await world.advance(60_000) // in vain until the server has been asked
    await expect(page.getByRole('alert')).toContainText('Not changed. The server refused this. Not now', { timeout: 500 })
  }).toPass()
  await expect(available).toHaveAttribute('aria-pressed', 'false')
  await expectAccessible(page)
  await available.click()
  await expect(page.getByText('Last set here: Available')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
