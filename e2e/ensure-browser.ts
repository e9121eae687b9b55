import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright'

/** Quiet starts: no look-ups of the browser's own services. */
export const LAUNCH_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']

/**
 * The path of a Chromium that starts: Playwright's own or one of the system, and else one that is installed now,
 * by Playwright or, as root on Debian, as a package. Throws when there is none.
 */
export async function ensureBrowser(): Promise<string> {
  const found = await firstThatStarts()
  if (found) return found
  const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  if (run(process.execPath, [playwright, 'install', 'chromium'])) {
    const installed = await firstThatStarts()
    if (installed) return installed
  }
  if (isRoot() && existsSync('/etc/debian_version')) {
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update'])
    const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends']
    if (run('apt-get', [...install, 'chromium-headless-shell']) || run('apt-get', [...install, 'chromium'])) {
      const installed = await firstThatStarts()
      if (installed) return installed
    }
  }
  throw new Error('No Chromium starts here. Set PLAYWRIGHT_CHROMIUM_PATH, or run: npx playwright install --with-deps chromium')
}

export const isRoot = () => process.getuid?.() === 0

async function firstThatStarts() {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  const apps = MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  for (const candidate of [chromium.executablePath(), ...onPath, ...apps]) if (await starts(candidate)) return candidate
  return null
}

/** A file that is there may still not run: a missing library, another processor. */
async function starts(executablePath: string) {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS, chromiumSandbox: !isRoot(), timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function run(command: string, args: readonly string[]) {
  process.stderr.write(`[browser] ${command} ${args.join(' ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000, env }).status === 0
}
