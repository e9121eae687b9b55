import { spawn } from 'node:child_process'
import { chromium } from 'playwright'
import { ensureBrowser, isRoot, LAUNCH_ARGS } from '../../e2e/ensure-browser.ts'
import { measureChat, passedLimits } from './bench/chat.ts'
import { measureList } from './bench/list.ts'

const PORT = 4189
const ORIGIN = `http://127.0.0.1:${PORT}`

const server = spawn('npx', ['tsx', 'src/serve/start.ts', '--port', `${PORT}`], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
try {
  await new Promise((resolve) => server.stdout.once('data', resolve))
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), chromiumSandbox: !isRoot(), args: LAUNCH_ARGS })
  const chat = await measureChat(browser, ORIGIN)
  console.table(await measureList(browser, ORIGIN))
  console.table([chat])
  for (const limit of passedLimits(chat)) console.log(limit)
  await browser.close()
} finally {
  if (server.pid) process.kill(-server.pid)
}
