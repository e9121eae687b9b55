import { expect, expectAccessible, test } from './fixtures.ts'

test('a person creates an instance, plays its phone on the page for that, and sees it connected without a reload', async ({
  page,
  context,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await signIn(world)
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('kiosk')
  await page.getByRole('button', { name: 'Create instance' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pair kiosk' })).toBeVisible()

  const phone = await context.newPage()
  await phone.goto(`${world.path}sandbox/phone`)
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'Scan the code of kiosk' }).click()
  await expect(phone.getByRole('status')).toContainText('kiosk is linked with')

  await page.bringToFront()
  await expect(page.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible()
  await expect(page.getByText(/^\+\d/).first()).toBeVisible()
})
