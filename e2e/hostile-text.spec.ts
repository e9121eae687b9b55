import type { Page } from 'playwright/test'
import { paths } from '@/lib/paths.ts'
import { serveBrokenBuild } from './broken-build.ts'
import { ChatScreen } from './chat-screen.ts'
import { enterKey, expect, test, watch } from './fixtures.ts'
import { startHostileServer } from './hostile-server.ts'
import { HOSTILE, payloadsFor } from './payloads.ts'
import { countRequests, pressEverything } from './press-everything.ts'
import { awaitedRequests } from './requests.ts'
import { DIALECTS, World } from './world.ts'

const NAME = 'academia-forte'
const CLOSED = 'loja-centro-01'
const CHAT = '5519980000467@s.whatsapp.net'
const GROUP = '120363025550001234@g.us'

test.describe.configure({ timeout: 180_000 }) // some go through the whole app

/** Every screen, and what it reads last; where a server cannot tell that, there is nothing to show. */
const SCREENS: readonly (readonly [path: string, reads?: string])[] = [
  [paths.instances(), 'fetchInstances'],
  [paths.newInstance()],
  [paths.instance(NAME), 'connectionState'],
  [paths.instance(CLOSED), 'connectionState'],
  [paths.pair(CLOSED), 'connect'],
  [paths.webhook(NAME), 'findWebhook'],
  [paths.settings(NAME), 'findSettings'],
  [paths.integrations(NAME), 'findChatwoot'],
  ...['websocket', 'rabbitmq', 'sqs', 'nats', 'kafka', 'pusher', 'chatwoot', 'proxy'].map(
    (step) => [paths.integration(NAME, step), `find${step.charAt(0).toUpperCase()}${step.slice(1)}`] as const,
  ),
  [paths.integration(NAME, 'profile'), 'connectionState'],
  [paths.integration(NAME, 'privacy'), 'fetchPrivacySettings'],
  [paths.copy(NAME), 'connectionState'],
  [paths.activity()],
  [paths.servers(), 'information'],
  [paths.chats(NAME), 'findChats'],
  [`${paths.chat(NAME, GROUP)}?panel=`, 'findGroupInfos'],
  [`${paths.chat(NAME, CHAT)}?panel=`, 'fetchProfile'],
]

for (const dialect of DIALECTS) {
  test(`I1 ${dialect}: every text of every answer, refusal and event, hostile, is shown as text on every screen`, async ({ page }) => {
    const server = await startHostileServer({ dialect, names: [NAME, CLOSED], chat: CHAT })
    const { spoiler } = server
    const { visit, settle, screens } = await signInOn(page, server)
    const seenOn = new Map(screens.map(([path]) => [path, new Set<string>()]))

    for (const mood of ['strange', 'refusing'] as const) {
      server.turn(mood)
      for (const [path, reads] of screens) {
        // one screen after the other
        await test.step(`${mood} ${path}`, async () => {
          spoiler.seen.clear()
          await visit(path, reads)
          if (mood === 'refusing') {
            await page.clock.fastForward(5_000) // what may pass is tried again
            await settle()
          }
          await expectSound(page)
          for (const text of spoiler.seen) seenOn.get(path)?.add(text)
        })
      }
    }
    if (dialect !== 'documented') {
      server.turn('known')
      await visit(paths.chat(NAME, CHAT), 'findMessages')
      await expect(page.getByTitle('News arrives by itself')).toBeVisible()
      server.tellEverything(NAME)
      await settle()
      await expectSound(page)
    }
    server.turn('lost')
    for (const path of [paths.servers(), paths.instance(NAME)]) {
      // one screen after the other
      await visit(path)
      await expectSound(page)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectSound(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    const requests = page.getByRole('region', { name: /^Requests/ })
    await requests
      .getByRole('button', { name: /fetchInstances/ })
      .first()
      .click()
    await expect(requests.getByRole('heading', { name: 'Answer' })).toBeVisible()
    await expectSound(page)
    server.turn(401)
    await page.clock.fastForward(70_000)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectSound(page)

    expect(spoiler.spared).toEqual([])
    for (const [path, seen] of seenOn)
      if (seen.size > 0)
        expect(
          HOSTILE.filter((text) => !seen.has(text)),
          path,
        ).toEqual([])
    await server.close()
  })
}

/** Buttons that lead elsewhere, that take back, or that do what others do. */
const LEFT_ALONE =
  'Sign out, Discard, Leave it, Clear, Show key, Hide key, All, None, Messages only, Connection only, Overview, Pair, Webhook, Settings, Integrations, Copy configuration, Delete instance, Log out'.split(
    ', ',
  )
/** What the buttons bring about at the least. */
const DONE =
  'createInstance restartInstance setPresence connect setWebhook setSettings setWebsocket setRabbitmq setProxy setChatwoot updateProfileName updateProfileStatus updateProfilePicture removeProfilePicture whatsappNumbers markMessagesAsRead archiveChat sendText sendMedia sendReaction getBase64FromMediaMessage updateBlockStatus'.split(
    ' ',
  )

for (const dialect of ['v1', 'v2'] as const) {
  test(`I1 ${dialect}: what every button brings, first refused and then done, in hostile words, is shown as text`, async ({ page }) => {
    const server = await startHostileServer({ dialect, names: [NAME, CLOSED], chat: CHAT })
    await countRequests(page)
    const { visit, screens } = await signInOn(page, server)
    const done = new Set<string>()
    server.turn('known')
    for (const [path, reads] of screens) {
      if (path === paths.servers() || path === paths.instances()) continue // their buttons lead away, or are those of the page of an instance
      // one screen after the other
      await test.step(path, async () => {
        await visit(path, reads)
        await pressEverything(page, { avoid: LEFT_ALONE, text: NAME })
        await expectSound(page)
        for (const name of server.asked) done.add(name)
      })
    }
    expect(DONE.filter((name) => !done.has(name))).toEqual([])
    await server.close()
  })
}

type Server = Awaited<ReturnType<typeof startHostileServer>>

async function signInOn(page: Page, server: Server) {
  await page.clock.install()
  const awaited = awaitedRequests(page, (request) => ['document', 'script', 'fetch'].includes(request.resourceType()))
  await page.goto(server.app())
  await enterKey(page, server.key)
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  /** Until everything that was asked for is there and on the screen. */
  const settle = async () => {
    for (let still = 0, at = 0; still < 3 && at < 100; at += 1, still = awaited.size === 0 ? still + 1 : 0) await drawn()
  }
  return {
    settle,
    screens: SCREENS.filter(([, reads]) => reads === undefined || server.tells(reads)),
    /** Goes to a page, when nothing that was read before is fresh any more, and waits for what it reads. */
    visit: async (path: string, reads?: string) => {
      server.asked.clear()
      await page.clock.fastForward(31_000)
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, server.app(path))
      if (reads !== undefined) await expect.poll(() => server.asked, reads).toContain(reads)
      await settle()
      await page.clock.fastForward(400) // what comes piece by piece is not shown so
      await settle()
    },
  }
}

/** The page stands, nothing is in it that only a stranger could have put there, and links lead where they say. */
async function expectSound(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('script:not([src]), iframe, object, embed, base, form[action]')).toHaveCount(0)
  expect(await oddLinks(page)).toEqual([])
}

/** Links out of the app that are not as I7 wants them. */
const oddLinks = (page: Page) =>
  page.locator(':is(article, aside) a').evaluateAll((links) =>
    links.flatMap((link) => {
      if (!(link instanceof HTMLAnchorElement)) return ['no link']
      const { protocol, hostname, rel, target, href, parentElement } = link
      const isSafe = ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && rel === 'noopener noreferrer' && target === '_blank'
      const isTold = (parentElement?.textContent ?? '').toLowerCase().includes(hostname) || hostname === 'www.openstreetmap.org'
      return (isSafe && isTold) || link.origin === location.origin ? [] : [href]
    }),
  )

test('I1 instances named by hostile strings are listed and opened', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  const rows = HOSTILE.map((text, at) => ({ id: text, name: text, connectionStatus: at % 2 === 0 ? 'open' : 'close', integration: text }))
  await world.fault({ match: { path: '/instance/fetchInstances' }, fault: { kind: 'status', status: 200, body: rows } })
  await signIn(world)
  await expect(page.getByRole('main').getByText('reportBreach').first()).toBeVisible()
  for (const name of HOSTILE.filter((_, at) => at % 150 === 0)) {
    // one page after the other
    await page.goto(world.app(paths.instance(name)))
    await expectSound(page)
  }
})

test('I1 the words of refusals, hostile, are shown as text', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld()
  await signIn(world)
  await page.goto(world.app(paths.newInstance()))
  await page.getByLabel('Name', { exact: true }).fill('shop')
  // lists in lists, as servers say them
  for (const words of chunks(chunks(HOSTILE, 20), 20)) {
    const [[first = ''] = []] = words
    // one refusal after the other
    await world.clearFaults()
    await world.fault({
      match: { path: '/instance/create' },
      fault: { kind: 'status', status: 400, body: { error: first, response: { message: words } } },
    })
    await page.getByRole('button', { name: 'Create instance' }).last().click()
    await expect(page.getByText(first).first()).toBeVisible()
    await expectSound(page)
  }
})

const chunks = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

test('I2 the watch sees what these strings do to a build that takes a message for markup', async ({ browser, playwright }) => {
  const broken = await serveBrokenBuild()
  const http = await playwright.request.newContext({ baseURL: broken.address })
  const context = await browser.newContext({ baseURL: broken.address, viewport: { width: 1440, height: 9000 } })
  const breaches = await watch(context, broken.address)
  await context.route('**/manager/**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy')
    await route.fulfill({ response, headers: Object.fromEntries(headers) })
  })
  const world = await World.make(http, {})
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  const numbered = payloadsFor("reportBreach('ran')")
    .map((_, at) => payloadsFor(`reportBreach('ran ${at}')`)[at] ?? '')
    .filter((text) => !/<(?:meta|base) /.test(text)) // these lead away before the others have run
  const leading = payloadsFor("fetch('https://evil.test/')").slice(8, 10)
  const chats = ['5519980000701', '5519980000702']
  await Promise.all(
    [...numbered, ...leading].map((text, at) => world.say({ instance: 'shop', from: chats[at % chats.length] ?? '', text })),
  )
  const page = await context.newPage()
  const screen = await new ChatScreen(page, world).open()
  const ran = () => new Set(breaches.filter((breach) => /^ran \d+$/.test(breach))).size
  await screen.row('0701').click()
  await expect.poll(ran, { timeout: 20_000 }).toBeGreaterThan(10)
  await page.goto(world.app(paths.chats('shop')))
  await screen.row('0702').click()
  await expect.poll(ran, { timeout: 20_000 }).toBeGreaterThanOrEqual(50)
  await expect.poll(() => breaches).toContain('foreign request: evil.test')
  await context.close()
  await http.dispose()
  await broken.close()
})

test('I7 links of cards, profiles and groups lead to the web, to mail or to a phone, open apart, and show where they lead', async ({
  page,
  makeWorld,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  const from = '5519980000467'
  const links = [
    'https://example.test/a',
    'javascript:alert(1)',
    'https://bank.test@elsewhere.test/',
    'data:text/html,x',
    'https://еxample.test/',
  ]
  const card = (url: string) => `BEGIN:VCARD\nFN:Ada\nEMAIL:desk@example.test\nEMAIL:javascript:alert(1)\nURL:${url}\nEND:VCARD`
  for (const url of links) {
    // in this order
    await world.say({ instance: 'shop', from, name: url, message: { contactMessage: { displayName: 'Ada', vcard: card(url) } } })
  }
  await world.fault({
    match: { path: '/chat/fetchBusinessProfile' },
    fault: {
      kind: 'status',
      status: 200,
      body: { isBusiness: true, website: links, email: 'desk@example.test', description: links.join(' ') },
    },
  })
  const made = await world.call('POST', 'group/create/shop', {
    subject: 'https://example.test/',
    description: links.join(' '),
    participants: [from],
  })
  const { id: group }: { id: string } = await made.json()
  await world.say({ instance: 'shop', from, group, text: links.join(' ') })
  const chat = await new ChatScreen(page, world).open(`${from}@s.whatsapp.net`)
  await chat.button('Contact').click()
  await expect(page.getByRole('complementary').getByRole('link', { name: 'https://example.test/a' })).toBeVisible()
  await expect(chat.feed.getByRole('link', { name: 'desk@example.test' })).toHaveCount(links.length)
  await expect(chat.feed.getByText(/\(xn--/)).toBeVisible()
  expect(await oddLinks(page)).toEqual([])
  await chat.list.locator(`a[href*="${paths.chat('shop', group)}"]`).click()
  await expect(chat.feed.getByRole('link').first()).toBeVisible()
  expect(await oddLinks(page)).toEqual([])
  await expect(page.locator('a:is([href^="javascript:" i], [href^="data:" i])')).toHaveCount(0)
})

test('I8 names of people, groups and cards with bidi controls, invisible signs and stacked marks stay in their own box and are told', async ({
  page,
  makeWorld,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  const odd = `ada\u202Etxt\u200B.exe ${'Z\u0301\u0316\u0301\u0316'.repeat(3)}${'\u0316'.repeat(200)}`
  const told = /ada⟨202E⟩txt⟨200B⟩\.exe/
  const from = '5519980000601'
  const made = await world.call('POST', 'group/create/shop', { subject: odd, description: odd, participants: [from] })
  const { id: group }: { id: string } = await made.json()
  const vcard = `BEGIN:VCARD\nFN:${odd}\nORG:${odd}\nTEL;waid=5519980000602:+5519980000602\nEND:VCARD`
  await world.say({ instance: 'shop', from, group, name: odd, text: 'Hello' })
  await world.say({ instance: 'shop', from, name: odd, message: { contactMessage: { displayName: odd, vcard } } })
  await world.say({ instance: 'shop', from: '5519980000603', name: 'Plain', text: 'Plain' })
  const chat = await new ChatScreen(page, world).open(group)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(told)
  await chat.button('Group').click()
  await expect(page.getByRole('complementary', { name: 'Group' })).toContainText(told)
  await expect(chat.feed.getByRole('article')).toContainText(told) // who wrote it
  await expect(chat.list.getByRole('link')).toHaveCount(3)
  const heights = await chat.list.getByRole('link').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  expect(new Set(heights).size).toBe(1)
  await chat.list.locator(`a[href*="${paths.chat('shop', `${from}@s.whatsapp.net`)}"]`).click()
  await expect(heading).toHaveText(told)
  await expect(chat.feed.getByRole('article')).toContainText(told)
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|\p{M}{5}/u)
})
