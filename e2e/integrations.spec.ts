import { expect, expectAccessible, test } from './fixtures.ts'

const NAME = 'academia-forte'

for (const dialect of ['v1', 'v2.0', 'v2'] as const) {
  test(`J9 ${dialect}: event channel, proxy, Chatwoot and privacy are set, and the list tells them`, async ({
    page,
    makeWorld,
    signIn,
  }) => {
    const row = (title: string) => page.getByRole('main').getByRole('link', { name: title })
    const save = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const saved = () => expect(page.getByText(/not saved/)).toBeHidden()
    const back = () => page.getByRole('main').getByRole('link', { name: 'Integrations', exact: true }).last().click()
    const world = await makeWorld({ dialect, instances: 1, switchedOff: ['sqs'] })
    await signIn(world)
    await page.getByRole('link', { name: NAME }).first().click()
    await page.getByRole('link', { name: 'Integrations', exact: true }).click()
    await expect(page).toHaveTitle(`Integrations, ${NAME} · Switchboard`)
    await expect(row('RabbitMQ')).toHaveText(/Off/)
    await expectAccessible(page)

    await row('RabbitMQ').click()
    await expect(page).toHaveTitle(`RabbitMQ, ${NAME} · Switchboard`)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.getByRole('switch', { name: 'Send events this way' }).click()
    await page.getByRole('checkbox', { name: 'New message' }).check()
    await expectAccessible(page)
    await page.keyboard.press('Control+S')
    await saved()

    await back()
    await row('Proxy').click()
    await page.getByRole('switch', { name: 'Reach WhatsApp through a proxy' }).click()
    await page.getByLabel('Host').fill('nowhere.example')
    await page.getByLabel('Port').fill('8080')
    await page.getByLabel('Password', { exact: true }).fill('not-for-everyone')
    await save('Save proxy')
    await expect(page.getByText('The server could not reach the internet through this proxy')).toBeVisible()
    await expect(page.getByLabel('Host')).toBeFocused()
    await expectAccessible(page)
    await page.getByLabel('Host').fill('out.test')
    await save('Save proxy')
    await saved()

    await back()
    await row('Chatwoot').click()
    await page.getByRole('switch', { name: 'Connect with Chatwoot' }).click()
    await page.getByLabel('Address of Chatwoot').fill('https://chat.example.com')
    await page.getByLabel('Account ID').fill('3')
    await page.getByLabel('Access token', { exact: true }).fill('token-of-chatwoot')
    await save('Save Chatwoot')
    await saved()
    await expect(page.getByText(`/chatwoot/webhook/${NAME}`)).toBeVisible()
    await expectAccessible(page)

    await back()
    await row('Privacy').click()
    await page.getByLabel('Online').selectOption({ label: 'As with last seen' })
    await save('Save privacy')
    await saved()

    await back()
    await expect(row('RabbitMQ')).toHaveText(/1 event.*On/)
    await expect(row('Proxy')).toHaveText(/out\.test:8080.*On/)
    await expect(row('Chatwoot')).toHaveText(/chat\.example\.com.*On/)
    if (dialect !== 'v1') {
      await row('Amazon SQS').click()
      await expect(page.getByRole('heading', { name: 'Amazon SQS is switched off on this server' })).toBeVisible()
      await expectAccessible(page)
    }
    const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))
    expect(kept).not.toContain('not-for-everyone')
    expect(kept).not.toContain('token-of-chatwoot')
  })
}

test('the reference has no integrations, and no way to them', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ dialect: 'documented', instances: 1 })
  await signIn(world)
  await page.getByRole('link', { name: NAME }).first().click()
  await expect(page.getByRole('link', { name: 'Webhook', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Integrations', exact: true })).toBeHidden()
})

test('profile: name, status text and picture, by keyboard, at 320 px', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 1 })
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(world)
  await page.goto(world.app(`/instances/${NAME}/integrations/profile`))
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('Academia Nova')
  await name.press('Control+S')
  await expect(page.getByRole('button', { name: 'Save profile' })).toBeHidden()
  await page.getByLabel('Choose a picture').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('89504e47', 'hex') })
  const dialog = page.getByRole('alertdialog', { name: 'Set this picture?' })
  await expect(dialog).toContainText('The server connects anew after this.')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
