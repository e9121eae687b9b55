import type { Browser, Page } from 'playwright'
import { commitsOf, countCommits } from '../../../e2e/watch-page.ts'
import { threadTimeOf } from './thread-time.ts'

const SIZES = [100, 1_000, 5_000]

/** The list of instances: what it costs to have it open. */
export async function measureList(browser: Browser, origin: string) {
  const rows = []
  for (const instances of SIZES) {
    const page = await browser.newPage({ baseURL: origin, viewport: { width: 1440, height: 900 } })
    rows.push(await measure(page, instances))
    await page.close()
  }
  return rows
}

async function measure(page: Page, instances: number) {
  const made = await page.request.post('/sandbox/worlds', { data: { dialect: 'v2', instances, seed: 1 } })
  const world = (await made.json()) as { id: string; path: string; key: string }
  const listRequests = async () => {
    const dump = (await (await page.request.get(`/sandbox/worlds/${world.id}`)).json()) as { requests: { path: string }[] }
    return dump.requests.filter(({ path }) => path.includes('/instance/fetchInstances')).length
  }

  const inFlight = new Set<object>()
  page.on('request', (request) => inFlight.add(request))
  page.on('requestfinished', (request) => inFlight.delete(request))
  page.on('requestfailed', (request) => inFlight.delete(request))

  await page.clock.install()
  await page.addInitScript('globalThis.__name = (named) => named') // what the TypeScript runner wraps functions in
  await page.addInitScript(countCommits)
  await page.goto(`${world.path}manager/`)
  await page.getByLabel('API key', { exact: true }).fill(world.key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Instances' }).waitFor()
  await page.getByText('Updated').first().waitFor()
  await page.clock.runFor(1_000)

  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const threadTime = await threadTimeOf(page)

  const before = { requests: await listRequests(), commits: await commitsOf(page), time: await threadTime() }
  for (let second = 0; second < 60; second += 1) {
    await page.clock.runFor(1_000)
    while (inFlight.size > 0) await page.waitForEvent('requestfinished') // the minute is made up, the answers are not
    await page.evaluate(() => document.title)
  }
  const after = { requests: await listRequests(), commits: await commitsOf(page), time: await threadTime() }
  const polls = after.requests - before.requests
  return {
    N: instances,
    'DOM nodes': nodes,
    'list requests a minute': polls,
    'commits of an unchanged poll': (after.commits.beyondTimes - before.commits.beyondTimes) / Math.max(polls, 1),
    'thread ms a quiet minute': Math.round(after.time - before.time),
  }
}
