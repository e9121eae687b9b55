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
  await page.addInitScript(watchWork)
  const chat = await new ChatScreen(page, world, INSTANCE).open(`${SENDER}@s.whatsapp.net`)
  await chat.feed.getByRole('article').first().waitFor()
  const say = (text: string) => world.say({ instance: INSTANCE, from: SENDER, text })
  return { world, chat, say }
}

/** Runs in the page before the app: notes long tasks, and how many messages React drew, whether they changed or not. */
function watchWork() {
  type Fiber = { tag: number; flags: number; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; stateNode: unknown }
  const work = { drawn: 0, longTasks: [] as number[] }
  const PERFORMED_WORK = 1
  const SIMPLE_MEMO = 15
  const count = (next: Fiber, previous: Fiber | null): void => {
    const host = next.child?.stateNode
    const isRow = next.tag === SIMPLE_MEMO && host instanceof Element && host.querySelector(':scope > article') !== null
    if (isRow && (next.flags & PERFORMED_WORK) !== 0) work.drawn += 1
    if (previous && next.child === previous.child) return
    for (let child = next.child; child; child = child.sibling) if (child !== child.alternate) count(child, child.alternate)
  }
  Reflect.set(window, 'work', work)
  new PerformanceObserver((list) => work.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  })
  Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => count(root.current, root.current.alternate),
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  })
}

/** What was noted since this was last asked. */
export const workOf = (page: Page) =>
  page.evaluate(() => {
    const work = Reflect.get(window, 'work') as { drawn: number; longTasks: number[] }
    const noted = { ...work }
    Object.assign(work, { drawn: 0, longTasks: [] })
    return noted
  })

/** Scrolls back so many pixels, a part of the screen with each frame, and tells how many messages passed, and how many were in the page at most. */
export const scrollBack = (chat: ChatScreen, pixels: number) =>
  chat.feed.evaluate(async (feed, distance) => {
    const box = feed.parentElement?.parentElement
    if (!box) throw new Error('The messages do not scroll')
    const passed = new Set<Element>()
    let most = 0
    for (let travelled = 0; travelled < distance;) {
      const before = box.scrollTop
      box.scrollTop -= box.clientHeight * 0.8
      travelled += before - box.scrollTop
      // each part is only in the page while it is in sight
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const articles = feed.querySelectorAll('article, [role=listitem]')
      for (const article of articles) passed.add(article)
      most = Math.max(most, articles.length)
    }
    return { most, passed: passed.size }
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
