import { spawn } from 'node:child_process'
import { chromium } from 'playwright'
import { MANY } from '../../e2e/chat-size.ts'
import { ensureBrowser, isRoot, LAUNCH_ARGS } from '../../e2e/ensure-browser.ts'
import { measureChat, passedLimits } from './bench/chat.ts'
import { measureList } from './bench/list.ts'

const PORT = 4189
const ORIGIN = `http://127.0.0.1:${PORT}`

const server = spawn('npx', ['tsx', 'src/serve/start.ts', '--port', `${PORT}`], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
try {
  await new Promise((resolve) => server.stdout.once('data', resolve))
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), chromiumSandbox: !isRoot(), args: LAUNCH_ARGS })
  const chats = [await measureChat(browser, ORIGIN, 'v1'), await measureChat(browser, ORIGIN, 'v2')]
  console.table(await measureList(browser, ORIGIN))
  console.log(`A chat of ${MANY} messages`)
  console.table(chats)
  for (const limit of chats.flatMap(passedLimits)) console.log(limit)
  await browser.close()
} finally {
  if (server.pid) process.kill(-server.pid)
}
