import type { Locator, Page } from 'playwright/test'
import { appFiles } from '@/serve/app-files.ts'
import { serveWithSandbox } from '@/serve/serve.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { enterKey, expect, expectAccessible, test } from './fixtures.ts'
import { openSecondOrigin } from './second-origin.ts'
import { hurryUntil } from './time.ts'
import { listen } from './watch-page.ts'
import type { World } from './world.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const code = (page: Page) => page.getByRole('img', { name: /^QR code to pair this phone/ })

async function furnish(world: World) {
  await world.addInstance({ name: 'bakery', state: 'open', phone: '5531980000377', profile: 'Corner shop' })
  await world.addInstance({ name: 'kiosk', state: 'close', reason: 403, phone: '5531980000378' })
  await world.addInstance({ name: 'shop', state: 'connecting' })
}

test('G2 every key of the help works, none while writing, and single ones can be switched off', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  for (const name of ['bakery', 'kiosk', 'shop']) await world.addInstance({ name })
  await signIn(world)
  await expect(page.getByRole('listitem')).toHaveCount(3)
  const focused = page.locator('a:focus')
  await page.keyboard.press('j')
  await expect(focused).toHaveText('bakery')
  await page.keyboard.press('j')
  await expect(focused).toHaveText('kiosk')
  await page.keyboard.press('k')
  await expect(focused).toHaveText('bakery')
  const refreshed = page.waitForResponse(/fetchInstances/)
  await page.keyboard.press('r')
  await refreshed

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search instances' })
  await expect(search).toBeFocused()
  await page.keyboard.type('rjkp?/')
  await expect(search).toHaveValue('rjkp?/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await search.fill('')
  await search.blur()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox')).toHaveCount(0)

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toBeVisible()
  await help.getByRole('switch').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  for (const key of ['?', '/', 'p', 'j']) await page.keyboard.press(key)
  await expect(help).toHaveCount(0)
  await expect(search).not.toBeFocused()
  await expect(title(page, 'Instances')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Help and keyboard' }).click()
  await help.getByRole('switch').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('p')
  await expect(title(page, 'Pair bakery')).toBeVisible()
})

/** Words that no catalogue holds: names that people, servers and makers gave. */
const DATA =
  /^(Switchboard|iPhone|Android|Ctrl|Esc|bakery|kiosk|shop|Corner|Kiosk|Shop|Bakery|CS|Chatwoot|English|Português|Brasil|Español|Italiano|Français|Evolution|API|[\d.]+|(http:\/\/)?127\.0\.0\.1\S*|Nov|November|[AP]M|UTC|GMT\S*|\d[\d:-]*|[A-Z])$/

test('G6 every word is of the catalogues, and longer words are not cut off', async ({ page, makeWorld }) => {
  const world = await makeWorld()
  await furnish(world)
  await page.addInitScript(() => localStorage.setItem('switchboard.language', 'en-XA'))
  await page.goto(world.app())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦')
  await expectTranslated(page)
  await page
    .getByLabel(/ÁPÍ kéy|ÁPI kéy|key|kéy/i)
    .first()
    .fill(world.key)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem')).toHaveCount(3)
  await expectTranslated(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectTranslated(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeVisible()
  await expectTranslated(page)
  await page.keyboard.press('Escape')
  for (const path of [
    '/instances/bakery',
    '/instances/kiosk',
    '/instances/new',
    '/servers',
    '/preferences',
    '/nowhere',
    '/instances/shop/pair',
  ]) {
    await page.goto(world.app(path))
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect(page.getByText(/⟦Lóád/)).toHaveCount(0)
    await expectTranslated(page)
  }
})

async function expectTranslated(page: Page) {
  const { foreign, cut } = await page.evaluate(() => {
    const foreign: string[] = []
    const isSeen = (element: Element | null) => element?.checkVisibility({ checkVisibilityCSS: true }) === true
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let depth = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let outside = ''
      for (const sign of node.textContent ?? '') {
        if (sign === '⟦') depth += 1
        else if (sign === '⟧') depth -= 1
        else if (depth === 0) outside += sign
      }
      if (isSeen(node.parentElement) && !node.parentElement?.closest('option, code, script'))
        foreign.push(...(outside.match(/[\p{L}\d][\p{L}\d.:/+-]*/gu) ?? []))
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name)
        if (isSeen(element) && text && !text.includes('⟦')) foreign.push(...(text.match(/[\p{L}\d][\p{L}\d.:/+-]*/gu) ?? []))
      }
    }
    const cut = Array.from(document.querySelectorAll('body *')).flatMap((element) => {
      const { overflowX } = getComputedStyle(element)
      const isClipped =
        overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll' && element.scrollWidth > element.clientWidth + 1
      const text = element.textContent ?? ''
      const isExplained = element.closest('[title], [role=option]') !== null || element.matches('.sr-only, input, svg')
      return isClipped && isSeen(element) && text.includes('⟦') && element.clientWidth > 1 && !isExplained ? [text.slice(0, 80)] : []
    })
    return { foreign, cut }
  })
  const words = foreign.filter((word) => !DATA.test(word))
  expect({ at: page.url().replace(/.*manager/, ''), words, cut }).toEqual({ at: page.url().replace(/.*manager/, ''), words: [], cut: [] })
}

test('G7 links to every screen work on reload, wherever the app is mounted', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await furnish(world)
  await signIn(world)
  await expectDeepLinks(page, world.app())

  const worlds = createWorlds({ instances: 0, key: 'panel-key' })
  const app = appFiles(`${import.meta.dirname}/../dist`)
  const { address, close } = await serveWithSandbox(app, worlds.respond, { mount: '/panel/' })
  await page.request.post(`${address}/sandbox/instances`, { data: { name: 'bakery', state: 'open' } })
  await page.request.post(`${address}/sandbox/instances`, { data: { name: 'shop', state: 'connecting' } })
  await page.goto(`${address}/panel/`)
  await enterKey(page, 'panel-key')
  await expect(title(page, 'Instances')).toBeVisible()
  await expectDeepLinks(page, `${address}/panel/`)
  await close()
})

async function expectDeepLinks(page: Page, app: string) {
  for (const [path, name] of [
    ['instances?state=open', 'Instances'],
    ['instances/new', 'Create instance'],
    ['instances/bakery', 'bakery'],
    ['instances/shop/pair', 'Pair shop'],
    ['servers', 'Servers'],
    ['preferences', 'Preferences'],
  ] as const) {
    await page.goto(app + path)
    await page.reload()
    await expect(title(page, name)).toBeAttached()
    expect(page.url().endsWith(app + path)).toBe(true)
  }
}

test('G8 where a new version took the place of a part, one reload is offered and drafts are kept', async ({ page, baseURL, makeWorld }) => {
  const world = await makeWorld({ instances: 1 })
  const second = await openSecondOrigin(baseURL ?? '', { missing: /\/pages-/ })
  let loads = 0
  page.on('domcontentloaded', () => (loads += 1))
  await page.goto(second.address + world.app())
  await enterKey(page, world.key)
  await page.getByRole('link', { name: 'Create instance' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('shop')
  await page.getByRole('button', { name: 'Server key' }).click()
  await page.getByRole('menuitem', { name: 'Preferences' }).click()
  await expect(page.getByText('A new version is there')).toBeVisible()
  await expectAccessible(page)
  expect(loads).toBe(1)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => loads).toBe(2)
  await expect(page.getByText('A new version is there')).toBeVisible()
  expect(loads).toBe(2)
  await page.goto(second.address + world.app('/instances/new'))
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('shop')
  await second.close()
})

const LOOKS = [
  { name: 'light', use: { colorScheme: 'light', viewport: { width: 1440, height: 900 } } },
  { name: 'dark', use: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } } },
  { name: '320 px', use: { colorScheme: 'light', viewport: { width: 320, height: 640 }, hasTouch: true } },
] as const

for (const { name, use } of LOOKS) {
  test.describe(name, () => {
    test.use(use)

    test('H1 sign in, list, detail, settings of the app: within reach of everybody', async ({ page, makeWorld, signIn }) => {
      const world = await makeWorld()
      await furnish(world)
      await page.goto(world.app())
      await expect(page.getByText('Evolution API 2.3.6')).toBeVisible()
      await expectAccessible(page)
      await enterKey(page, 'not-the-key')
      await expect(page.getByText('does not know this key').first()).toBeVisible()
      await expectAccessible(page)
      await signIn(world)
      await expect(page.getByRole('listitem')).toHaveCount(3)
      await expectAccessible(page)

      for (const path of ['/instances/bakery', '/instances/kiosk', '/servers', '/preferences', '/nowhere', '/instances/gone']) {
        await page.goto(world.app(path))
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
        await expect(page.getByText(/^Loading/)).toHaveCount(0)
        await expectAccessible(page)
      }
    })

    test('H1 forms, dialogs, palette, help and pairing: within reach of everybody', async ({ page, makeWorld, signIn }) => {
      const world = await makeWorld()
      await furnish(world)
      await signIn(world)
      await page.goto(world.app('/instances/new'))
      await page.getByRole('button', { name: 'Create instance' }).click()
      await expect(page.getByText('This is needed.')).toBeVisible()
      await expectAccessible(page)
      await page.goto(world.app('/instances/bakery'))
      await page.getByRole('button', { name: 'Delete instance', exact: true }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More actions' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('kiosk')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
      await expectAccessible(page)

      await page.goto(world.app('/instances/shop/pair'))
      await expect(code(page)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: /Use the phone number instead/ }).click()
      await expect(page.getByLabel('Phone number')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Back to the QR code' }).click()
      await world.scan((await world.find('shop')).shown?.code ?? '')
      await expect(page.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible()
      await expectAccessible(page)
      await page.goto(world.app('/instances/bakery/pair'))
      await expect(page.getByRole('heading', { name: 'Already connected' })).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('H2 after every change of page the title is right, the focus on its heading, and nothing is said twice', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await furnish(world)
  const heard = await listen(page)
  await signIn(world)
  const nav = page.getByRole('navigation', { name: 'Main' })
  const steps: readonly [Locator, string][] = [
    [page.getByRole('link', { name: 'Create instance' }).first(), 'Create instance'],
    [page.getByRole('link', { name: 'Cancel' }), 'Instances'],
    [page.getByRole('link', { name: 'bakery', exact: true }), 'bakery'],
    [nav.getByRole('link', { name: 'Servers' }), 'Servers'],
    [nav.getByRole('link', { name: 'Instances' }), 'Instances'],
    [page.getByRole('link', { name: 'Open pairing: shop' }), 'Pair shop'],
    [page.getByRole('link', { name: 'Back to instances' }), 'Instances'],
  ]
  for (const [link, name] of steps) {
    await link.click()
    await expect(title(page, name)).toBeFocused()
    await expect(page).toHaveTitle(`${name} · Switchboard`)
  }
  expect((await heard()).filter((sentence) => steps.some(([, name]) => sentence.includes(name)))).toEqual([])
})

test('H3 a dialog keeps the focus, closes with Esc, and gives the focus back', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await furnish(world)
  await signIn(world)
  const help = page.getByRole('button', { name: 'Help and keyboard' })
  await help.click()
  await expectKept(page, page.getByRole('dialog', { name: 'Keyboard' }))
  await expect(help).toBeFocused()

  const more = page.getByRole('button', { name: 'More for bakery' })
  await more.click()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await more.click()
  await page.getByRole('menuitem', { name: 'Delete instance' }).click()
  await expectKept(page, page.getByRole('alertdialog'))
  await expect(more.or(page.getByRole('link', { name: 'bakery', exact: true })).and(page.locator(':focus'))).toHaveCount(1)
})

async function expectKept(page: Page, dialog: Locator) {
  await expect(dialog).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    // the browser's own bar is a stop of its own between the last and the first
    expect(await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)).toBe(
      true,
    )
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

test('H4 changes are said once in the very words, five seconds apart, and unchanged answers say nothing', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await furnish(world)
  await page.clock.install()
  const heard = await listen(page)
  await signIn(world)
  await page.getByRole('link', { name: 'bakery', exact: true }).click()
  await expect(title(page, 'bakery')).toBeVisible()
  await page.clock.runFor(40_000)
  expect(await heard()).toEqual([])
  await world.drop('bakery', 403)
  await hurryUntil(page, page.getByRole('main').getByText('Refused').first())
  await page.clock.runFor(60_000)
  expect((await heard()).filter((sentence) => sentence === 'bakery: Refused')).toHaveLength(1)

  await page.goto(world.app('/instances/shop/pair'))
  await expect(code(page)).toBeVisible()
  await page.clock.runFor(6_000)
  expect(await heard()).toEqual(['A code to scan is on the screen.'])
  await world.advance(45_000)
  await hurryUntil(page, page.getByText('Code 2', { exact: true }))
  await page.clock.runFor(6_000)
  expect(await heard()).toEqual(['A code to scan is on the screen.', 'New code on the screen: code 2.'])
})
