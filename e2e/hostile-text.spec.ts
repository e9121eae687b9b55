import type { Page } from 'playwright/test'
import { paths } from '@/lib/paths.ts'
import { ChatScreen } from './chat-screen.ts'
import { expect, test, watch } from './fixtures.ts'
import { HOSTILE, PAYLOADS } from './payloads.ts'
import type { World } from './world.ts'

const NAME = 'academia-forte'
/** Holds much of a long list at once. */
const TALL = { width: 1440, height: 6000 }
const GROUP = '120363025550001234@g.us'
const some = (count: number) => HOSTILE.filter((_, at) => at % Math.ceil(HOSTILE.length / count) === 0)

/** Nothing stands in the page that only a stranger could have put there. */
const expectClean = (page: Page) => expect(page.locator('script:not([src]), iframe, object, embed, base, form[action]')).toHaveCount(0)

const answer = (world: World, path: string, body: unknown) => world.fault({ match: { path }, fault: { kind: 'status', status: 200, body } })

/** Every word of an answer, one after the other, with the hostile ones in its place. What the app only compares stays. */
function poison() {
  let at = 0
  const next = () => HOSTILE[at++ % HOSTILE.length]
  const isKept = (key: string, value: string) =>
    value === NAME ||
    /^(id|\w*[iI]d|key|status|state|\w*Status|messageType|remoteJid\w*|\w*[jJ]id|participant|version|token|apikey|hash|\w*At|\w*Timestamp|admin)$/.test(
      key,
    ) ||
    /^\d+@/.test(value)
  const spoilt = (value: unknown, key = ''): unknown => {
    if (key === 'enabled' || key === 'rejectCall') return true
    if (key === 'headers') return Object.fromEntries(some(150).map((text) => [text, text]))
    if (typeof value === 'string') return isKept(key, value) ? value : next()
    if (Array.isArray(value)) return value.map((each: unknown) => spoilt(each, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([own, each]) => [own, spoilt(each, own)]))
    return value
  }
  return spoilt
}

for (const dialect of ['v1', 'v2'] as const) {
  test(`I1 ${dialect}: instances, profiles, numbers and the words of a disconnect, all hostile, are shown as text`, async ({
    page,
    makeWorld,
    signIn,
  }) => {
    const world = await makeWorld({ dialect })
    const told = HOSTILE.map((text, at) => {
      const state = at % 2 === 0 ? 'open' : 'close'
      const words = { profileName: text, profileStatus: text }
      if (dialect === 'v1')
        return {
          instance: {
            ...words,
            instanceName: text,
            instanceId: text,
            owner: text,
            status: state,
            profilePictureUrl: text,
            serverUrl: text,
            apikey: text,
            integration: { integration: text, number: text, webhook_wa_business: text },
          },
        }
      const parting = {
        disconnectionReasonCode: 401,
        disconnectionAt: '2026-01-01T00:00:00.000Z',
        disconnectionObject: JSON.stringify({ error: { data: { reason: text }, output: { payload: { message: text, error: text } } } }),
      }
      return {
        ...words,
        ...parting,
        id: text,
        name: text,
        connectionStatus: state,
        ownerJid: text,
        profilePicUrl: text,
        integration: text,
        number: text,
        businessId: text,
        token: text,
        clientName: text,
      }
    })
    await answer(world, '/instance/fetchInstances', told)
    await signIn(world)
    await expect(page.getByRole('main').getByText('reportBreach').first()).toBeVisible()
    await page.setViewportSize(TALL)
    const seen = await page.evaluate(async () => {
      const names = new Set<string>()
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const box =
        [...document.querySelectorAll('main, main *')].find((each) => each.scrollHeight > each.clientHeight + 1000) ??
        document.documentElement
      for (let top = 0; ; top += box.clientHeight) {
        box.scrollTop = top
        // each part is only in the page while it is in sight
        await drawn()
        for (const link of box.querySelectorAll('main a')) names.add(link.textContent ?? '')
        if (top + box.clientHeight >= box.scrollHeight) return [...names]
      }
    })
    expect(seen.length).toBeGreaterThan(HOSTILE.length / 2)
    await expectClean(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const name of some(5)) {
      // one page after the other
      await page.goto(world.app(paths.instance(name)))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectClean(page)
    }
  })
}

test('I1 every word of the pages of an instance, hostile, is shown as text', async ({ page, makeWorld, signIn }) => {
  const world = await makeWorld({ instances: 1, seed: 7 })
  const webhook = { enabled: true, url: 'https://example.test/', headers: { a: 'b' }, events: [] }
  expect((await world.call('POST', `webhook/set/${NAME}`, { webhook })).ok()).toBe(true)
  await signIn(world)
  const spoilt = poison()
  await page.route(
    (url) => url.pathname.startsWith(world.path) && !url.pathname.startsWith(world.app()),
    async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      const isJson = response.headers()['content-type']?.includes('json') ?? false
      await route.fulfill({ response, body: isJson ? JSON.stringify(spoilt(JSON.parse(text))) : text })
    },
  )
  const places = [
    paths.chats(NAME),
    paths.instance(NAME),
    paths.webhook(NAME),
    paths.settings(NAME),
    paths.integrations(NAME),
    ...['rabbitmq', 'proxy', 'chatwoot', 'profile'].map((step) => paths.integration(NAME, step)),
    paths.copy(NAME),
  ]
  for (const place of places) {
    await test.step(place, async () => {
      await page.goto(world.app(place))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.getByText(/^Loading/)).toHaveCount(0)
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      if (place === paths.settings(NAME) || place === paths.webhook(NAME)) await expect.poll(() => hostileIn(page)).toBe(true)
      await expectClean(page)
    })
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' }) // answers that were on their way when the last page was looked at
})

/** Hostile words stand in what is to be read, or in a field. */
const hostileIn = (page: Page) =>
  page.evaluate(() =>
    [document.body.innerText, ...Array.from(document.querySelectorAll('input, textarea'), (field) => Reflect.get(field, 'value'))].some(
      (text) => /reportBreach|evil\.test|fromCharCode|&#x/.test(String(text)),
    ),
  )

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
    await expectClean(page)
  }
})

const chunks = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** Where a stranger can put a word in a chat. */
const SAYINGS: readonly ((text: string) => Record<string, unknown>)[] = [
  (text) => ({ text }),
  (text) => ({ media: 'image', caption: text }),
  (text) => ({ media: 'document', fileName: text, caption: text }),
  (text) => ({ location: { latitude: 1, longitude: 2, name: text, address: text } }),
  (text) => ({ contact: { fullName: text, phoneNumber: '+55 19 98000-0355' } }),
  (text) => ({ poll: { question: text, options: [text, `${text} `] } }),
  (text) => ({
    message: {
      contactMessage: { displayName: text, vcard: `BEGIN:VCARD\nFN:${text}\nORG:${text}\nURL:${text}\nEMAIL:${text}\nEND:VCARD` },
    },
  }),
  (text) => ({ message: { groupInviteMessage: { groupJid: GROUP, inviteCode: text, groupName: text, caption: text } } }),
  (text) => ({ message: { extendedTextMessage: { text, title: text, description: text, matchedText: text, canonicalUrl: text } } }),
  (text) => ({ message: { futureMessage: { [text]: text } } }),
]

test('I1 messages, push names, captions, files, cards, polls, places and subjects, all hostile, are shown as text', async ({
  page,
  makeWorld,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  // so many as come without asking for older ones
  const parts = await Promise.all(
    chunks(HOSTILE, 40).map(async (texts, part) => {
      const subject = texts[0] ?? ''
      const made = await world.call('POST', 'group/create/shop', { subject, participants: ['5519980000467'] })
      const { id: group }: { id: string } = await made.json()
      const said = texts.map((text, at) => ({
        instance: 'shop',
        from: `55199810${String(part * 40 + at).padStart(5, '0')}`,
        name: text,
        ...(at > 0 && { group }), // the first is a chat of its own
        ...SAYINGS[at % SAYINGS.length]?.(text),
      }))
      await Promise.all(said.map((each) => world.say(each)))
      return group
    }),
  )
  await page.setViewportSize(TALL)
  const chat = await new ChatScreen(page, world).open()
  for (const group of parts) {
    // one chat after the other
    await chat.list.locator(`a[href$="${paths.chat('shop', group)}"]`).click()
    await expect.poll(() => chat.feed.getByRole('article').count()).toBeGreaterThan(10)
    await expectClean(page)
  }
  await chat.button('Group').click()
  await expect(page.getByRole('complementary', { name: 'Group' })).toBeVisible()
  await expectClean(page)
})

test('I2 the watch sees what these strings do to a page that takes them for markup', async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const breaches = await watch(context, baseURL)
  await context.route(/evil\.test/, (route) => route.abort())
  await context.route('**/naive', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Naive</title>' }))
  const page = await context.newPage()
  await page.goto('/naive')
  const reporting = PAYLOADS.slice(0, PAYLOADS.length / 3)
  await page.evaluate((payloads) => {
    for (const [at, payload] of payloads.entries()) {
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script>{ const report = reportBreach; reportBreach = (breach) => report(breach + ' ' + ${at}) }</script>${payload}`
      const write = () => {
        const inside = frame.contentDocument
        if (!inside) return
        inside.body.innerHTML = payload
        const link = inside.createElement('a')
        link.href = payload
        link.click()
      }
      frame.addEventListener('load', write, { once: true })
      document.body.append(frame)
    }
  }, reporting)
  const ran = () => new Set(breaches.filter((breach) => /^ran \d+$/.test(breach))).size
  await expect.poll(ran, { timeout: 30_000 }).toBeGreaterThanOrEqual(50)
  await expect.poll(() => breaches).toContain('foreign request: evil.test')
  await context.close()
})
