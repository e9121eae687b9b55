import type { BrowserContext, Page } from 'playwright/test'
import { enterKey, expect, expectAccessible, signInOn, test } from './fixtures.ts'
import { openSecondOrigin } from './second-origin.ts'

const keyField = (page: Page) => page.getByLabel('API key', { exact: true })
const signInTitle = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })
const listTitle = (page: Page) => page.getByRole('heading', { level: 1, name: 'Instances' })

test('A1 where a token cannot list, the name of its instance is asked for, and only after a refusal', async ({ page, makeWorld }) => {
  const world = await makeWorld({ dialect: 'v1' })
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.goto(world.app())
  const name = page.getByRole('textbox', { name: 'Instance' })
  await expect(name).toBeHidden()
  await enterKey(page, await world.tokenOf('shop'))
  await expect(name).toBeFocused()
  await name.fill('kiosk')
  await name.press('Enter')
  await expect(page.getByText('There is no instance named kiosk on this server.').first()).toBeVisible()
  await expect(name).toHaveValue('kiosk')
  await expect(name).toBeFocused()
  await name.fill('shop')
  await name.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
})

test('A2 wrong key, no reply, a web page and the time limit: four messages, nothing lost, focus where to correct', async ({
  page,
  makeWorld,
}) => {
  const world = await makeWorld()
  const key = keyField(page)
  const address = page.getByLabel('Server address')
  await page.clock.install()
  await page.goto(world.app())

  await enterKey(page, 'not-the-key')
  await expect(page.getByText('The server answered, but does not know this key.').first()).toBeVisible()
  await expect(key).toHaveValue('not-the-key')
  await expect(key).toBeFocused()
  await expectAccessible(page)

  await world.fault({ match: { path: '/instance' }, fault: { kind: 'reset' } })
  await enterKey(page, world.key)
  await expect(page.getByText(/^No reply from .*Check that the server runs/).first()).toBeVisible()
  await expect(key).toHaveValue(world.key)
  await expect(address).toBeFocused()
  await expectAccessible(page)

  await world.clearFaults()
  await world.fault({ match: { path: '/instance' }, fault: { kind: 'html', status: 200 } })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText(/^What answers at .* is not an Evolution API/).first()).toBeVisible()
  await expect(key).toHaveValue(world.key)
  await expect(address).toBeFocused()

  await world.clearFaults()
  await world.fault({ match: { path: '/instance' }, fault: { kind: 'stall' } })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Signing in' })).toBeVisible()
  await page.clock.runFor(31_000)
  await expect(page.getByText(/was reached, but did not answer in time/).first()).toBeVisible()
  await expect(key).toHaveValue(world.key)
  await expect(address).toBeFocused()

  await world.clearFaults()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(listTitle(page)).toBeVisible()
})

test('A3 signing in does not wait for a server that never says what it is', async ({ page, makeWorld }) => {
  const world = await makeWorld({ instances: 1 })
  await world.fault({ match: { path: String(/^\/$/) }, fault: { kind: 'stall' } })
  await page.clock.install()
  await page.goto(world.app())
  await enterKey(page, world.key)
  await page.clock.runFor(5_000)
  await expect(listTitle(page)).toBeVisible()
})

test('A5 the key and the tokens are nowhere to be found', async ({ page, context, makeWorld, signIn }) => {
  const world = await makeWorld({ dialect: 'v1', instances: 4 })
  const { instances } = await world.dump()
  const secrets = [world.key, ...instances.map(({ token }) => token)]
  const name = instances[0]?.name ?? ''
  const heard: string[] = []
  context.on('request', (request) => heard.push(request.url()))
  page.on('console', (message) => heard.push(message.text()))
  page.on('framenavigated', (frame) => heard.push(frame.url()))
  page.on('download', () => heard.push(`a download: ${world.key}`))
  const look = async () => heard.push(await page.locator('html').innerText(), await keptBy(page))

  await signIn(world)
  await expect(page.getByRole('link', { name }).first()).toBeVisible()
  await look()
  // a server that repeats what it was sent
  await world.fault({
    match: { path: '/instance/fetchInstances' },
    fault: { kind: 'status', status: 400, body: { message: `no ${world.key}` }, times: 1 },
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('dialog').getByText('Details', { exact: true }).last().click()
  await look()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Show token for 30 seconds' })).toBeVisible()
  await look()
  await page.goto(world.app('/instances/new'))
  await page.getByLabel('Name', { exact: true }).fill('kiosk')
  await page.getByRole('textbox', { name: /^Token/ }).fill('a-token-of-my-own')
  await look()
  await page.goto(world.app('/servers'))
  await expect(page.getByRole('heading', { level: 1, name: 'Servers' })).toBeVisible()
  await look()

  for (const secret of [...secrets, 'a-token-of-my-own']) expect(heard.filter((text) => text.includes(secret))).toEqual([])
  const kept = await page.evaluate(() => Object.values(sessionStorage).filter((text) => text.includes('apiKey')))
  expect(kept).toHaveLength(1)
  expect(kept[0]).toContain(world.key)
  expect(secrets.slice(1).some((token) => kept[0]?.includes(token))).toBe(false)

  await page.goto(world.app(`/instances/${name}`))
  await page.getByRole('button', { name: 'Show token for 30 seconds' }).click()
  await expect(page.getByText(await world.tokenOf(name))).toBeVisible()
  await page.getByRole('heading', { level: 1, name }).click()
  await expect(page.getByText(await world.tokenOf(name))).toBeHidden()
})

/** What outlives the page, as text; the session of this very tab is looked at by itself. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const tab = Object.entries(sessionStorage).filter(([name]) => name !== 'switchboard.session')
    return JSON.stringify([
      Object.entries(localStorage),
      tab,
      databases,
      await caches.keys(),
      document.cookie,
      history.state,
      document.title,
    ])
  })

test('A6 a reload keeps the session unless it is not to be kept; another tab asks', async ({ page, context, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 1 })
  await signIn(world)
  await page.reload()
  await expect(listTitle(page)).toBeVisible()

  const other = await context.newPage()
  await other.goto(world.app('/instances'))
  await expect(signInTitle(other)).toBeVisible()
  await other.getByLabel('Not at all, ask again after a reload').check()
  await enterKey(other, world.key)
  await expect(listTitle(other)).toBeVisible()
  await other.reload()
  await expect(signInTitle(other)).toBeVisible()
  expect(await other.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('A8 signing out in one tab empties every tab, without a connection too', async ({ page, context, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await signIn(world)
  const other = await context.newPage()
  await signInOn(other, world)
  await expect(other.getByRole('link', { name: 'shop' }).first()).toBeVisible()
  await context.setOffline(true)
  await signOut(page)
  for (const each of [page, other]) {
    await expect(signInTitle(each)).toBeVisible({ timeout: 1_000 })
    await expect(each.getByText('shop')).toHaveCount(0)
    expect(await each.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  }
})

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Server key' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

test('A10 a refused key is asked for in place, once, and nothing that was typed is lost', async ({ page, makeWorld, signIn }) => {
  await page.setViewportSize({ width: 1280, height: 420 })
  const world = await makeWorld()
  await signIn(world)
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('shop')
  await page.getByLabel('Phone number').fill('5511980000124')
  const submit = page.getByRole('button', { name: 'Create instance' })
  await submit.scrollIntoViewIfNeeded()
  const place = await submit.boundingBox()
  expect(place).not.toBeNull()
  await world.fault({ match: { path: '/instance' }, fault: { kind: 'status', status: 401 } })
  await submit.click()

  const dialog = page.getByRole('dialog', { name: 'The server does not take the key any more' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await keyField(page).fill('not-the-key')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText('does not know this key').first()).toBeVisible()
  await expect(keyField(page)).toBeFocused()
  await world.clearFaults()
  await keyField(page).fill(world.key)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog).toBeHidden()

  await expect(page).toHaveURL(/\/instances\/new$/)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('shop')
  await expect(page.getByLabel('Phone number')).toHaveValue('5511980000124')
  expect(await submit.boundingBox()).toEqual(place)
  await submit.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pair shop' })).toBeVisible()
})

test('A10 a deed that meets a refused key asks for it at once', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await signIn(world)
  for (const [path, deed] of [
    ['/instance/restart', 'Restart'],
    ['/instance/logout', 'Log out'],
  ] as const) {
    await page.goto(world.app('/instances/shop'))
    await world.fault({ match: { path }, fault: { kind: 'status', status: 401 } })
    await page.getByRole('button', { name: deed, exact: true }).click()
    if (deed === 'Log out') await page.getByRole('alertdialog').getByRole('button', { name: deed }).click()
    await keyField(page).fill(world.key)
    await world.clearFaults()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(keyField(page)).toHaveCount(0)
  }
})

test('A11 signing in leads on to a page of this app and to nowhere else', async ({ page, makeWorld }) => {
  const world = await makeWorld({ instances: 1 })
  for (const next of [
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/%2f%2fevil.example',
    '/sign-in',
  ]) {
    await page.goto(world.app(`/sign-in?next=${encodeURIComponent(next)}`))
    await enterKey(page, world.key)
    await expect(listTitle(page)).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(world.app('/instances'))
    await signOut(page)
    await expect(signInTitle(page)).toBeVisible()
  }
  await page.goto(world.app('/instances?state=open'))
  await enterKey(page, world.key)
  await expect(page).toHaveURL(/\/instances\?state=open$/)
})

test('I10 a key goes to the server it was entered for, and to no other, not even by a redirect', async ({
  page,
  context,
  baseURL,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld({ instances: 1 })
  const other = await makeWorld({ instances: 1 })
  const second = await openSecondOrigin(baseURL ?? '')
  const sent = keysSent(context)
  await signIn(world)
  await expect(page.getByText('Updated')).toBeVisible()

  await world.fault({
    match: { path: '/instance' },
    fault: { kind: 'redirect', status: 307, headers: { location: `${second.address}${world.path}instance/fetchInstances` } },
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('This list is from')).toBeVisible()
  expect(second.asked).toEqual([])
  await world.clearFaults()

  await signOut(page)
  await page.getByRole('button', { name: 'Other server' }).click()
  await page.getByLabel('Server address').fill(second.address + other.path)
  await enterKey(page, other.key)
  // the page was bound to the first server, so it has come anew
  await expect(page.getByLabel('Server address')).toHaveValue(second.address + other.path)
  await enterKey(page, other.key)
  await expect(listTitle(page)).toBeVisible()
  await expect(page.getByText('Updated')).toBeVisible()

  const { origin } = new URL(baseURL ?? '')
  for (const { key, url } of sent)
    expect({ key, goesTo: url }).toEqual({
      key,
      goesTo: expect.stringContaining(key === world.key ? origin + world.path : second.address + other.path),
    })
  expect(sent.map(({ key }) => key)).toEqual(expect.arrayContaining([world.key, other.key]))
  expect(second.asked.map(({ apiKey }) => apiKey)).not.toContain(world.key)
  await second.close()
})

function keysSent(context: BrowserContext) {
  const sent: { key: string; url: string }[] = []
  context.on('request', (request) => {
    const key = request.headers()['apikey']
    if (key) sent.push({ key, url: request.url() })
  })
  return sent
}

test('I5 inside a frame of another origin there is nothing to press', async ({ page, baseURL, makeWorld }) => {
  const world = await makeWorld({ instances: 1 })
  const bare = await openSecondOrigin(baseURL ?? '')
  await signInOn(page, world)

  for (const framed of [`${baseURL}${world.app('/instances')}`, `${bare.address}${world.app('/instances')}`]) {
    await page.goto(`${bare.address}${world.path}`)
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      frame.title = 'framed'
      document.body.replaceChildren(frame)
    }, framed)
    const frame = page.frameLocator('iframe[title=framed]')
    if (framed.startsWith(bare.address)) await expect(frame.getByText('Switchboard does not run inside another page.')).toBeVisible()
    await expect(frame.getByRole('textbox')).toHaveCount(0)
    await expect(frame.getByRole('button')).toHaveCount(0)
    await expect(frame.getByRole('link')).toHaveCount(0)
  }
  await bare.close()
})
