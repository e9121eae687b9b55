import { ChatScreen } from './chat-screen.ts'
import { heapOf, MANY, openLongChat, scrollBack, workOf } from './chat-size.ts'
import { expect, test } from './fixtures.ts'
import { commitsOf, countCommits } from './watch-page.ts'

const BEATRIZ = '5519980000467'

for (const dialect of ['v1', 'v2'] as const) {
  test(`F1 of a chat of ${MANY} messages only those around the reader are in the page, drawn as they come, and little in memory: ${dialect}`, async ({
    page,
  }) => {
    const { chat } = await openLongChat(page, dialect)
    await workOf(page)
    const { most, passed } = await scrollBack(chat, 30_000)
    expect(passed).toBeGreaterThan(300)
    expect(most).toBeLessThanOrEqual(300)
    // once when it comes into sight, and once more when older ones move its place in the whole
    expect((await workOf(page)).drawn).toBeLessThan(passed * 3)
    expect(await heapOf(page)).toBeLessThan(150)
  })
}

for (const dialect of ['v1', 'v2'] as const) {
  test(`B6 a minute of looks that bring nothing new draws nothing in the chat console: ${dialect}`, async ({ page, makeWorld }) => {
    const world = await makeWorld({ dialect, instances: 1, seed: 7, hasSockets: false })
    await page.clock.install()
    await page.addInitScript(countCommits)
    const inFlight = new Set<object>()
    page.on('request', (request) => inFlight.add(request))
    page.on('requestfinished', (request) => inFlight.delete(request))
    page.on('requestfailed', (request) => inFlight.delete(request))
    const minute = async () => {
      for (let second = 0; second < 60; second += 1) {
        await page.clock.runFor(1000)
        while (inFlight.size > 0) await page.waitForEvent('requestfinished') // the minute is made up, the answers are not
        await page.evaluate(() => document.title)
      }
    }
    const chat = await new ChatScreen(page, world, 'academia-forte').open(`${BEATRIZ}@s.whatsapp.net`)
    await expect(chat.news('The server is asked every few seconds')).toBeVisible()
    await chat.message('Can I pay when I pick it up?').waitFor()
    await minute()
    const before = { commits: await commitsOf(page), asked: await world.asked('POST', /findMessages/) }
    await minute()
    expect((await commitsOf(page)).beyondTimes - before.commits.beyondTimes).toBe(0)
    expect(await world.asked('POST', /findMessages/)).toBeGreaterThan(before.asked + 3)
  })
}
