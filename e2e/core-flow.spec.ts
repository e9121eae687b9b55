import type { Page } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { readQr } from './read-qr.ts'
import { DIALECTS, type World } from './world.ts'

const LOOKS = [
  { name: 'light, wide', use: { colorScheme: 'light', viewport: { width: 1440, height: 900 } } },
  { name: 'dark, on a phone', use: { colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true } },
] as const
/** Only 2.x tells why a line is down. */
const TELLS_REASONS = new Set(['v2.0', 'v2'])

async function createInstance(page: Page, name: string) {
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create instance' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Pair ${name}` })).toBeVisible()
}

async function scanWhatIsShown(page: Page, world: World) {
  await expect(page.getByRole('img', { name: /^QR code to pair this phone/ })).toBeVisible()
  const shown = expect.poll(() => readQr(page))
  await shown.not.toBeNull()
  await world.scan((await readQr(page)) ?? '')
}

for (const { name: look, use } of LOOKS) {
  for (const dialect of DIALECTS) {
    test.describe(`${dialect}, ${look}`, () => {
      test.use(use)

      test('J9 create, pair by QR code, drop, pair again, presence, restart, log out, delete', async ({ page, makeWorld, signIn }) => {
        const world = await makeWorld({ dialect, instances: 3 })
        await signIn(world)
        await createInstance(page, 'shop')
        await scanWhatIsShown(page, world)
        await expect(page.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible()
        await expect(page.getByText('+55').first()).toBeVisible()
        await page.getByRole('link', { name: 'Open the instance' }).click()
        await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
        await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
        await expectAccessible(page)

        await page.getByRole('button', { name: 'Available', exact: true }).click()
        await expect.poll(async () => (await world.dump()).instances.find(({ name }) => name === 'shop')?.presence).toBe('available')
        await page.getByRole('button', { name: 'Unavailable', exact: true }).click()
        await expect.poll(async () => (await world.dump()).instances.find(({ name }) => name === 'shop')?.presence).toBe('unavailable')

        await page.getByRole('button', { name: 'More actions' }).click()
        await page.getByRole('menuitem', { name: 'Restart' }).click()
        await expect(page.getByText('shop is connected again').first()).toBeVisible({ timeout: 15_000 })

        await world.drop('shop', 401)
        await page
          .getByRole('main')
          .getByRole('link', { name: /^Pair( again)?$/ })
          .click({ timeout: 20_000 })
        await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible()
        await scanWhatIsShown(page, world)
        await expect(page.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible()
        await page.getByRole('link', { name: 'Open the instance' }).click()

        await page.getByRole('button', { name: 'Log out', exact: true }).click()
        await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
        await expect(page.getByText('shop is logged out').first()).toBeVisible({ timeout: 15_000 })

        await page.getByRole('button', { name: 'Delete instance', exact: true }).click()
        const dialog = page.getByRole('alertdialog')
        await expectAccessible(page)
        await dialog.getByRole('textbox').fill('shop')
        await dialog.getByRole('button', { name: 'Delete instance' }).click()
        await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible({ timeout: 15_000 })
        await expect(page.getByText('shop', { exact: true })).toBeHidden()
        await expect.poll(async () => (await world.dump()).instances.map(({ name }) => name)).not.toContain('shop')
      })
    })
  }
}

for (const dialect of DIALECTS) {
  test.describe(dialect, () => {
    test('J9 pair by code; the reason of a drop is told where the server knows it', async ({ page, makeWorld, signIn }) => {
      const world = await makeWorld({ dialect })
      await world.addInstance({ name: 'shop' })
      await signIn(world)
      await page.getByRole('link', { name: 'shop' }).first().click()
      await page.getByRole('link', { name: 'Pair', exact: true }).first().click()
      await page.getByRole('button', { name: /Use the phone number instead/ }).click()
      await page.getByLabel('Phone number').fill('+55 (31) 98000-0377')
      await page.getByRole('button', { name: 'Get code' }).click()
      const code = page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
      await expect(code).toBeVisible({ timeout: 20_000 })
      await expectAccessible(page)
      await world.pair('5531980000377', (await code.innerText()).replace('-', ''))
      await expect(page.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible()
      await page.getByRole('link', { name: 'Done' }).click()

      await world.drop('shop', 403)
      const word = TELLS_REASONS.has(dialect) ? 'Refused' : 'Disconnected'
      await expect(page.getByRole('main').getByText(word).first()).toBeVisible({ timeout: 40_000 })
    })

    test('A1 the token of one instance signs in to that instance', async ({ page, makeWorld }) => {
      const world = await makeWorld({ dialect })
      await world.addInstance({ name: 'shop', state: 'open' })
      await world.addInstance({ name: 'kiosk', state: 'open' })
      await page.goto(world.app())
      await page.getByLabel('API key', { exact: true }).fill(await world.tokenOf('shop'))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      if (dialect === 'v1' || dialect === 'documented') {
        await page.getByRole('textbox', { name: 'Instance' }).fill('shop')
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      }
      await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
      await expect(page.getByText('kiosk')).toBeHidden()
      await expectAccessible(page)
    })
  })
}
