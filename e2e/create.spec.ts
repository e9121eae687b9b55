import type { Locator, Page } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { DIALECTS, type World } from './world.ts'

const isCamel = (world: World) => world.dialect === 'v2' || world.dialect === 'v2.0'
const stored = async (world: World, what: string): Promise<unknown> => (await world.call('GET', `${what}/find/shop`)).json()
const created = async (world: World) => (await world.dump()).instances.some(({ name }) => name === 'shop')

/** A part by its title, folded out. */
async function unfold(page: Page, title: string) {
  const part = page.locator('details').filter({ has: page.locator('summary', { hasText: new RegExp(`^${title}`) }) })
  await part.locator('summary').first().click()
  return part
}
const turnOn = (part: Locator, name: string) => part.getByRole('switch', { name, exact: true }).click()
const type = (part: Locator, name: string, text: string) => part.getByLabel(name, { exact: true }).fill(text)

async function openCreate(page: Page) {
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('shop')
}

/** Every part of the configuration, with something in each of its questions. */
async function fillEverything(page: Page, world: World) {
  await page.getByLabel('Phone number').fill('+55 11 98000-0124')
  await page.getByLabel('Token', { exact: true }).fill('my-own-token')

  const settings = await unfold(page, 'Settings')
  await turnOn(settings, 'Reject calls')
  await type(settings, 'Message after a rejected call', 'Write instead')
  for (const name of ['Ignore groups', 'Always online', 'Mark messages as read', 'View statuses', 'Fetch the whole history']) {
    await turnOn(settings, name)
  }

  const proxy = await unfold(page, 'Proxy')
  await turnOn(proxy, 'Reach WhatsApp through a proxy')
  await proxy.getByLabel('Protocol').selectOption('SOCKS 5')
  await type(proxy, 'Host', 'proxy.test')
  await type(proxy, 'Port', '1080')
  await type(proxy, 'User name', 'operator')
  await type(proxy, 'Password', 'open-sesame')

  const webhook = await unfold(page, 'Webhook')
  await turnOn(webhook, 'Call an address on events')
  await type(webhook, 'Address', 'https://crm.test/in')
  await turnOn(webhook, 'One address an event')
  await turnOn(webhook, 'Media as Base64')
  if (world.dialect === 'v2' || world.dialect === 'documented') {
    await webhook.getByRole('button', { name: 'Add an entry' }).click()
    await type(webhook, 'Name of entry 1', 'authorization')
    await type(webhook, 'Value of authorization', 'Bearer x')
  }
  await webhook.getByRole('checkbox', { name: 'New message' }).check()

  for (const title of ['RabbitMQ', 'Amazon SQS']) {
    const channel = await unfold(page, title)
    await turnOn(channel, 'Send events this way')
    await channel.getByRole('checkbox', { name: 'State changes' }).check()
  }

  const chatwoot = await unfold(page, 'Chatwoot')
  await turnOn(chatwoot, 'Connect with Chatwoot')
  await type(chatwoot, 'Address of Chatwoot', 'https://chat.test')
  await type(chatwoot, 'Account ID', '7')
  await type(chatwoot, 'Access token', 'chat-token')
  await type(chatwoot, 'Name of the inbox', 'Shop')
  for (const name of ['Go on with the old conversation', 'Begin as pending', 'Sign messages', 'Import contacts', 'Import messages']) {
    await turnOn(chatwoot, name)
  }
  await type(chatwoot, 'How far back', '3')
  if (world.dialect !== 'v1') {
    await turnOn(chatwoot, 'Merge Brazilian contacts')
    await type(chatwoot, 'Name of the bot contact', 'Shop bot')
    await type(chatwoot, 'Picture of the bot contact', 'https://logo.test/a.png')
  }
}

for (const dialect of DIALECTS) {
  test(`C4 ${dialect}: an instance is created with every documented field, and the server holds them`, async ({
    page,
    makeWorld,
    signIn,
  }) => {
    const world = await makeWorld({ dialect, switchedOff: [] })
    await signIn(world)
    await openCreate(page)
    await fillEverything(page, world)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Create instance' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible({ timeout: 15_000 })
    expect(await world.tokenOf('shop')).toBe('my-own-token')

    const [on, message, groups] = isCamel(world)
      ? ['alwaysOnline', 'msgCall', 'groupsIgnore']
      : ['always_online', 'msg_call', 'groups_ignore']
    expect(await stored(world, 'settings')).toMatchObject({ [on]: true, [groups]: true })
    if (dialect !== 'documented') expect(await stored(world, 'settings')).toMatchObject({ [message]: 'Write instead' })
    expect(await stored(world, 'webhook')).toMatchObject({ url: 'https://crm.test/in', events: ['MESSAGES_UPSERT'] })
    if (dialect === 'v2') expect(await stored(world, 'webhook')).toMatchObject({ headers: { authorization: 'Bearer x' } })
    if (dialect !== 'documented') {
      for (const channel of ['rabbitmq', 'sqs']) {
        expect(await stored(world, channel)).toMatchObject({ enabled: true, events: ['CONNECTION_UPDATE'] })
      }
      expect(JSON.stringify(await stored(world, 'proxy'))).toContain('proxy.test')
      const chatwoot = isCamel(world) ? { accountId: '7', importMessages: true } : { account_id: '7', import_messages: true }
      expect(await stored(world, 'chatwoot')).toMatchObject({ enabled: true, url: 'https://chat.test', ...chatwoot })
    }

    // the pages of the instance show the same
    await page.goto(world.app('/instances/shop/settings'))
    await expect(page.getByRole('switch', { name: 'Always online' })).toBeChecked()
    await page.goto(world.app('/instances/shop/webhook'))
    await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('https://crm.test/in')
    await expect(page.getByRole('checkbox', { name: 'New message' })).toBeChecked()
    if (dialect !== 'documented') {
      await page.goto(world.app('/instances/shop/integrations/proxy'))
      await expect(page.getByLabel('Host')).toHaveValue('proxy.test')
      await page.goto(world.app('/instances/shop/integrations/chatwoot'))
      await expect(page.getByLabel('Account ID')).toHaveValue('7')
    }
  })

  test(`C1 ${dialect}: a proxy that leads nowhere is told at its field`, async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld({ dialect })
    await signIn(world)
    await openCreate(page)
    const proxy = await unfold(page, 'Proxy')
    await turnOn(proxy, 'Reach WhatsApp through a proxy')
    await type(proxy, 'Host', 'nowhere.invalid')
    await type(proxy, 'Port', '1080')
    await proxy.locator('summary').click()
    await page.getByRole('button', { name: 'Create instance' }).click()
    await expect(page.getByLabel('Host')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Host')).toBeFocused()
    await expectAccessible(page)
    if (dialect !== 'v1') return
    expect(await created(world)).toBe(true)
    await page.getByRole('link', { name: 'Open shop' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
  })
}

test('a Business line: what Meta needs is asked, and its address is shown afterwards', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await signIn(world)
  await openCreate(page)
  await page.getByRole('radio', { name: /WhatsApp Business/ }).check()
  await page.getByLabel('Phone number ID').fill('123456789012345')
  await page.getByLabel('Business account ID').fill('987654321')
  await page.getByLabel('Token', { exact: true }).fill('EAAG-meta')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create instance' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
  await expect(page.getByText('/webhook/meta').first()).toBeVisible()
})

test('C2 C3 a lost answer is looked up: one instance, however often it is pressed', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await signIn(world)
  await openCreate(page)
  await world.fault({ match: { method: 'POST', path: '/instance/create' }, fault: { kind: 'reset-body', times: 1 } })
  await page.getByRole('button', { name: 'Create instance' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible({ timeout: 15_000 })
  expect(await world.asked('POST', /\/instance\/create$/)).toBe(1)
})
