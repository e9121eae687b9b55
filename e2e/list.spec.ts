import type { Page, Request } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { awaitedRequests } from './requests.ts'
import { hurryUntil, stopTime } from './time.ts'
import { setHidden } from './visibility.ts'
import { commitsOf, countCommits, listen } from './watch-page.ts'
import type { World } from './world.ts'

const LIST = /\/instance\/fetchInstances$/
const askedForList = (world: World) => world.asked('GET', LIST)
const loaded = (page: Page) => expect(page.getByText(/^Updated .* ago$/)).toBeVisible()

/** Has the list asked for again, and waits for the answer. */
async function refresh(page: Page) {
  const answered = page.waitForResponse((response) => LIST.test(new URL(response.url()).pathname))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await answered
}

const oldRows = async (world: World): Promise<unknown[]> => (await world.call('GET', 'instance/fetchInstances')).json()

test('B1 with 5,000 instances the page holds fewer than 1,500 nodes', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 5_000 })
  await signIn(world)
  await expect(page.getByRole('button', { name: 'All 5,000' })).toBeVisible()
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
  expect(await nodes()).toBeLessThan(1_500)
  await page.getByRole('listitem').first().getByRole('link').first().press('End')
  await expect(page.getByRole('listitem').last()).toBeInViewport()
  expect(await nodes()).toBeLessThan(1_500)
})

test('B3 search and states filter the rows, combine, count, live in the address, and survive reload and Back', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop-north', state: 'open', phone: '5531980000377', profile: 'Corner shop' })
  await world.addInstance({ name: 'shop-south', state: 'close', reason: 403 })
  await world.addInstance({ name: 'kiosk', state: 'open' })
  await signIn(world)
  const search = page.getByRole('searchbox', { name: 'Search instances' })
  const rows = page.getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Connected 2' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Needs attention 1' })).toBeVisible()

  await search.fill('shop')
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Connected 2' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('shop-north')
  await expect(page).toHaveURL(/q=shop/)
  await expect(page).toHaveURL(/state=open/)

  await page.reload()
  await expect(rows).toHaveCount(1)
  await expect(search).toHaveValue('shop')
  await expect(page.getByRole('button', { name: 'Connected 2' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'shop-north' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'shop-north' })).toBeVisible()
  await page.goBack()
  await expect(rows).toHaveCount(1)
  await expect(search).toHaveValue('shop')

  await page.getByRole('button', { name: 'All 3' }).click()
  await search.fill('(31) 98000')
  await expect(rows).toHaveText([/shop-north/])
  await search.fill('corner')
  await expect(rows).toHaveText([/shop-north/])
})

const BANDS = [
  { instances: 3, dialect: 'v2', every: 10, inAMinute: 6 },
  { instances: 501, dialect: 'v2', every: 20, inAMinute: 3 },
  { instances: 2_001, dialect: 'v2', every: 30, inAMinute: 2 },
  { instances: 3, dialect: 'v1', every: 30, inAMinute: 2 },
] as const

for (const { instances, dialect, every, inAMinute } of BANDS) {
  test(`B5 ${instances} instances on ${dialect}: a list every ${every} seconds, ${inAMinute} in a minute`, async ({
    page,
    makeWorld,
    signIn,
  }) => {
    const world = await makeWorld({ instances, dialect })
    await page.clock.install()
    await signIn(world)
    await loaded(page)
    const before = await askedForList(world)
    const time = await stopTime(page)
    await time.pass(every - 3)
    expect(await askedForList(world)).toBe(before)
    await time.pass(60 - (every - 3))
    const asked = (await askedForList(world)) - before
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(inAMinute)
  })
}

test('B4 nothing is sent while hidden, at once when shown again, and never two at a time', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 3 })
  await page.clock.install()
  await signIn(world)
  await loaded(page)
  const time = await stopTime(page)
  await setHidden(page, true)
  const before = (await world.dump()).requests.length
  await page.clock.runFor(300_000)
  expect((await world.dump()).requests).toHaveLength(before)

  const isForList = (request: Request) => LIST.test(new URL(request.url()).pathname)
  const answered = page.waitForResponse((response) => isForList(response.request()))
  await setHidden(page, false)
  await (await answered).finished()

  const awaited = awaitedRequests(page, isForList)
  let most = 0
  page.on('request', () => (most = Math.max(most, awaited.size)))
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'slow', ms: 3_600_000, times: 1 } })
  await page.clock.runFor(12_000)
  await expect.poll(() => awaited.size).toBe(1)
  await page.clock.runFor(12_000)
  for (const isHidden of [true, false, true, false]) await setHidden(page, isHidden)
  await world.advance(3_600_000)
  await expect.poll(() => awaited.size).toBe(0)
  await time.pass(3)
  expect(most).toBe(1)
})

test('B6 a refresh that brings nothing new draws nothing but the time and says nothing', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 100 })
  await page.clock.install()
  await page.addInitScript(countCommits)
  const heard = await listen(page)
  await signIn(world)
  await loaded(page)
  const time = await stopTime(page)
  await time.pass(6)
  const before = { ...(await commitsOf(page)), asked: await askedForList(world), heard: await heard() }
  await time.until(async () => (await askedForList(world)) === before.asked + 3)
  await time.pass(1)
  await expect(page.getByText(/^Updated [0-2]\ss ago$/)).toBeVisible()
  const after = await commitsOf(page)
  expect(after.commits).toBeGreaterThan(before.commits)
  expect(after.beyondTimes).toBe(before.beyondTimes)
  expect(await heard()).toEqual(before.heard)
})

test('B8 a failed refresh keeps the rows, says why and since when, waits longer each time, and the notice goes with the next success', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await page.clock.install()
  await signIn(world)
  await loaded(page)
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'status', status: 503 } })
  await refresh(page)
  await expect(page.getByText(/^This list is from \d+:\d\d/)).toBeVisible()
  await expect(page.getByText('(503)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'shop' })).toBeVisible()
  await expectAccessible(page)

  const time = await stopTime(page)
  const gaps: number[] = []
  for (let failures = 0; failures < 3; failures += 1) {
    const asked = await askedForList(world)
    let seconds = 0
    await time.until(async () => (await askedForList(world)) > asked || (seconds += 1) > 90)
    gaps.push(seconds)
  }
  expect(gaps[1]).toBeGreaterThan((gaps[0] ?? 0) + 5)
  expect(gaps[2]).toBeGreaterThan((gaps[1] ?? 0) + 10)

  await world.clearFaults()
  await page.getByRole('button', { name: 'Try now' }).click()
  await time.until(async () => (await page.getByText('This list is from').count()) === 0)
})

test('B10 rows of the final height stand in until the list is there, and nothing jumps', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 40 })
  await signIn(world)
  await loaded(page)
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'slow', ms: 60_000, times: 1 } })
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload()
  await expect(page.getByText('Loading instances')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
  await expectAccessible(page)
  await world.advance(60_000)
  await loaded(page)
  await expect(page.getByRole('listitem').first()).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.0005)
})

test('B11 no instances, no match, no right and no answer: four states, each with its one action', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await page.clock.install()
  await signIn(world)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'No instances yet' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Create instance' }).last()).toBeVisible()
  await expectAccessible(page)

  await world.addInstance({ name: 'shop', state: 'open' })
  await refresh(page)
  await page.getByRole('searchbox').fill('kiosk')
  await expect(main.getByRole('heading', { name: 'Nothing matches “kiosk”' })).toBeVisible()
  await expectAccessible(page)
  await main.getByText('Clear search', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'shop' })).toBeVisible()

  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'status', status: 403 } })
  await page.reload()
  await expect(main.getByRole('heading', { name: 'This key may not see the list' })).toBeVisible()
  await expect(main.getByRole('button', { name: 'Sign in with another key' })).toBeVisible()
  await expectAccessible(page)

  await world.clearFaults()
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'status', status: 500 } })
  await page.reload()
  const failed = main.getByRole('heading', { name: 'The server failed' })
  await hurryUntil(page, failed)
  await expectAccessible(page)
  await world.clearFaults()
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'shop' })).toBeVisible()
})

test('B12 a row that cannot be understood is shown as such, and all others work', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open' })
  await world.addInstance({ name: 'kiosk', state: 'open' })
  const [first, ...rest] = await oldRows(world)
  await signIn(world)
  await loaded(page)
  await world.fault({
    match: { path: '/instance/fetchInstances' },
    fault: { kind: 'status', status: 200, body: [first, { id: 7, connectionStatus: 'sideways' }, 'odd', null, ...rest] },
  })
  await refresh(page)
  await expect(page.getByText('Unreadable').first()).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(5)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'shop' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible()
})

test('B13 a deleted instance never comes back from a late answer', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop' })
  await world.addInstance({ name: 'kiosk', state: 'open' })
  await signIn(world)
  await loaded(page)
  const late = await oldRows(world)
  const old = { kind: 'status', status: 200, body: late, times: 1 } as const
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { ...old, ms: 600_000 } })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'More for shop' }).click()
  await page.getByRole('menuitem', { name: 'Delete instance' }).click()
  await page.getByRole('alertdialog').getByRole('textbox').fill('shop')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete instance' }).click()
  await expect(page.getByText('shop is deleted')).toBeVisible()
  await world.advance(600_000)
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: old })
  await refresh(page)
  await expect(page.getByRole('listitem')).toHaveText([/kiosk/])
  await refresh(page)
  await expect(page.getByRole('listitem')).toHaveText([/kiosk/])
})

test('B14 a drop seen twice is told in title, icon and banner, several at once in one, a flapping one once', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  for (const name of ['shop', 'kiosk', 'stall']) await world.addInstance({ name, state: 'open' })
  await signIn(world)
  await loaded(page)
  const icon = page.locator('link[rel=icon]')
  const told = page.getByText('shop is no longer connected.')
  await world.drop('shop', 403)
  await refresh(page)
  await expect(page.getByRole('button', { name: 'Connected 2' })).toBeVisible()
  await expect(page).toHaveTitle('Instances · Switchboard')
  await expect(told).toHaveCount(0)

  await refresh(page)
  await expect(page).toHaveTitle('(1) Instances · Switchboard')
  await expect(icon).toHaveAttribute('href', /favicon-attention\.svg$/)
  await expect(told.first()).toBeVisible()
  await expect(page.getByText(/WhatsApp does not accept this number any more\. Since \d+:\d\d/)).toBeVisible()
  await expectAccessible(page)

  await world.drop('kiosk', 401)
  await refresh(page)
  await refresh(page)
  await expect(page).toHaveTitle('(2) Instances · Switchboard')
  await expect(page.getByText('2 instances are no longer connected.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(1)

  for (const name of ['shop', 'kiosk']) await world.addInstance({ name, state: 'open' })
  await refresh(page)
  await expect(page).toHaveTitle('Instances · Switchboard')
  await expect(icon).toHaveAttribute('href', /favicon\.svg$/)
  await world.drop('shop', 403)
  await refresh(page)
  await refresh(page)
  await expect(page.getByRole('button', { name: 'Needs attention 1' })).toBeVisible()
  await expect(page).toHaveTitle('Instances · Switchboard')
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
})

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('B17 nothing scrolls sideways, every action is in reach, and targets are at least 44 px', async ({ page, makeWorld, signIn }) => {
    const world = await makeWorld({ instances: 20 })
    await world.addInstance({ name: 'a-shop', state: 'close', reason: 403 })
    await world.addInstance({ name: 'pairable' })
    await signIn(world)
    await expect(page.getByRole('listitem').first()).toBeVisible()
    await expectRoomy(page)
    await page.getByRole('searchbox').fill('pairable')
    await page.getByRole('button', { name: 'More for pairable' }).click()
    await expect(page.getByRole('menuitem', { name: 'Delete instance' })).toBeInViewport()
    await page.keyboard.press('Escape')
    for (const path of ['/instances/a-shop', '/instances/new', '/servers', '/preferences', '/instances/pairable/pair']) {
      await page.goto(world.app(path))
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await expect(page.getByText(/^Loading/)).toHaveCount(0)
      await expectRoomy(page)
    }
  })
})

/** Buttons and links that stand by themselves are hit 20.5 px above and below, and left and right, of their middle. */
async function expectRoomy(page: Page) {
  const narrow = await page.evaluate(() => {
    const isHit = (target: Element, x: number, y: number) => {
      const found = document.elementFromPoint(x, y)
      return found !== null && target.contains(found)
    }
    const tight = Array.from(document.querySelectorAll('button, a')).flatMap((target) => {
      const { left, top, width, height } = target.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const edges = [top + 2, y, top + height - 2]
      const isSeen =
        width > 1 && x > 21 && y > 21 && x < innerWidth - 21 && y < innerHeight - 21 && edges.every((edge) => isHit(target, x, edge))
      const isInText = target.closest('p, li > span') !== null
      if (!isSeen || isInText) return []
      const isRoomy = isHit(target, x, y - 20.5) && isHit(target, x, y + 20.5) && isHit(target, x - 20.5, y) && isHit(target, x + 20.5, y)
      return isRoomy ? [] : [`${target.tagName} ${target.getAttribute('aria-label') ?? target.textContent} ${width}×${height}`]
    })
    return { tight, width: document.documentElement.scrollWidth, isCoarse: matchMedia('(pointer: coarse)').matches }
  })
  expect(narrow).toEqual({ tight: [], width: 320, isCoarse: true })
}

test('B18 the focused row stays focused and in its place across refreshes', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 80 })
  await signIn(world)
  await loaded(page)
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('j')
  const focused = page.locator('a:focus')
  const name = await focused.innerText()
  const place = await focused.boundingBox()
  for (const [more, comes] of ['aaa', 'zzz'].entries()) {
    await world.addInstance({ name: comes, state: 'close', reason: 403 })
    await page.keyboard.press('r')
    await expect(page.getByRole('button', { name: `All ${81 + more}` })).toBeVisible()
    await expect(focused).toHaveText(name)
    expect(await focused.boundingBox()).toEqual(place)
  }
})
