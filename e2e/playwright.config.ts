import { defineConfig } from 'playwright/test'
import { ensureBrowser, isRoot, LAUNCH_ARGS } from './ensure-browser.ts'

// This file is loaded again in every worker: the browser is looked for once and handed on.
process.env['PLAYWRIGHT_CHROMIUM_PATH'] ??= await ensureBrowser()

const PORT = 4179

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 1, // what passes only then is reported as flaky
  workers: 4, // most of a test is waiting for the page: two cores carry four
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  webServer: {
    command: `npx tsx src/serve/start.ts --port ${PORT}`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/manager/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'], chromiumSandbox: !isRoot(), args: LAUNCH_ARGS },
  },
})
