import type { Page } from 'playwright/test'
import { expect, expectAccessible, signInOn, test } from './fixtures.ts'
import { readQr } from './read-qr.ts'
import { hurryUntil, stopTime } from './time.ts'
import { setHidden } from './visibility.ts'
import { listen } from './watch-page.ts'
import type { World } from './world.ts'

const code = (page: Page) => page.getByRole('img', { name: /^QR code to pair this phone/ })
const connected = (page: Page) => page.getByRole('heading', { name: 'Connected', exact: true })
const CONNECT = /\/instance\/connect\//

async function openPairing(page: Page, world: World, instance = 'shop') {
  await page.goto(world.app(`/instances/${instance}/pair`))
  await expect(page.getByRole('heading', { level: 1, name: `Pair ${instance}` })).toBeAttached()
}

/** The time of the page and of the server, hand in hand. */
async function standStill(page: Page, world: World) {
  const time = await stopTime(page, () => world.advance(100))
  await world.freeze()
  async function pass(seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      await world.advance(1000)
      await time.pass(1)
    }
  }
  return pass
}

for (const { dialect, life } of [
  { dialect: 'v2', life: 45 },
  { dialect: 'v1', life: 40 },
] as const) {
  test(`D3 on ${dialect} the next code comes by itself, a dead one is never on the screen, and ${life} seconds are counted down`, async ({
    page,
    makeWorld,
    signIn,
  }) => {
    const world = await makeWorld({ dialect })
    await world.addInstance({ name: 'shop' })
    await page.clock.install()
    await signIn(world)
    await openPairing(page, world)
    await expect(code(page)).toBeVisible()
    const pass = await standStill(page, world)
    const timer = page.getByRole('timer')
    const seconds = Number.parseInt(await timer.innerText(), 10)
    expect(seconds).toBeLessThanOrEqual(life)
    expect(seconds).toBeGreaterThan(life - 10)
    await expect(page.getByText('Code 1', { exact: true })).toBeVisible()

    await pass(5)
    expect(Number.parseInt(await timer.innerText(), 10)).toBe(seconds - 5)
    await pass(seconds - 8)
    let isRenewed = false
    for (let second = 0; second < 9 && !isRenewed; second += 1) {
      await pass(1)
      const [seen, live] = [await readQr(page), (await world.find('shop')).shown]
      if (seen !== null) expect(seen).toBe(live?.code)
      isRenewed = seen !== null && live?.count === 2
      if (live?.count === 2 && !isRenewed) {
        const polls = async () => (await world.dump()).requests.filter(({ path }) => path.includes('/connectionState/shop')).length
        const before = await polls()
        for (let more = 0; more < 6 && (await code(page).isHidden()); more += 1) await pass(1)
        expect((await polls()) - before).toBeLessThanOrEqual(2)
      }
    }
    expect(isRenewed).toBe(true)
    await expect(page.getByText('Code 2', { exact: true })).toBeVisible()
  })
}

test('D4 success is shown with number, profile and time, is announced, and no code is asked for any more', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', phone: '5531980000377', profile: 'Corner shop' })
  await page.clock.install()
  const heard = await listen(page)
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  await world.scan((await world.find('shop')).shown?.code ?? '')
  await hurryUntil(page, connected(page))
  await expect(page).toHaveTitle(/^Connected: shop/)
  await expect(page.getByText('Corner shop')).toBeVisible()
  await expect(page.getByText('+55 31 98000-0377', { exact: true })).toBeVisible()
  await expect(page.getByText(/^\d+:\d\d.*, after \d+ (s|min)$/)).toBeVisible()
  await page.clock.runFor(6_000)
  expect((await heard()).at(-1)).toBe('Connected as +55 31 98000-0377.')
  const asked = await world.asked('GET', CONNECT)
  await page.clock.runFor(120_000)
  expect(await world.asked('GET', CONNECT)).toBe(asked)
})

test('D5 a line that closes or has no code right after the scan is finishing, for half a minute, and may still come up', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  const time = await stopTime(page)
  await world.freeze()
  const finishing = page.getByText('Phone found, finishing', { exact: true })
  await world.scan((await world.find('shop')).shown?.code ?? '')
  await world.advance(400)
  await time.pass(4)
  await expect(finishing).toBeVisible()
  expect(await readQr(page)).toBeNull()
  await world.advance(300)
  await time.pass(20)
  await expect(finishing).toBeVisible()
  await time.pass(10)
  await expect(page.getByRole('heading', { name: 'The phone was found, but did not finish' })).toBeVisible()
  await world.advance(5_000)
  await time.pass(8)
  await expect(connected(page)).toBeVisible()
})

test('D7 D8 a code to type: the QR session ends first, the code is large, in groups, spelled, timed, and dead when it rotates', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  await page.getByRole('button', { name: /Use the phone number instead/ }).click()
  await page.getByLabel('Country').selectOption('BR')
  await page.getByLabel('Phone number').fill('12')
  await page.getByRole('button', { name: 'Get code' }).click()
  await expect(page.getByText('Digits are missing for a number in Brazil.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Phone number').fill('(31) 98000-0377')
  const before = (await world.dump()).requests.length
  await page.getByRole('button', { name: 'Get code' }).click()
  const typed = page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  await hurryUntil(page, typed, world.advance)
  const { requests } = await world.dump()
  const since = requests.slice(before).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
  expect(since.indexOf('DELETE /instance/logout/shop')).toBeGreaterThanOrEqual(0)
  expect(since.indexOf('GET /instance/connect/shop')).toBeGreaterThan(since.indexOf('DELETE /instance/logout/shop'))

  const pass = await standStill(page, world)
  const shown = (await typed.innerText()).replace('-', '')
  expect(shown).toBe((await world.find('shop')).shown?.pairingCode)
  expect(await readQr(page)).toBeNull()
  const look = await typed.evaluate((element) => ({
    size: Number.parseFloat(getComputedStyle(element).fontSize),
    font: getComputedStyle(element).fontFamily,
  }))
  expect(look.size).toBeGreaterThanOrEqual(32)
  expect(look.font).toContain('mono')
  await expect(
    page.getByText([...Array.from(shown.slice(0, 4)), 'dash', ...Array.from(shown.slice(4))].join(', '), { exact: true }),
  ).toBeAttached()
  await page.context().grantPermissions(['clipboard-write'])
  await page.getByRole('button', { name: 'Copy code' }).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  const left = Number.parseInt(await page.getByRole('timer').innerText(), 10)
  expect(left).toBeLessThanOrEqual(45)

  await pass(left - 2)
  let isRenewed = false
  for (let second = 0; second < 25 && !isRenewed; second += 1) {
    await pass(1)
    const live = (await world.find('shop')).shown?.pairingCode ?? ''
    const [seen] = await typed.allInnerTexts()
    if (seen !== undefined) expect(seen.replace('-', '')).toBe(live)
    isRenewed = seen !== undefined && live !== shown
  }
  expect(isRenewed).toBe(true)
})

const FAILURES: readonly { says: string; action: string; befalls: (world: World) => Promise<unknown> }[] = [
  { says: 'WhatsApp does not accept this number', action: 'Start again', befalls: (world) => world.drop('shop', 403) },
  {
    says: 'Another WhatsApp session took over',
    action: 'Start again',
    befalls: (world) => world.addInstance({ name: 'shop', state: 'close', reason: 440 }),
  },
  { says: 'Somebody logged this instance out', action: 'Start again', befalls: (world) => world.logOutElsewhere('shop') },
  { says: 'The device was removed on the phone', action: 'Start again', befalls: (world) => world.drop('shop', 401) },
  {
    says: 'This instance is not there any more',
    action: 'Back to the instances',
    befalls: (world) => world.addInstance({ name: 'shop', state: 'gone' }),
  },
  {
    says: 'The server does not answer',
    action: 'Try now',
    befalls: (world) => world.fault({ match: { path: '/instance' }, fault: { kind: 'reset' } }),
  },
]

for (const { says, action, befalls } of FAILURES) {
  test(`D10 its own words and one thing to do: ${says}`, async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld()
    await world.addInstance({ name: 'shop' })
    await page.clock.install()
    await signIn(world)
    await openPairing(page, world)
    await expect(code(page)).toBeVisible()
    await befalls(world)
    await hurryUntil(page, page.getByRole('heading', { name: says }))
    const main = page.getByRole('main')
    await expect(main.getByRole('button', { name: action }).or(main.getByRole('link', { name: action }))).toHaveCount(1)
    if (action !== 'Try now') expect(await readQr(page)).toBeNull()
    await expectAccessible(page)
  })
}

test('D10 its own words and one thing to do: all codes went unused', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ qrLimit: 1 })
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  await expect(page.getByText(/Code 1 of/)).toHaveCount(0)
  const pass = await standStill(page, world)
  await pass(55)
  await expect(page.getByRole('heading', { name: 'The only code went unused' })).toBeVisible()
  expect(await readQr(page)).toBeNull()
  await page.getByRole('button', { name: 'Start again' }).click()
  await pass(5)
  await expect(code(page)).toBeVisible()
})

test('D6 without a code for 20 seconds it offers a new one, with a word for whoever runs the server', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld({ firstCodeDelay: 3_600_000 })
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  const answered = page.waitForResponse((response) => CONNECT.test(response.url()))
  await openPairing(page, world)
  await answered
  const time = await stopTime(page)
  let [waited, told] = [0, 0]
  await time.until(async () => {
    waited += 1
    if (await page.getByText('No code yet', { exact: true }).isVisible()) told += 1
    return page.getByRole('heading', { name: 'No code came' }).isVisible()
  })
  expect(told).toBeGreaterThan(12)
  expect(waited).toBeGreaterThan(14)
  expect(waited).toBeLessThan(30)
  await expect(page.getByText('tell whoever runs the server')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Get a new code' })).toBeVisible()
})

test('D12 hidden it asks at most six times a minute, and comes back without a dead code', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await page.clock.install()
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  const pass = await standStill(page, world)
  await pass(3)
  await setHidden(page, true)
  const before = (await world.dump()).requests.length
  await pass(60)
  expect((await world.dump()).requests.length - before).toBeLessThanOrEqual(6)
  await setHidden(page, false)
  const seen = await readQr(page)
  if (seen !== null) expect(seen).toBe((await world.find('shop')).shown?.code)
  await pass(3)
  expect(await readQr(page)).toBe((await world.find('shop')).shown?.code)
})

test('D15 two tabs share one session, and both see the success', async ({ page, context, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  const other = await context.newPage()
  await signIn(world)
  await signInOn(other, world)
  await Promise.all([openPairing(page, world), openPairing(other, world)])
  await expect(code(page)).toBeVisible()
  await expect(code(other)).toBeVisible()
  const { shown } = await world.find('shop')
  expect(shown?.count).toBe(1)
  expect(await readQr(page)).toBe(shown?.code)
  expect(await readQr(other)).toBe(shown?.code)
  await world.scan(shown?.code ?? '')
  await expect(connected(page)).toBeVisible()
  await expect(connected(other)).toBeVisible()
})

test('D16 from the list to success in one click', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'close', reason: 401 })
  await signIn(world)
  await page.getByRole('link', { name: 'Pair again: shop' }).click()
  await expect(code(page)).toBeVisible()
  await world.scan((await readQr(page)) ?? '')
  await expect(connected(page)).toBeVisible()
})

test('D17 a reload goes on with the running session', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  const before = await readQr(page)
  expect(before).not.toBeNull()
  await page.reload()
  await expect(code(page)).toBeVisible()
  expect(await readQr(page)).toBe(before)
})

test('D14 steps for either phone, and the code fills the screen by button and by key', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await signIn(world)
  await openPairing(page, world)
  await expect(code(page)).toBeVisible()
  await expect(page.getByText('Tap Settings, then Linked devices')).toBeVisible()
  await page.getByRole('tab', { name: 'Android' }).click()
  await expect(page.getByText('Tap ⋮, then Linked devices')).toBeVisible()

  const before = await code(page).boundingBox()
  await page.getByRole('button', { name: /^Full screen/ }).click()
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  expect((await code(page).boundingBox())?.width).toBeGreaterThan(before?.width ?? 0)
  expect(await readQr(page)).toBe((await world.find('shop')).shown?.code)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leave full screen' }).click()
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toHaveCount(0)
})
