import type { Page } from 'playwright/test'
import { ChatScreen } from './chat-screen.ts'
import { World, type WorldOptions } from './world.ts'

export const MANY = 100_000
/** The instance and the chat that have them. */
const INSTANCE = 'academia-forte'
export const SENDER = '5519980000911'

/** Opens a chat of very many messages, on a server that tells news by socket. */
export async function openLongChat(page: Page, dialect: NonNullable<WorldOptions['dialect']>) {
  const world = await World.make(page.request, { dialect, instances: 1, messages: MANY })
  const channel = { enabled: true, events: [] }
  await world.call('POST', `websocket/set/${INSTANCE}`, dialect === 'v2' ? { websocket: channel } : channel)
  const chat = await new ChatScreen(page, world, INSTANCE).open(`${SENDER}@s.whatsapp.net`)
  await chat.feed.getByRole('article').first().waitFor()
  const say = (text: string) => world.say({ instance: INSTANCE, from: SENDER, text })
  return { world, chat, say }
}

/** Scrolls back so many pixels, a part of the screen with each frame, and tells how many messages were in the page at most. */
export const scrollBack = (chat: ChatScreen, pixels: number) =>
  chat.feed.evaluate(async (feed, distance) => {
    const box = feed.parentElement?.parentElement
    if (!box) throw new Error('The messages do not scroll')
    const longTasks: number[] = []
    const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    observer.observe({ type: 'longtask' })
    let most = 0
    for (let travelled = 0; travelled < distance;) {
      const before = box.scrollTop
      box.scrollTop -= box.clientHeight * 0.8
      travelled += before - box.scrollTop
      // each part is only in the page while it is in sight
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      most = Math.max(most, feed.querySelectorAll('article, [role=listitem]').length)
    }
    observer.disconnect()
    return { most, longTasks }
  }, pixels)

/** What the page still holds after a collection, in megabytes. */
export async function heapOf(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  await devtools.detach()
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
}
