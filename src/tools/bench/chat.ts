import type { Browser } from 'playwright'
import type { ChatScreen } from '../../../e2e/chat-screen.ts'
import { heapOf, openLongChat, scrollBack, workOf } from '../../../e2e/chat-size.ts'
import { threadTimeOf } from './thread-time.ts'

const FAR = 100_000
const HEIGHT = 900
const TIMES = 5
const LONG = 100
/** What criterion F1 allows. */
const MOST_NODES = 300
const MOST_HEAP = 150

/** A chat of very many messages: what it costs to open it and to go far back in it, and how soon a new message is on screen. */
export async function measureChat(browser: Browser, origin: string, dialect: 'v1' | 'v2') {
  const page = await browser.newPage({ baseURL: origin, viewport: { width: 1440, height: HEIGHT } })
  await page.addInitScript('globalThis.__name = (named) => named') // what the TypeScript runner wraps functions in
  const { world, chat, say } = await openLongChat(page, dialect)
  const opening = await workOf(page)
  const threadTime = await threadTimeOf(page)
  const before = await threadTime()
  const { most, passed } = await scrollBack(chat, FAR)
  const scrolling = await workOf(page)
  const scrolled = (await threadTime()) - before
  const heap = await heapOf(page)
  await chat.button('Jump to the newest').click()
  await chat.news('News arrives by itself').waitFor()
  const bySocket = await arrivals(chat, say, 'By socket')
  await world.socket({ isOff: true })
  await chat.news('The server is asked every few seconds').waitFor()
  const byPoll = await arrivals(chat, say, 'By poll')
  await page.close()
  return {
    dialect,
    'message nodes at most': most,
    'heap MB': Math.round(heap),
    'longest ms of opening': longest(opening),
    'of scrolling': longest(scrolling),
    [`over ${LONG} ms`]: scrolling.longTasks.filter((ms) => ms > LONG).length,
    'thread ms a screen': Math.round(scrolled / (FAR / HEIGHT)),
    'drawn for each that passed': Math.round((scrolling.drawn / passed) * 10) / 10,
    'ms to screen by socket': median(bySocket.map(({ sinceSent }) => sinceSent)),
    'by poll': median(byPoll.map(({ sinceSent }) => sinceSent)),
    'of that since asked': median(byPoll.map(({ sinceAsked }) => sinceAsked)),
  }
}

/** What is over the limits, in words. */
export function passedLimits({ 'message nodes at most': nodes, 'heap MB': heap }: Awaited<ReturnType<typeof measureChat>>) {
  return [
    ...(nodes > MOST_NODES ? [`F1 is passed: ${nodes} message nodes, ${MOST_NODES} at most`] : []),
    ...(heap >= MOST_HEAP ? [`F1 is passed: a heap of ${heap} MB, below ${MOST_HEAP} MB`] : []),
  ]
}

async function arrivals(chat: ChatScreen, say: (text: string) => Promise<unknown>, words: string) {
  const times = []
  for (let time = 1; time <= TIMES; time += 1) {
    const text = `${words} ${time}`
    const watch = await watchFor(chat, text)
    const sent = Date.now()
    await say(text)
    const { at, asked } = await watch.evaluate(({ seen }) => seen)
    times.push({ sinceSent: at - sent, sinceAsked: at - asked })
  }
  return times
}

/** Notes when a text is drawn among the messages, and when the server was last asked for them before that. */
const watchFor = ({ feed }: ChatScreen, words: string) =>
  feed.evaluateHandle((messages, text) => {
    performance.clearResourceTimings()
    const seen = new Promise<{ at: number; asked: number }>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!messages.textContent.includes(text)) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const asked = performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/chat/findMessages/'))
          resolve({ at: Date.now(), asked: performance.timeOrigin + (asked?.startTime ?? Number.NaN) })
        })
      })
      observer.observe(messages, { childList: true, subtree: true, characterData: true })
    })
    return { seen } // not the promise itself, which would be waited for
  }, words)

const longest = ({ longTasks }: Awaited<ReturnType<typeof workOf>>) => Math.round(Math.max(0, ...longTasks))

const median = (values: readonly number[]) =>
  Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN)
