import { expect, expectAccessible, signInOn, test } from './fixtures.ts'

test('A4 the key may have spaces around it, is shown and hidden, and is found by password managers', async ({ page, makeWorld }) => {
  const world = await makeWorld()
  await page.goto(world.app())
  const key = page.getByLabel('API key', { exact: true })
  await expect(key).toBeFocused()
  await expect(key).toHaveAttribute('autocomplete', 'current-password')
  await key.fill(` \t${world.key} `)
  await expect(key).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show key' }).click()
  await expect(key).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Hide key' }).click()
  await expect(key).toHaveAttribute('type', 'password')
  await key.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
})

test('A13 a token is offered its instance and nothing it cannot do', async ({ page, makeWorld }) => {
  const world = await makeWorld({ instances: 4 })
  await world.addInstance({ name: 'shop', state: 'open' })
  await signInOn(page, world, await world.tokenOf('shop'))
  await expect(page).toHaveURL(/\/instances\/shop$/)
  await expect(page.getByRole('button', { name: 'Token of shop' })).toBeVisible()
  for (const elsewhere of ['/instances', '/instances/new']) {
    await page.goto(world.app(elsewhere))
    await expect(page).toHaveURL(/\/instances\/shop$/)
  }
  await page.goto(world.app('/instances/academia-forte'))
  await expect(page.getByRole('heading', { level: 1, name: 'This token opens only shop' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('instance')
  await expect(page.getByRole('option', { name: 'Create instance' })).toBeHidden()
})

test('G1 the palette finds an instance and a deed with the keyboard alone, and gives the focus back', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'clínica-aurora', state: 'close' })
  await world.addInstance({ name: 'policlinica', state: 'open' })
  await signIn(world)
  const opener = page.getByRole('button', { name: 'Find or do anything' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('combobox', { name: 'Find or do anything' })
  await expect(field).toBeFocused()
  await field.fill('CLINICA')
  const options = page.getByRole('option')
  await expect(options.nth(0)).toHaveText(/clínica-aurora/)
  await expect(options.nth(1)).toHaveText(/policlinica/)
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(page)
  await field.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await field.press('Escape')
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  await field.fill('dark')
  await field.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+k')
  await field.fill('poli')
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'policlinica' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeFocused()
})

const SIGN_IN_BUTTON = { 'pt-BR': 'Entrar', es: 'Iniciar sesión', it: 'Accedi', fr: 'Se connecter', en: 'Sign in' }

test('G6 five languages, switched without a reload, and kept', async ({ page, makeWorld }) => {
  const world = await makeWorld()
  await page.goto(world.app())
  await page.getByLabel('API key', { exact: true }).fill('typed before')
  for (const [language, button] of Object.entries(SIGN_IN_BUTTON)) {
    await page.locator('main select').selectOption(language)
    await expect(page.getByRole('button', { name: button, exact: true })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('input[name=key]')).toHaveValue('typed before')
  }
  await page.locator('main select').selectOption('fr')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
})

test('several servers are kept by name and colour, and never with a key', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await signIn(world)
  await page.goto(world.app('/servers'))
  await page.getByRole('button', { name: 'Add server' }).click()
  await page.getByLabel('Address').fill('wa.milano.example/manager')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The address needs https:// in front.')).toBeVisible()
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByLabel('Name').fill('Milano')
  await page.getByLabel('Brass').check()
  await page.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Milano' })
  await expect(row).toContainText('wa.milano.example')

  await row.getByRole('button', { name: 'More for Milano' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByLabel('Dialect').selectOption({ label: 'Evolution API 1.x' })
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.evaluate(() => localStorage.getItem('switchboard.servers'))).not.toContain(world.key)

  await row.getByRole('button', { name: 'Sign in to Milano' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to another server' })).toBeVisible()
  await expect(page.getByLabel('Server address')).toHaveValue('https://wa.milano.example/')
  await expect(page.getByLabel('API key', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: /^This page’s own server|^127/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in', exact: true })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 320]) {
    test(`H1 servers, preferences and error pages are in reach for everyone, ${theme}, ${width} px`, async ({
      page,
      makeWorld,
      signIn,
    }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 844 })
      const world = await makeWorld()
      await page.goto(world.app())
      await expect(page.getByText('Evolution API 2.3.6')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Other server' }).click()
      await page.getByLabel('Server address').fill('http://10.20.0.14:8080')
      await expectAccessible(page)
      await signIn(world)
      for (const path of ['/servers', '/preferences', '/nowhere']) {
        await page.goto(world.app(path))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
      }
      await page.goto(world.app('/servers'))
      await page.getByRole('button', { name: 'Add server' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expectAccessible(page)
    })
  }
}

test.describe('on a host that is not encrypted', () => {
  test.use({ baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace('127.0.0.1', '0.0.0.0')) })

  test('A12 everything works, and it is said once that the key can be read on the way', async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld()
    await world.addInstance({ name: 'shop', state: 'close' })
    await page.goto(world.app())
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await expect(page.getByText('This address is not encrypted. Others on the network can read the key.')).toHaveCount(1)
    await signIn(world)
    await expect(page.getByText('This address is not encrypted')).toHaveCount(0)
    await page.goto(world.app('/instances/shop/pair'))
    await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible()
  })
})
