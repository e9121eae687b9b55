import type { Page } from 'playwright/test'
import { ChatScreen } from './chat-screen.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { World } from './world.ts'

const BEATRIZ = '5519980000467'
const PAULO = '5519980000118'
const BEATRIZ_JID = `${BEATRIZ}@s.whatsapp.net`

// a microphone that hums
test.use({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      }),
    { scope: 'worker' },
  ],
})

/** A shop that Beatriz has written to, and a group that she and Paulo are in with it. */
async function shopWithGroup(world: World) {
  await world.addInstance({ name: 'shop', state: 'open', phone: '5511980000045', profile: 'Shop' })
  const made = await world.call('POST', 'group/create/shop', { subject: 'Weekend run', participants: [BEATRIZ, PAULO] })
  const { id: group }: { id: string } = await made.json()
  await world.say({ instance: 'shop', from: PAULO, name: 'Paulo H. Antunes', group, text: 'Who is in?' })
  await world.say({ instance: 'shop', from: BEATRIZ, name: 'Beatriz Moura', group, text: 'Count me in' })
  await world.say({ instance: 'shop', from: BEATRIZ, name: 'Beatriz Moura', text: 'Good morning' })
  return group
}

/** What a deed says to the server. */
async function bodyOf(page: Page, path: RegExp, deed: () => Promise<unknown>): Promise<unknown> {
  const asked = page.waitForRequest((request) => request.method() !== 'GET' && path.test(request.url()))
  await deed()
  return (await asked).postDataJSON()
}

/** Files as a person would paste or drop them. */
const transfer = (page: Page, files: readonly { name: string; type: string; base64: string }[]) =>
  page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }))
    }
    return data
  }, files)

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAr7pD1QAAAAASUVORK5CYII='

const IS_V1 = { v1: true, v2: false }

for (const dialect of ['v2', 'v1'] as const) {
  /** 1.x puts what goes with a message, and what it says, into parts of their own. */
  const wire = (options: object, name: string, content: object) =>
    IS_V1[dialect] ? { options, [name]: content } : { ...options, ...content }

  test.describe(dialect, () => {
    test('words go out with mentions, an answer and typing, are changed, reacted to, forwarded and taken back', async ({
      page,
      makeWorld,
    }) => {
      const world = await makeWorld({ dialect })
      const group = await shopWithGroup(world)
      const chat = await new ChatScreen(page, world).open(group)
      await expect(chat.message('Who is in?')).toBeVisible()

      await chat.act('Who is in?', 'Reply')
      await chat.button('How it is sent').click()
      await page.getByLabel('Show “typing” before it goes out').selectOption({ label: '2 seconds' })
      await page.getByLabel('Preview of links').uncheck()
      await page.keyboard.press('Escape')
      await expect(chat.button('How it is sent')).toBeFocused()
      await chat.writing.pressSequentially('We are, @')
      await expect(page.getByRole('option')).toHaveText([/^(Beatriz|Paulo)/, /^(Beatriz|Paulo)/])
      await chat.writing.pressSequentially('bea')
      await expect(page.getByRole('option')).toHaveText(['Beatriz Moura'])
      await chat.writing.press('Enter')
      await expect(chat.writing).toHaveValue('We are, @Beatriz Moura ')
      await chat.writing.pressSequentially('and @pa')
      await page.getByRole('option', { name: 'Paulo H. Antunes' }).click()
      await expect(chat.writing).toBeFocused()
      const told = await bodyOf(page, /\/message\/sendText\//, () => chat.writing.press('Enter'))
      expect(told).toMatchObject({
        number: group,
        ...wire({ delay: 2000, linkPreview: false }, 'textMessage', { text: `We are, @${BEATRIZ} and @${PAULO}` }),
      })
      expect(JSON.stringify(told)).toContain(IS_V1[dialect] ? `"mentioned":["${BEATRIZ}","${PAULO}"]` : `"mentioned":["${BEATRIZ_JID}"`)
      await expect(chat.message('We are').getByText('Typing shown for 2 s before it goes out')).toBeVisible()
      await expect(chat.state('We are', 'Read')).toBeVisible()
      await expect(chat.message('We are')).toContainText('@Beatriz Moura and @Paulo H. Antunes')
      await expect(chat.feed.getByRole('article', { name: /: We are, @Beatriz Moura and @Paulo H\. Antunes$/ })).toBeVisible()
      await expect(chat.row('Weekend run')).toContainText('@Beatriz Moura and @Paulo H. Antunes')
      await expect(chat.message('We are').getByTitle('Go to the original message')).toContainText('Who is in?')

      await chat.act('We are', 'Reply')
      await expect(page.getByText('We are, @Beatriz Moura and @Paulo H. Antunes')).toHaveCount(3) // in the list, in the chat and above the field
      await chat.writing.press('Escape')

      await chat.button('How it is sent').click()
      await page.getByLabel('Mention everybody in the group').check()
      await page.keyboard.press('Escape')
      expect(await bodyOf(page, /\/message\/sendText\//, () => chat.write('Seven sharp'))).toEqual({
        number: group,
        ...(IS_V1[dialect]
          ? { options: { mentions: { everyOne: true } }, textMessage: { text: 'Seven sharp' } }
          : { text: 'Seven sharp', mentionsEveryOne: true }),
      })
      await expect(chat.state('Seven sharp', 'Read')).toBeVisible()

      await chat.act('We are', 'Edit')
      await expect(chat.writing).toHaveValue('We are, @Beatriz Moura and @Paulo H. Antunes')
      await chat.writing.press('Escape')
      await expect(chat.writing).toHaveValue('')
      await chat.act('We are', 'Edit')
      const changed = { number: group, text: `@${BEATRIZ} is` }
      expect(await bodyOf(page, /\/chat\/updateMessage\//, () => chat.write('@Beatriz Moura is'))).toMatchObject(changed)
      await expect(chat.message('@Beatriz Moura is')).toContainText('edited')
      await expect(chat.writing).toHaveValue('')

      await chat.message('Count me in').focus()
      await chat.message('Count me in').getByRole('button', { name: 'React' }).click()
      const reaction = await bodyOf(page, /\/message\/sendReaction\//, () => page.getByRole('button', { name: '🎉', exact: true }).click())
      expect(JSON.stringify(reaction)).toContain('"reaction":"🎉"')
      await expect(chat.message('Count me in').getByRole('list', { name: 'Reactions' })).toContainText('🎉')

      await chat.act('Seven sharp', 'Forward')
      await page.getByRole('dialog').getByRole('button', { name: 'Beatriz Moura' }).click()
      await expect(page.getByText('On its way to Beatriz Moura')).toBeVisible()
      await expect(chat.message('Seven sharp')).toBeFocused()
      await expect.poll(async () => (await world.heard('shop'))[0]).toMatchObject({ chat: BEATRIZ_JID, fromMe: true, text: 'Seven sharp' })

      await chat.act('Seven sharp', 'Delete for everyone')
      await expectAccessible(page)
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for everyone' }).click()
      await expect(chat.message('Seven sharp')).toHaveCount(0)
      await expect(chat.message('deleted')).toBeFocused()

      await world.fault({ match: { path: '/chat/updateMessage' }, fault: { kind: 'status', status: 500 } })
      await chat.act('Beatriz Moura is', 'Edit')
      await chat.write('Nobody is')
      await expect(page.getByText(/^The message could not be changed/)).toBeVisible()
      await chat.writing.press('Escape')
      await expect(page.getByText(/^The message could not be changed/)).toBeHidden()
    })

    test('place, card, poll, sticker and quick reply go out as they were meant', async ({ page, makeWorld }) => {
      const world = await makeWorld({ dialect })
      await shopWithGroup(world)
      const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
      const attach = async (what: string) => {
        await chat.button('Attach').click()
        await page.getByRole('menuitem', { name: what, exact: true }).click()
      }
      const send = () => page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
      await expect(chat.message('Good morning')).toBeVisible()

      await attach('Location')
      await page.getByLabel('Name').fill('Shop')
      await send()
      await expect(page.getByText('WhatsApp wants one.')).toBeVisible()
      await page.getByLabel('Address').fill('Rua das Flores 10')
      await page.getByLabel('Latitude').fill('-23.5505, -46.6333')
      await expect(page.getByLabel('Longitude')).toHaveValue('-46.6333')
      const place = { latitude: -23.5505, longitude: -46.6333, name: 'Shop', address: 'Rua das Flores 10' }
      expect(await bodyOf(page, /sendLocation/, send)).toEqual({
        number: BEATRIZ,
        ...(IS_V1[dialect] ? { locationMessage: place } : place),
      })
      await expect(chat.message('Rua das Flores 10')).toBeVisible()
      await expect(chat.button('Attach')).toBeFocused()

      await attach('Contact')
      await page.getByLabel('Name').fill('Paulo H. Antunes')
      await page.getByLabel('Number').fill('+55 19 98000-0118')
      const card = [{ fullName: 'Paulo H. Antunes', phoneNumber: PAULO, wuid: PAULO }]
      expect(await bodyOf(page, /sendContact/, send)).toEqual({
        number: BEATRIZ,
        ...(IS_V1[dialect] ? { contactMessage: card } : { contact: card }),
      })
      await expect(chat.message('Paulo H. Antunes')).toBeVisible()

      await attach('Poll')
      await page.getByLabel('Question').fill('Which day?')
      await page.getByLabel('Answer 1').fill('Saturday')
      await page.getByLabel('Answer 2').fill('Saturday')
      await send()
      await expect(page.getByText('Each answer once, and at least two.')).toBeVisible()
      await page.getByLabel('Answer 2').fill('Sunday')
      const poll = { name: 'Which day?', values: ['Saturday', 'Sunday'], selectableCount: 1 }
      expect(await bodyOf(page, /sendPoll/, send)).toEqual({ number: BEATRIZ, ...(IS_V1[dialect] ? { pollMessage: poll } : poll) })
      await expect(chat.message('Which day?')).toContainText('Sunday')

      await chat.button('Quick replies').click()
      await page.getByLabel('Short name').fill('hours')
      await page.getByLabel('Words').fill('We are open from 9 to 18')
      await chat.button('Add').click()
      await page.keyboard.press('Escape')
      await chat.writing.pressSequentially('/ho')
      await expect(page.getByRole('option')).toContainText(['We are open from 9 to 18'])
      await chat.writing.press('Tab')
      await expect(chat.writing).toHaveValue('We are open from 9 to 18')
      await chat.button('Emoji').click()
      await expect(page.getByRole('button', { name: '👍', exact: true })).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await expect(chat.writing).toBeFocused()
      await expect(chat.writing).toHaveValue('We are open from 9 to 18❤️')
      await chat.writing.press('Enter')
      await expect(chat.message('We are open from 9 to 18❤️')).toBeVisible()

      await chat.button('Attach').click()
      const sticker = page.getByRole('menuitem', { name: 'Sticker' })
      if (IS_V1[dialect]) return expect(sticker).toContainText('This server cannot send this.')
      const chosen = page.waitForEvent('filechooser')
      await sticker.click()
      await (await chosen).setFiles({ name: 'wave.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') })
      expect(await bodyOf(page, /sendSticker/, send)).toEqual({ number: BEATRIZ, sticker: PICTURE })
      await expect(chat.feed.getByRole('article').last()).toHaveAccessibleName(/Sticker/)
      return undefined
    })
  })
}

test.describe('files', () => {
  test('come by button, by paste and by drop, are seen first, and go out in order with a caption', async ({ page, makeWorld }) => {
    const world = await makeWorld()
    await shopWithGroup(world)
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    const dialog = page.getByRole('dialog')
    const send = () => dialog.getByRole('button', { name: 'Send', exact: true }).click()

    await chat.button('Attach').click()
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Photo, video or file' }).click()
    await (
      await chosen
    ).setFiles([
      { name: 'front.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') },
      { name: 'prices.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
      { name: 'wrong.txt', mimeType: 'text/plain', buffer: Buffer.from('no') },
    ])
    await expect(dialog.getByRole('listitem')).toHaveCount(3)
    await expect.poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2)
    await expect(dialog.getByLabel('Caption')).toBeFocused()
    await dialog.getByRole('button', { name: 'Take out wrong.txt' }).click()
    await expect(dialog.getByLabel('Caption')).toBeFocused()
    await dialog.getByLabel('Caption').fill('Our new *front*')
    await expectAccessible(page)
    expect(await bodyOf(page, /sendMedia/, send)).toEqual({
      number: BEATRIZ,
      mediatype: 'image',
      mimetype: 'image/png',
      fileName: 'front.png',
      caption: 'Our new *front*',
      media: PICTURE,
    })
    await expect(chat.message('prices.pdf').getByText('Read', { exact: true })).toBeVisible()
    // what was sent from here stays in sight without being asked for
    await expect(chat.message('Our new front').getByRole('button', { name: /^Open Photo/ })).toBeVisible()
    expect((await world.heard('shop')).slice(0, 2).map(({ type }) => type)).toEqual(['documentMessage', 'imageMessage'])

    const pasted = await transfer(page, [{ name: 'image.png', type: 'image/png', base64: PICTURE }])
    await chat.writing.focus()
    await chat.writing.evaluate((field, data) => {
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, pasted)
    await dialog.getByLabel('Send as files, not as pictures').check()
    expect(await bodyOf(page, /sendMedia/, send)).toMatchObject({ mediatype: 'document', fileName: 'image.png' })
    await expect(chat.writing).toBeFocused()

    const dropped = await transfer(page, [{ name: 'clip.mp4', type: 'video/mp4', base64: 'AAAA' }])
    const place = page.getByRole('region', { name: /^Conversation with/ })
    await place.dispatchEvent('dragover', { dataTransfer: dropped })
    await expect(page.getByText('Drop files to send them')).toBeVisible()
    await place.dispatchEvent('drop', { dataTransfer: dropped })
    await expect(page.getByText('Drop files to send them')).toBeHidden()
    expect(await bodyOf(page, /sendMedia/, send)).toMatchObject({
      mediatype: 'video',
      mimetype: 'video/mp4',
      fileName: 'clip.mp4',
      media: 'AAAA',
    })
    await expect.poll(async () => (await world.heard('shop'))[0]?.type).toBe('videoMessage')
  })

  /** Six megabytes, which no storage of text would take twice. */
  const CLIP = { name: 'tour.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(6_000_000, 7) }
  const attachClip = async (page: Page, chat: ChatScreen, caption = 'The tour') => {
    await page.locator('input[type=file]').setInputFiles(CLIP)
    await page.getByRole('dialog').getByLabel('Caption').fill(caption)
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
    await expect(chat.message(caption)).toBeVisible()
  }
  const held = (page: Page) =>
    page.evaluate(async () => {
      const found = await indexedDB.databases()
      if (!found.some(({ name }) => name === 'switchboard.files')) return 0
      const opening = indexedDB.open('switchboard.files')
      await new Promise((done) => opening.addEventListener('success', done))
      const counting = opening.result.transaction('files').objectStore('files').count()
      await new Promise((done) => counting.addEventListener('success', done))
      opening.result.close()
      return counting.result
    })

  test('F2 a large file that failed, or was sent without a network, outlives a reload and goes out once', async ({
    page,
    context,
    makeWorld,
  }) => {
    const world = await makeWorld()
    await shopWithGroup(world)
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await world.fault({ match: { path: '/message/sendMedia' }, fault: { kind: 'status', status: 500 } })
    await attachClip(page, chat)
    await expect(chat.message('The tour').getByText(/^Not sent: /)).toBeVisible()
    await world.clearFaults()
    await page.reload()
    await expect(chat.button('Load Video: The tour, 6 MB')).toBeVisible() // else what is pressed moves away
    await expect(chat.message('The tour').getByText(/^Not sent: /)).toBeVisible()
    expect(await held(page)).toBe(1)
    const again = await bodyOf(page, /sendMedia/, () => chat.message('The tour').getByRole('button', { name: 'Send again' }).click())
    expect(Object(again).media).toBe(CLIP.buffer.toString('base64'))
    await expect(chat.state('The tour', 'Read')).toBeVisible()
    await expect.poll(() => held(page)).toBe(0)

    await context.setOffline(true)
    await attachClip(page, chat, 'The garden')
    await expect(chat.message('The garden').getByText('Waits to be sent', { exact: true })).toBeVisible()
    await context.setOffline(false)
    await page.reload()
    await expect(chat.state('The garden', 'Read')).toBeVisible({ timeout: 30_000 })
    expect((await world.heard('shop')).filter(({ type }) => type === 'videoMessage')).toHaveLength(2)
    await expect.poll(() => held(page)).toBe(0)
  })

  test('I11 a file without room is told, one that is gone can be sent no more, and signing out forgets all', async ({
    page,
    context,
    makeWorld,
  }) => {
    const world = await makeWorld()
    await shopWithGroup(world)
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await world.fault({ match: { path: '/message/sendMedia' }, fault: { kind: 'status', status: 500 } })
    await attachClip(page, chat)
    await expect(chat.message('The tour').getByText(/^Not sent: /)).toBeVisible()
    await page.evaluate(() => new Promise((done) => indexedDB.deleteDatabase('switchboard.files').addEventListener('success', done)))
    await page.reload()
    await expect(chat.button('Load Video: The tour, 6 MB')).toBeVisible()
    await chat.message('The tour').getByRole('button', { name: 'Send again' }).click()
    await expect(chat.message('The tour')).toBeFocused()
    await expect(chat.message('The tour').getByText('The file is no longer in this browser. Attach it again.')).toBeVisible()
    await chat.message('The tour').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(chat.message('The tour')).toHaveCount(0)
    await expect(chat.message('Good morning')).toBeFocused()

    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await context.setOffline(true)
    await attachClip(page, chat)
    await expect(chat.message('The tour').getByText('Waits to be sent. This browser has no room for it: keep the page open.')).toBeVisible()
    await world.clearFaults()
    await context.setOffline(false)
    await expect(chat.state('The tour', 'Read')).toBeVisible({ timeout: 20_000 })

    await context.setOffline(true)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await chat.write('Only words')
    await expect(chat.message('Only words')).toContainText('This browser has no room for it: keep the page open.')
    await context.setOffline(false)
    await expect(chat.state('Only words', 'Read')).toBeVisible({ timeout: 20_000 })

    await page.reload()
    await expect(chat.message('Good morning')).toBeVisible()
    await context.setOffline(true)
    await attachClip(page, chat, 'The garden')
    await expect.poll(() => held(page)).toBe(1)
    await context.setOffline(false)
    await chat.button('Server key').click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByLabel('API key', { exact: true })).toBeVisible()
    expect(await held(page)).toBe(0)
  })
})

test.describe('a voice', () => {
  test.use({ permissions: ['microphone'] })

  test('is recorded, thrown away, recorded again, sent and heard', async ({ page, makeWorld }) => {
    const world = await makeWorld()
    await shopWithGroup(world)
    const chat = await new ChatScreen(page, world).open(BEATRIZ_JID)
    await chat.button('Record a voice message').click()
    await expect(page.getByText('Recording, 0:01')).toBeVisible()
    await expectAccessible(page)
    await chat.button('Throw the recording away').click()
    await expect(chat.button('Record a voice message')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Recording, 0:01')).toBeVisible()
    await expect(chat.button('Send the recording')).toBeFocused()
    const body = await bodyOf(page, /sendWhatsAppAudio/, () => page.keyboard.press('Enter'))
    expect(Object(body)).toMatchObject({ number: BEATRIZ })
    expect(Object(body).audio.length).toBeGreaterThan(1000)
    await expect(chat.button('Record a voice message')).toBeFocused()
    const [said] = await world.heard('shop')
    expect(said).toMatchObject({ type: 'audioMessage', fromMe: true })
    await expect(chat.feed.getByRole('article').last().getByRole('button', { name: /^Play/ })).toBeVisible()
  })
})

test('a group says who we are in it, and what only its admins can do', async ({ page, makeWorld }) => {
  const world = await makeWorld()
  const group = await shopWithGroup(world)
  const chat = await new ChatScreen(page, world).open(group)
  await chat.button('Group').click()
  const panel = page.getByRole('complementary', { name: 'Group' })
  await expect(panel.getByRole('listitem').filter({ hasText: 'You' })).toContainText('Founder')
  await panel.getByRole('button', { name: 'Add people' }).click()
  await expect(page.getByRole('dialog', { name: 'Add people' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'Add people' })).toBeFocused()
  await panel.getByRole('button', { name: 'Change the group' }).click()
  await expect(page.getByRole('dialog', { name: 'Change the group' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Roles of Beatriz Moura' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the group' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep in the group' }).click()

  await world.call('POST', `group/updateParticipant/shop?groupJid=${group}`, { action: 'demote', participants: ['5511980000045'] })
  await page.reload()
  await expect(panel.getByRole('listitem').filter({ hasText: 'You' })).not.toContainText('Founder')
  await expect(panel.getByRole('button', { name: 'Add people' })).toBeHidden()
  await panel.getByRole('button', { name: 'Roles of Beatriz Moura' }).click()
  await expect(page.getByRole('menuitem', { name: 'Remove from the group' })).toContainText('Only admins of the group can do this.')
  await expectAccessible(page)
})
