import { spawn } from 'node:child_process'
import { chromium, type Page } from 'playwright'
import { ensureBrowser, isRoot, LAUNCH_ARGS } from '../../e2e/ensure-browser.ts'
import { commitsOf, countCommits } from '../../e2e/watch-page.ts'

const PORT = 4189
const ORIGIN = `http://127.0.0.1:${PORT}`
const SIZES = [100, 1_000, 5_000]

async function measure(page: Page, instances: number) {
  const made = await page.request.post(`${ORIGIN}/sandbox/worlds`, { data: { dialect: 'v2', instances, seed: 1 } })
  const world = (await made.json()) as { id: string; path: string; key: string }
  const listRequests = async () => {
    const dump = (await (await page.request.get(`${ORIGIN}/sandbox/worlds/${world.id}`)).json()) as { requests: { path: string }[] }
    return dump.requests.filter(({ path }) => path.includes('/instance/fetchInstances')).length
  }

  const inFlight = new Set<object>()
  page.on('request', (request) => inFlight.add(request))
  page.on('requestfinished', (request) => inFlight.delete(request))
  page.on('requestfailed', (request) => inFlight.delete(request))

  await page.clock.install()
  await page.addInitScript('globalThis.__name = (named) => named') // what the TypeScript runner wraps functions in
  await page.addInitScript(countCommits)
  await page.goto(`${ORIGIN}${world.path}manager/`)
  await page.getByLabel('API key', { exact: true }).fill(world.key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Instances' }).waitFor()
  await page.getByText('Updated').first().waitFor()
  await page.clock.runFor(1_000)

  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const threadTime = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }

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

const server = spawn('npx', ['tsx', 'src/serve/start.ts', '--port', `${PORT}`], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
try {
  await new Promise((resolve) => server.stdout.once('data', resolve))
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), chromiumSandbox: !isRoot(), args: LAUNCH_ARGS })
  const rows = []
  for (const instances of SIZES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    rows.push(await measure(page, instances))
    await page.close()
  }
  await browser.close()
  console.table(rows)
} finally {
  if (server.pid) process.kill(-server.pid)
}
