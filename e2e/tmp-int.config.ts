import { defineConfig } from 'playwright/test'
export default defineConfig({
  testDir: '/work/main/e2e',
  testMatch: /integrations\.spec\.ts/,
  outputDir: '/tmp/int/results',
  workers: 1,
  timeout: 90000,
  expect: { timeout: 12000 },
  reporter: [['list']],
  webServer: {
    command: 'npx tsx /tmp/int/serve.mts',
    cwd: '/work/main',
    url: 'http://127.0.0.1:4391/manager/',
    reuseExistingServer: false,
  },
  use: {
    baseURL: 'http://127.0.0.1:4391',
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: '/usr/bin/chromium-headless-shell', chromiumSandbox: false },
  },
})
