import type { Page } from 'playwright/test'
import { ChatScreen } from './chat-screen.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { setHidden } from './visibility.ts'
import { DIALECTS, type World } from './world.ts'

const BEATRIZ = '5519980000467'
const BEATRIZ_JID = `${BEATRIZ}@s.whatsapp.net`
const GROUP = '120363025550001234@g.us'
const WITH_HISTORY = DIALECTS.filter((dialect) => dialect !== 'documented')

async function shopIn(world: World) {
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  return world
}

/** A shop that tells by socket what happens, to which somebody has written before. */
async function liveShopIn(world: World) {
  await shopIn(world)
  const channel = { enabled: true, events: [] }
  expect((await world.call('POST', 'websocket/set/shop', world.dialect === 'v2' ? { websocket: channel } : channel)).status()).toBe(201)
  await world.say({ instance: 'shop', from: BEATRIZ, name: 'Beatriz Moura', text: 'Good morning' })
  return world
}

/** What the next message says to the server. */
async function nextBody(page: Page, deed: () => Promise<unknown>, path = '/message/sendText/'): Promise<unknown> {
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes(path))
  await deed()
  return (await asked).postDataJSON()
}

test.describe('with the documented operations alone', () => {
  test('a number is checked, written to with every option, answered, and shown with its state', async ({ page, makeWorld }) => {
    const world = await makeWorld({ dialect: 'documented', instances: 1 })
    const chat = await new ChatScreen(page, world, 'academia-forte').open()
    await expect(page.getByText('This server keeps no chats. Here is what was sent from this browser.')).toBeVisible()

    await chat.newChat('+55 19 98000-0460')
    await expect(page.getByText('is not on WhatsApp')).toBeVisible()
    await page.getByLabel('Number or group id').fill('12')
    await chat.button('Check and write').click()
    await expect(page.getByText('This is no phone number. Check the digits.')).toBeVisible()
    // what the server answers counts: this number lost its ninth digit
    await page.getByLabel('Number or group id').fill('+55 31 98000-0377')
    await chat.button('Check and write').click()
    await expect(chat.writing).toBeFocused()
    expect(chat.jid).toBe('553180000377@s.whatsapp.net')
    await expect(page.getByText('This server does not show what was written before.')).toBeVisible()

    expect(await nextBody(page, () => chat.write('Hello there'))).toEqual({ number: '553180000377', text: 'Hello there' })
    await expect(chat.state('Hello there', 'Sent')).toBeVisible()
    await expect(chat.row('Hello there')).toBeVisible()

    await chat.act('Hello there', 'Reply')
    await chat.button('How it is sent').click()
    await page.getByLabel('Show “typing” before it goes out').selectOption({ label: '2 seconds' })
    await page.getByLabel('Preview of links').uncheck()
    await page.keyboard.press('Escape')
    const body = await nextBody(page, () => chat.write('See https://example.test/'))
    await expect(chat.message('See https://example.test/').getByText('Typing shown for 2 s before it goes out')).toBeVisible()
    expect(body).toMatchObject({ number: '553180000377', text: 'See https://example.test/', delay: 2000, linkPreview: false })
    expect(body).toHaveProperty('quoted.key.id')
    await expect(chat.state('See https://example.test/', 'Sent')).toBeVisible()

    await chat.newChat(GROUP)
    await expect(chat.writing).toBeFocused()
    await chat.button('How it is sent').click()
    await page.getByLabel('Mention everybody in the group').check()
    await page.keyboard.press('Escape')
    expect(await nextBody(page, () => chat.write('Good morning all'))).toEqual({
      number: GROUP,
      text: 'Good morning all',
      mentionsEveryOne: true,
    })
    await expect(chat.row('Good morning all')).toBeVisible()
    const heard = (await world.heard('academia-forte')).slice(0, 3)
    expect(heard.map(({ text }) => text)).toEqual(['Good morning all', 'See https://example.test/', 'Hello there'])
  })

  test('profile, mark unread and archive of what was sent', async ({ page, makeWorld }) => {
    const world = await shopIn(await makeWorld({ dialect: 'documented' }))
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.write('Your order is ready')
    await expect(chat.state('Your order is ready', 'Sent')).toBeVisible()

    await chat.button('Contact').click()
    const panel = page.getByRole('complementary', { name: 'Contact' })
    await expect(panel.getByText('+55 19 98000-0467').first()).toBeVisible()
    await expect(panel.getByText('Business', { exact: true })).toBeVisible()
    await expect(panel.getByText('A simulated business')).toBeVisible()

    const keys = await nextBody(
      page,
      async () => {
        await chat.button('More').first().click()
        await page.getByRole('menuitem', { name: 'Mark as unread' }).click()
      },
      '/chat/markChatUnread/',
    )
    expect(keys).toMatchObject({ chat: BEATRIZ_JID, lastMessage: [{ remoteJid: BEATRIZ_JID, fromMe: true }] })
    await expect(chat.row('Your order is ready').getByText('Marked unread')).toBeAttached()

    const archived = await nextBody(
      page,
      async () => {
        await chat.button('More').first().click()
        await page.getByRole('menuitem', { name: 'Archive chat' }).click()
      },
      '/chat/archiveChat/',
    )
    expect(archived).toMatchObject({ archive: true })
    await expect(chat.row('Your order is ready')).toBeHidden()
    await chat.button(/^Archived/).click()
    await expect(chat.row('Your order is ready')).toBeVisible()
    await chat.button('Undo').click()
    await expect(chat.row('Your order is ready')).toBeHidden()
  })
})

for (const dialect of WITH_HISTORY) {
  test.describe(dialect, () => {
    test('what is written in one browser is delivered, ticked and answered, and seen in another', async ({ page, browser, makeWorld }) => {
      const world = await liveShopIn(await makeWorld({ dialect }))
      await world.acknowledge('shop', 'none')
      const elsewhere = await browser.newContext()
      const here = await new ChatScreen(page, world).open(BEATRIZ_JID)
      const there = await new ChatScreen(await elsewhere.newPage(), world).open(BEATRIZ_JID)
      await here.write('Your order is *ready*')
      await expect(here.state('Your order is ready', 'Sent')).toBeVisible()
      await expect(there.message('Your order is ready')).toBeVisible()

      const [message] = await world.heard('shop')
      expect(message).toMatchObject({ chat: BEATRIZ_JID, fromMe: true, text: 'Your order is *ready*' })
      const id = message?.id ?? ''
      for (const [status, word] of [
        ['DELIVERY_ACK', 'Delivered'],
        ['READ', 'Read'],
      ] as const) {
        // oxfmt-ignore
        await world.note('shop', id, status)
        await Promise.all([here, there].map((chat) => expect(chat.state('Your order is ready', word)).toBeVisible()))
      }

      await world.types('shop', BEATRIZ)
      await expect(here.page.getByText('typing…').first()).toBeVisible()
      await world.say({ instance: 'shop', from: BEATRIZ, name: 'Beatriz Moura', text: 'Lovely, thanks', quote: id })
      for (const chat of [here, there]) {
        const answer = chat.message('Lovely, thanks')
        await expect(answer).toBeVisible()
        await expect(answer.getByTitle('Go to the original message')).toContainText('ready')
        await expect(chat.feed.getByRole('article')).toHaveCount(3)
      }
      await expect(page.getByRole('heading', { level: 1, name: /Beatriz Moura/ })).toBeVisible()
      await elsewhere.close()
    })

    test('J10 an incoming message is on screen with its event, and without a socket with the next look', async ({ page, makeWorld }) => {
      const world = await liveShopIn(await makeWorld({ dialect }))
      const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
      await expect(chat.news('News arrives by itself')).toBeVisible()
      await world.say({ instance: 'shop', from: BEATRIZ, text: 'Is it open today?' })
      await expect(chat.message('Is it open today?')).toBeVisible({ timeout: 3000 })
      await expect(chat.row('Is it open today?')).toBeVisible()

      await world.socket({ isOff: true })
      await expect(chat.news('The server is asked every few seconds')).toBeVisible()
      await world.say({ instance: 'shop', from: BEATRIZ, text: 'Hello?' })
      await expect(chat.message('Hello?')).toBeVisible()

      await world.socket({ isOff: false })
      await expect(chat.news('News arrives by itself')).toBeVisible({ timeout: 30_000 })
      expect((await chat.readAll()).map((label) => label.split(': ').at(-1))).toEqual(['Good morning', 'Is it open today?', 'Hello?'])
    })
  })
}

test.describe('the outbox', () => {
  test('F2 a message that failed keeps its text with Retry and Delete, also after a reload, and goes out once', async ({
    page,
    makeWorld,
  }) => {
    const world = await liveShopIn(await makeWorld())
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await world.fault({ match: { path: '/message/sendText' }, fault: { kind: 'status', status: 500 } })
    await chat.write('Shall we say six?')
    await chat.write('Or seven?')
    for (const text of ['Shall we say six?', 'Or seven?']) {
      await expect(
        chat
          .message(text)
          .getByText(/^Not sent/)
          .first(),
      ).toBeVisible()
      await expect(chat.message(text).getByRole('button', { name: 'Send again' })).toBeVisible()
    }
    await expectAccessible(page)
    await page.reload()
    await expect(
      chat
        .message('Shall we say six?')
        .getByText(/^Not sent/)
        .first(),
    ).toBeVisible()
    expect(await world.heard('shop')).toHaveLength(1)

    await world.clearFaults()
    await chat.message('Or seven?').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(chat.message('Or seven?')).toHaveCount(0)
    await chat.message('Shall we say six?').getByRole('button', { name: 'Send again' }).dblclick({ delay: 0 })
    await expect(chat.state('Shall we say six?', 'Read')).toBeVisible()
    await page.reload()
    await expect(chat.message('Shall we say six?')).toHaveCount(1)
    expect((await world.heard('shop')).map(({ text }) => text)).toEqual(['Shall we say six?', 'Good morning'])
  })

  test('F2 a message whose answer got lost is looked for, not sent twice', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await world.fault({ match: { path: '/message/sendText' }, fault: { kind: 'reset-body', times: 1 } })
    await chat.write('Shall we say six?')
    await expect(chat.state('Shall we say six?', 'Read')).toBeVisible()
    await expect(chat.message('Shall we say six?')).toHaveCount(1)
    expect((await world.heard('shop')).map(({ text }) => text)).toEqual(['Shall we say six?', 'Good morning'])
  })

  test('F2 what is written offline goes out once the network is back, also across a reload', async ({ page, context, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await expect(chat.message('Good morning')).toBeVisible()
    await context.setOffline(true)
    await expect(page.getByTitle('The server is not reached')).toBeVisible()
    await chat.write('On my way')
    await chat.write('Five minutes')
    await expect(chat.message('On my way').getByText('Waits to be sent')).toBeVisible()
    await context.setOffline(false)
    await page.reload()
    // what was on its way while the page went is looked for first
    await expect(chat.state('Five minutes', 'Read')).toBeVisible({ timeout: 30_000 })
    await expect(chat.feed.getByRole('article')).toHaveCount(3)
    expect((await world.heard('shop')).map(({ text }) => text)).toEqual(['Five minutes', 'On my way', 'Good morning'])
  })
})

test.describe('the reader', () => {
  test('F3 messages that come while the reader is further up do not move the view, and a counter leads to them', async ({
    page,
    makeWorld,
  }) => {
    const world = await liveShopIn(await makeWorld())
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Earlier', count: 45 })
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.news('News arrives by itself').waitFor()
    await chat.feed.hover()
    await page.mouse.wheel(0, -900)
    const seen = chat.message(/Earlier 2\d/).first()
    await expect(chat.button('Jump to the newest')).toBeVisible()
    const name = await seen.getAttribute('aria-label')
    const before = await chat.feed.getByRole('article', { name: name ?? '', exact: true }).boundingBox()
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Fresh', count: 100 })
    await chat.button('100 new messages, jump to them').waitFor()
    expect(await chat.feed.getByRole('article', { name: name ?? '', exact: true }).boundingBox()).toEqual(before)
    await chat.button('100 new messages, jump to them').click()
    await expect(chat.message('Fresh 100')).toBeInViewport()
    await expect(chat.button(/jump to them/)).toBeHidden()
  })

  test('F4 a gap of a minute loses nothing and doubles nothing', async ({ page, context, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    await page.clock.install()
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.news('News arrives by itself').waitFor()
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Before', count: 5 })
    await expect(chat.message('Before 5')).toBeVisible()
    await context.setOffline(true)
    await world.socket({ drop: true })
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Missed', count: 120 })
    await page.clock.fastForward(60_000)
    await expect(page.getByTitle('The server is not reached')).toBeVisible()
    await context.setOffline(false)
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'After', count: 3 })
    await expect(chat.message('After 3')).toBeVisible()
    const wanted = ['Good morning', ...numbered('Before', 5), ...numbered('Missed', 120), ...numbered('After', 3)]
    await expect.poll(async () => (await chat.readAll()).map((label) => label.split(': ').at(-1)), { timeout: 20_000 }).toEqual(wanted)
  })

  test('F6 a draft stays with its chat, over other chats and a reload, until it is sent', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    await world.say({ instance: 'shop', from: '5519980000118', name: 'Paulo H. Antunes', text: 'See you' })
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.writing.fill('Half a thou')
    await chat.row('Paulo').click()
    await expect(chat.writing).toHaveValue('')
    await expect(chat.row('Beatriz').getByText('Half a thou')).toBeVisible()
    await page.reload()
    await expect(chat.row('Beatriz').getByText('Draft:')).toBeVisible()
    await chat.row('Beatriz').click()
    await expect(chat.writing).toHaveValue('Half a thou')
    await chat.writing.press('Enter')
    await expect(chat.message('Half a thou')).toBeVisible()
    await chat.row('Paulo').click()
    await expect(chat.row('Beatriz').getByText('Draft:')).toBeHidden()
  })

  test('F7 a chat is marked as read only while its window is visible and has the focus, and only if wanted', async ({
    page,
    makeWorld,
  }) => {
    const world = await liveShopIn(await makeWorld())
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    const asked = () => world.asked('POST', /\/chat\/markMessageAsRead\//)
    await expect.poll(asked).toBe(1)

    await setFocus(page, false)
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Nobody looks' })
    await expect(chat.message('Nobody looks')).toBeVisible()
    expect(await asked()).toBe(1)
    await setFocus(page, true)
    await expect.poll(asked).toBe(2)

    await setHidden(page, true)
    await world.advance(2000)
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Elsewhere' })
    await setHidden(page, false)
    await expect(chat.message('Elsewhere')).toBeVisible()
    await expect.poll(asked).toBe(3)

    await chat.button('shop').click()
    await page.getByRole('menuitem', { name: 'Reading and notices' }).click()
    await page.getByLabel('Tell people that their messages were read').uncheck()
    await chat.dialog('Reading and notices').getByRole('button', { name: 'Close' }).first().click()
    await world.say({ instance: 'shop', from: BEATRIZ, text: 'Seen in silence' })
    await expect(chat.message('Seen in silence')).toBeVisible()
    await expect(chat.row('Seen in silence').getByText('1 unread message')).toBeAttached({ timeout: 20_000 })
    expect(await asked()).toBe(3)
  })

  test('a message in a page without the focus counts in the title and makes one notice and one sound; a muted chat makes none', async ({
    page,
    context,
    makeWorld,
  }) => {
    await context.grantPermissions(['notifications'])
    await page.addInitScript(() => {
      const made: string[] = []
      Reflect.set(window, 'made', made)
      const { Notification: Real, AudioContext: Sound } = window
      window.Notification = new Proxy(Real, {
        construct(target, [title, options]: [string, NotificationOptions]) {
          made.push(`${title}: ${options.body}`)
          return new target(title, options)
        },
      })
      window.AudioContext = new Proxy(Sound, {
        construct(target) {
          made.push('sound')
          return new target()
        },
      })
    })
    const made = () => page.evaluate(() => Reflect.get(window, 'made') as string[])
    const world = await liveShopIn(await makeWorld())
    await world.say({ instance: 'shop', from: '5519980000118', name: 'Paulo H. Antunes', text: 'See you' })
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.news('News arrives by itself').waitFor()
    await chat.button('shop').click()
    await page.getByRole('menuitem', { name: 'Reading and notices' }).click()
    const dialog = chat.dialog('Reading and notices')
    await dialog.getByLabel('Sound').check()
    await dialog.getByLabel('Desktop').click() // it asks the browser first
    await expect(dialog.getByLabel('Desktop')).toBeChecked()
    await dialog.getByRole('button', { name: 'Close' }).first().click()

    await setFocus(page, false)
    await world.say({ instance: 'shop', from: BEATRIZ, name: 'Beatriz Moura', text: 'Are you *there*?' })
    await expect.poll(async () => (await made()).toSorted()).toEqual(['Beatriz Moura: Are you there?', 'sound'])
    await expect(page).toHaveTitle(/^\(2\) /)

    await setFocus(page, true)
    await chat.row('Paulo').click()
    await chat.button('More').first().click()
    await page.getByRole('menuitem', { name: 'Mute' }).click()
    await chat.row('Beatriz').click()
    await setFocus(page, false)
    await world.say({ instance: 'shop', from: '5519980000118', name: 'Paulo H. Antunes', text: 'Hello?' })
    await expect(chat.row('Hello?')).toBeVisible()
    await expect(page).toHaveTitle(/^[^(]/)
    expect(await made()).toHaveLength(2)
  })

  test('F8 a picture is fetched when it is asked for, with its size told before, from the API alone', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    await world.say({ instance: 'shop', from: BEATRIZ, media: 'image', caption: 'By the lockers' })
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    const load = chat.message('By the lockers').getByRole('button', { name: /^Load Photo: By the lockers, [\d.]+ kB$/i })
    await expect(load).toBeVisible()
    expect(await world.asked('POST', /getBase64/)).toBe(0)
    await load.click()
    await chat
      .message('By the lockers')
      .getByRole('button', { name: /^Open Photo/ })
      .click()
    const box = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Save' }) })
    await expect(box.getByRole('img')).toBeVisible()
    await expectAccessible(page)
    const saved = page.waitForEvent('download')
    await box.getByRole('button', { name: 'Save' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.png$/)
    expect(await world.asked('POST', /getBase64/)).toBe(1)
  })
})

const numbered = (text: string, count: number) => Array.from({ length: count }, (_, at) => `${text} ${at + 1}`)

/** The window gets the focus or loses it to another. */
const setFocus = (page: Page, isFocused: boolean) =>
  page.evaluate((has) => {
    Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => has })
    dispatchEvent(new Event(has ? 'focus' : 'blur'))
  }, isFocused)

test.describe('what strangers write', () => {
  test('I7 links lead to the web, to mail or to a phone, open apart, and show where they lead', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    const links = [
      'https://example.test/a?b=c#d',
      'http://xn--e1awd7f.test/',
      'https://еxample.test/',
      'mailto:desk@example.test',
      'tel:+551198000000',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'intent://x#Intent;end',
      'https://bank.test@elsewhere.test/',
      'https://example.test\u202Egpj.exe',
    ]
    for (const text of links) await world.say({ instance: 'shop', from: BEATRIZ, text: `See ${text} now` })
    await world.say({
      instance: 'shop',
      from: BEATRIZ,
      message: {
        extendedTextMessage: {
          text: 'https://short.test/x',
          matchedText: 'https://short.test/x',
          canonicalUrl: 'javascript:alert(1)',
          title: 'A bank',
        },
      },
    })
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await expect(chat.message('https://short.test/x')).toBeVisible()
    const found = await chat.feed
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => (link instanceof HTMLAnchorElement ? { protocol: link.protocol, rel: link.rel, target: link.target } : null)),
      )
    expect(found.length).toBeGreaterThanOrEqual(5)
    for (const link of found) {
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(link?.protocol)
      expect(link).toMatchObject({ rel: 'noopener noreferrer', target: '_blank' })
    }
    await expect(chat.message('https://еxample.test/')).toContainText('xn--')
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'intent://x', 'bank.test@elsewhere.test'])
      await expect(chat.message(text).getByRole('link', { name: /^(?!desk@)(javascript|data|file|intent|https:\/\/bank)/ })).toHaveCount(0)
  })

  test('I8 bidi controls, invisible signs and stacked marks stay in their own box and are told', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    const say = (from: string, name: string, text: string) => world.say({ instance: 'shop', from, name, text })
    await say('5519980000601', 'ada\u202Etxt.exe', 'I am \u202Efirst')
    await say('5519980000602', 'Rafa\u200B\u2066el', 'Second')
    await say('5519980000603', `Z${'\u0301\u0316'.repeat(200)}oe`, `o${'\u0301\u0316'.repeat(200)}h`)
    const chat = await new ChatScreen(page, world).open('5519980000601@s.whatsapp.net')
    await expect(chat.row('ada⟨202E⟩txt.exe')).toBeVisible()
    await expect(chat.row('Rafa⟨200B⟩⟨2066⟩el')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ada⟨202E⟩txt.exe')
    const heights = await chat.list.getByRole('link').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
    expect(new Set(heights).size).toBe(1)
    // the time stands to the right of the words, as in every other message
    const words = chat.message('first')
    const [time, box] = [await words.locator('time').boundingBox(), await words.boundingBox()]
    await expect(words.locator('time')).toHaveText(/^\d\d:\d\d$/)
    expect(time && box && time.x >= box.x && time.x + time.width <= box.x + box.width).toBe(true)
    expect((await chat.row(/oe/).locator('bdi').first().innerText()).match(/\p{M}/gu)?.length ?? 0).toBeLessThanOrEqual(4)
    await chat.button('Contact').click()
    await expect(page.getByRole('complementary', { name: 'Contact' })).toContainText('ada⟨202E⟩txt.exe')
  })
})

test.describe('every kind of message', () => {
  test('all are shown as themselves, and what is not known keeps quiet', async ({ page, makeWorld }) => {
    const world = await makeWorld({ instances: 1, seed: 7 })
    const chat = await new ChatScreen(page, world, 'academia-forte').open()
    const rows = chat.list.getByRole('link')
    await expect(chat.row('Equipe Unidade Sul')).toBeVisible()
    const unknown: string[] = []
    for (let at = 0, count = await rows.count(); at < count; at += 1) {
      // one chat after the other
      const name = await rows.nth(at).locator('bdi').first().innerText()
      await rows.nth(at).click()
      await expect(page.getByRole('region', { name: `Conversation with ${name}` })).toBeVisible()
      await expect(chat.feed.getByRole('article').first()).toBeVisible()
      const labels = await chat.readAll()
      expect(labels.length).toBeGreaterThan(0)
      unknown.push(...(await chat.feed.getByText('A message of a kind that is not known here').allInnerTexts()))
    }
    expect(unknown).toEqual([expect.stringContaining('futureProofGreeting')])
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('nothing is out of reach for anyone: list, conversation, panels, dialogs', async ({ page, makeWorld }) => {
      const world = await makeWorld({ instances: 1, seed: 7 })
      const chat = await new ChatScreen(page, world, 'academia-forte').open()
      await expect(chat.row('Beatriz Moura')).toBeVisible()
      await expectAccessible(page)
      for (const [name, kind] of [
        ['Beatriz Moura', 'Contact'],
        ['Equipe Unidade Sul', 'Group'],
        ['Sofía Ledesma', 'Contact'],
      ] as const) {
        // oxfmt-ignore
        await chat.row(name).click()
        await expect(chat.feed.getByRole('article').first()).toBeVisible()
        const panel = page.getByRole('complementary', { name: kind })
        if (name === 'Beatriz Moura') await chat.button(kind).click() // it stays open from then on
        await expect(panel).toContainText(name)
        await expectAccessible(page)
      }
      await chat.button('New chat').click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      for (const name of ['Emoji', 'How it is sent', 'Quick replies', 'Attach'] as const) {
        await chat.button(name).click()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
      }
      for (const name of ['Location', 'Contact', 'Poll'] as const) {
        await chat.button('Attach').click()
        await page.getByRole('menuitem', { name, exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
      }
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('list, conversation and panel are three levels, each with a way back', async ({ page, makeWorld }) => {
    const world = await liveShopIn(await makeWorld())
    const chat = await new ChatScreen(page, world).open()
    await expectAccessible(page)
    await chat.row('Beatriz Moura').tap()
    await expect(chat.message('Good morning')).toBeVisible()
    await expect(chat.list).toBeHidden()
    await expectAccessible(page)
    await chat.button('Contact').tap()
    const panel = page.getByRole('complementary', { name: 'Contact' })
    await expect(panel).toBeVisible()
    await expect(chat.writing).toBeHidden()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Back to the conversation' }).tap()
    await expect(chat.writing).toBeVisible()
    await chat.writing.fill('On my way')
    await chat.button('Send').tap()
    await expect(chat.message('On my way')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('link', { name: 'Back to the chats' }).tap()
    await expect(chat.row('On my way')).toBeVisible()
  })
})

test('a whole conversation by keyboard alone', async ({ page, makeWorld }) => {
  const world = await liveShopIn(await makeWorld())
  const chat = await new ChatScreen(page, world).open()
  const { keyboard } = page
  await page.getByRole('heading', { level: 1 }).focus()
  await keyboard.press('c')
  await expect(page.getByLabel('Number or group id')).toBeFocused()
  await keyboard.type('+55 19 98000-0118')
  await keyboard.press('Enter')
  await expect(chat.writing).toBeFocused()
  await keyboard.type('Hello Paulo')
  await keyboard.press('Shift+Enter')
  await keyboard.type('how are you?')
  await keyboard.press('Enter')
  await expect(chat.state('how are you?', 'Read')).toBeVisible()
  const [said] = await world.heard('shop')
  expect(said?.text).toBe('Hello Paulo\nhow are you?')
  await world.say({ instance: 'shop', from: '5519980000118', name: 'Paulo H. Antunes', text: 'Very well' })
  await expect(chat.message('Very well')).toBeVisible()

  const toFeed = async () => {
    for (let step = 0; step < 10; step += 1) {
      if (await chat.feed.evaluate((feed) => feed.contains(document.activeElement))) return
      await keyboard.press('Shift+Tab')
    }
  }
  await toFeed()
  await keyboard.press('Home')
  await expect(chat.message('Hello Paulo')).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(chat.message('Very well')).toBeFocused()
  await keyboard.press('r')
  await expect(chat.writing).toBeFocused()
  await keyboard.type('Glad to hear')
  await keyboard.press('Enter')
  const answer = chat.message('Glad to hear')
  await expect(answer.getByTitle('Go to the original message')).toContainText('Very well')

  await chat.row('Glad to hear').focus()
  await keyboard.press('j')
  await expect(chat.row('Beatriz Moura')).toBeFocused()
  await keyboard.press('e')
  await expect(chat.row('Beatriz Moura')).toBeHidden()
})
