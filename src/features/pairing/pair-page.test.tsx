import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import jsQR from 'jsqr'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import { DIALECTS, type Dialect } from '@/api/dialect.ts'
import { connect } from '@/api/endpoints/pairing.ts'
import { paths } from '@/lib/paths.ts'
import { createQueryClient } from '@/query/query-client.ts'
import { ApiContext, endpointQuery } from '@/query/use-endpoint.ts'
import { close, loggedOut, partingOf, shownCode } from '@/sandbox/life.ts'
import { makeHome } from '@/sandbox/make-home.ts'
import { pair, scan } from '@/sandbox/phone.ts'
import { createSandbox, type SandboxOptions } from '@/sandbox/server.ts'
import type { Home } from '@/sandbox/world.ts'
import { ANNOUNCEMENT_GAP } from '@/ui/announcer.ts'
import { LiveRegion } from '@/ui/live-region.tsx'
import { PairPage } from './pair-page.tsx'

const NAME = 'clinica-aurora'
const PHONE = '5531980000377'
const ADDRESS = 'http://sandbox.test/'
const realTick = setImmediate

vi.setConfig({ testTimeout: 30_000 })

beforeAll(() => import('./number/number-form.tsx'))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
})
afterEach(async () => {
  cleanup()
  await vi.advanceTimersByTimeAsync(2 * ANNOUNCEMENT_GAP)
  hide(false)
  vi.useRealTimers()
})

/** Time goes by for the page and for the server alike. */
async function pass(ms: number) {
  for (let left = ms; left > 0; left -= 500) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(Math.min(left, 500))
      for (let turns = 0; turns < 4; turns += 1) await new Promise((resolve) => realTick(resolve))
    })
  }
}

async function until(isSo: () => boolean, atMost = 15_000) {
  for (let left = atMost; left > 0 && !isSo(); left -= 200) await pass(200)
  expect(isSo()).toBe(true)
}

function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** A server with one instance, and a way to open the pairing page of it, once or more often. */
function serve({ dialect = 'v2', given = {}, ...rules }: Partial<SandboxOptions> & { dialect?: Dialect; given?: Partial<Home> } = {}) {
  const { world, respond } = createSandbox({ dialect, ...rules })
  const home = makeHome(NAME, world.clock.now(), world.noise, given)
  world.add(home)
  const api = createApiClient({ id: ADDRESS, baseUrl: ADDRESS, apiKey: world.key, server: world.server }, respond)

  function openPage({ handed }: { handed?: object } = {}) {
    const queryClient = createQueryClient()
    if (handed) queryClient.setQueryData(endpointQuery(api, connect, { instance: NAME }).queryKey, { kind: 'code', ...handed })
    return render(
      <QueryClientProvider client={queryClient}>
        <ApiContext value={api}>
          <MemoryRouter initialEntries={[paths.pair(NAME)]}>
            <Routes>
              <Route path="/instances/:instance/pair" element={<PairPage />} />
              <Route path="*" element={<p>The list</p>} />
            </Routes>
          </MemoryRouter>
          <LiveRegion />
        </ApiContext>
      </QueryClientProvider>,
    )
  }
  const asked = (path: string) => world.seen.filter((each) => each.path.startsWith(path)).length
  const shown = () => shownCode(world, home)
  return { world, home, openPage, asked, shown }
}

/** What a phone reads: the modules as they are drawn, dark on light. */
function scannable(place: HTMLElement = document.body) {
  const drawing = within(place).queryByRole('img', { name: /QR code/ })
  if (!drawing) return null
  const side = Number(drawing.getAttribute('viewBox')?.split(' ')[2])
  const scale = 4
  const pixels = new Uint8ClampedArray(side * scale * side * scale * 4).fill(255)
  const [, modules] = drawing.querySelectorAll('path')
  for (const [, x, y, width] of modules?.getAttribute('d')?.matchAll(/M\s?(\d+)[ ,](\d+)\s?h(\d+)v1H\d+z/g) ?? []) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * side * scale + Number(x) * scale) * 4
      for (let at = from; at < from + Number(width) * scale * 4; at += 4) pixels.fill(0, at, at + 3)
    }
  }
  return jsQR(pixels, side * scale, side * scale, { inversionAttempts: 'dontInvert' })?.data ?? 'not a code'
}
const seesText = (words: string | RegExp) => screen.queryAllByText(words).length > 0
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const secondsNow = () => Number(/\d+/.exec(screen.getByRole('timer').textContent ?? '')?.[0])
const pictured = (base64: string) => ({ kind: 'status', status: 200, body: JSON.stringify({ base64, count: 1 }) }) as const
const said = () => document.querySelector('[aria-live]')?.textContent ?? ''

async function askForCode(number: string) {
  await press(/Use the phone number/)
  await until(() => screen.queryByRole('textbox', { name: 'Phone number' }) !== null)
  fireEvent.change(screen.getByRole('textbox', { name: 'Phone number' }), { target: { value: number } })
  await press('Get code')
}

for (const dialect of DIALECTS) {
  test(`D2 D4 D16 a phone is paired by QR code without a single word (${dialect})`, async () => {
    const { world, openPage, asked, shown } = serve({ dialect })
    openPage()
    await until(() => scannable() !== null)
    expect(scannable()).toBe(shown()?.code)
    expect(asked('/instance/connect/')).toBe(1)

    scan(world, { code: scannable() ?? '', phone: PHONE, name: 'Clínica Aurora' })
    await until(() => seesText('+55 31 98000-0377'))
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Connected')
    expect(seesText('Clínica Aurora')).toBe(true)
    await pass(ANNOUNCEMENT_GAP)
    expect(said()).toBe('Connected as +55 31 98000-0377.')
    const before = world.seen.length
    await pass(60_000)
    expect(world.seen).toHaveLength(before)
  })

  test(`D7 D8 a phone is paired by a code that is newer than the QR session (${dialect})`, async () => {
    const { world, home, openPage, shown } = serve({ dialect })
    openPage()
    await until(() => scannable() !== null)
    const before = scannable()
    await askForCode('+55 (31) 98000-0377')
    expect(scannable()).toBeNull()
    await until(() => shown()?.pairingCode !== undefined && screen.queryByRole('button', { name: 'Copy code' }) !== null)
    expect(home.line).toMatchObject({ kind: 'pairing', number: PHONE, session: 2 })
    expect(shown()?.code).not.toBe(before)

    const code = shown()?.pairingCode ?? ''
    expect(seesText(`${code.slice(0, 4)}-${code.slice(4)}`)).toBe(true)
    expect(seesText(`${code.slice(0, 4)}-${code.slice(4)}`.split('').join(', ').replace('-', 'dash'))).toBe(true)
    pair(world, { code, phone: PHONE })
    await until(() => seesText('+55 31 98000-0377') && screen.queryByRole('link', { name: 'Done' }) !== null)
  })
}

test('D3 H4 a code that runs out leaves at once, the next comes by itself and is announced once', async () => {
  const { openPage, shown } = serve()
  openPage()
  await until(() => scannable() !== null)
  await pass(ANNOUNCEMENT_GAP)
  expect(said()).toBe('A code to scan is on the screen.')
  for (let second = 0; second < 60; second += 1) {
    await pass(1000)
    const live = scannable()
    expect(live ?? shown()?.code).toBe(shown()?.code)
    expect(live !== null || seesText('No code is live')).toBe(true)
    expect(said()).toMatch(/^(?:A code to scan is on the screen|New code on the screen: code 2)\.$/)
  }
  expect(seesText('Code 2')).toBe(true)
  expect(said()).toBe('New code on the screen: code 2.')
})

test('D3 the seconds go down', async () => {
  const { openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  const first = secondsNow()
  expect(first).toBeGreaterThan(40)
  await pass(10_000)
  expect(first - secondsNow()).toBe(10)
})

test('J7 a clock of the device that changes by a day changes no countdown by more than the check of the code', async () => {
  const { openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  const before = screen.getByRole('timer').textContent
  vi.setSystemTime(Date.now() - 86_400_000)
  expect(screen.getByRole('timer').textContent).toBe(before)
})

test('D5 once a phone was found it says so, and not that something failed', async () => {
  const { world, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  scan(world, { code: scannable() ?? '', phone: PHONE })
  world.clock.advance(100)
  world.clock.stop()
  await until(() => seesText('Phone found, finishing'))
  expect(scannable()).toBeNull()
  world.clock.advance(300) // the stream restarts: close, with 515
  await pass(8000)
  expect(seesText('Phone found, finishing')).toBe(true)
  world.clock.run()
  await until(() => seesText('+55 31 98000-0377'))
})

test('D6 no code for 20 seconds is told, with a hint for the administrator and a way on', async () => {
  const { openPage, world } = serve({ firstCodeDelay: 600_000 })
  openPage()
  await pass(15_000)
  expect(seesText('No code yet')).toBe(true)
  await until(() => seesText('No code came'))
  expect(seesText(/tell whoever runs the server/)).toBe(true)
  Object.assign(world.rules, { firstCodeDelay: 500 })
  await press('Get a new code')
  await until(() => scannable() !== null)
})

test('D9 an impossible number is refused before anything is sent', async () => {
  const { openPage, asked } = serve()
  openPage()
  await until(() => scannable() !== null)
  await askForCode('+55 31 98')
  expect(seesText(/Digits are missing for a number in Brazil/)).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Phone number' }))
  expect(asked('/instance/logout')).toBe(0)
  await press('Back to the QR code')
  expect(scannable()).not.toBeNull()
})

test('D10 the limit is named once the server has reached it, and one press starts again', async () => {
  const { openPage } = serve({ qrLimit: 2 })
  openPage()
  await until(() => scannable() !== null)
  await until(() => seesText('All 2 codes went unused'), 120_000)
  expect(seesText('No code is live')).toBe(true)
  await press('Start again')
  await until(() => scannable() !== null)
})

test.each([
  ['refused', 403, 'WhatsApp does not accept this number'],
  ['replaced', 440, 'Another WhatsApp session took over'],
  ['removed on the phone', 401, 'The device was removed on the phone'],
])('D10 a session that is %s has its own words', async (_, code, words) => {
  const { world, home, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  close(world, home, partingOf(code, world.clock.now()))
  await until(() => seesText(words))
  expect(scannable()).toBeNull()
})

test('D10 a session that was logged out elsewhere says so', async () => {
  const { world, home, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  close(world, home, loggedOut(NAME, world.clock.now()))
  await until(() => seesText('Somebody logged this instance out'))
  expect(scannable()).toBeNull()
})

test('D10 a deleted instance leads back to the list', async () => {
  const { world, home, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  world.remove(home)
  await until(() => seesText('This instance is not there any more'))
  await act(async () => fireEvent.click(screen.getByRole('link', { name: 'Back to the instances' })))
  expect(seesText('The list')).toBe(true)
})

test('D10 a server that does not answer is told, its code stays while it lives, and "Try now" asks at once', async () => {
  const { world, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  world.faults.add({}, { kind: 'reset' })
  await until(() => seesText('The server does not answer'))
  expect(scannable()).not.toBeNull()
  await until(() => scannable() === null, 50_000)
  world.faults.clear()
  await press('Try now')
  await until(() => scannable() !== null, 1500)
  expect(screen.queryByRole('heading', { name: 'The server does not answer' })).toBeNull()
})

test('D10 a server that refuses says why in its own words', async () => {
  const { world, openPage } = serve()
  world.faults.add({ path: `/instance/connect/${NAME}` }, { kind: 'status', status: 200, body: '{"error":true,"message":"Proxy is down"}' })
  openPage()
  await until(() => seesText('Proxy is down'))
  expect(seesText('The server refused to start a session')).toBe(true)
  world.faults.clear()
  await press('Start again')
  await until(() => scannable() !== null)
})

test.each(['garbage', 'html', 'empty', 'wrong-type', 'truncated', 'stall'] as const)(
  'J1 D10 an answer that is %s leaves a page that goes on by itself',
  async (kind) => {
    const { world, openPage } = serve()
    world.faults.add({}, { kind })
    openPage()
    await until(() => screen.queryByRole('button', { name: 'Try now' }) !== null, 60_000)
    expect(scannable()).toBeNull()
    world.faults.clear()
    await until(() => scannable() !== null, 60_000)
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
  },
)

test('D11 a phone with another number is asked about before it counts', async () => {
  const { world, openPage } = serve({ given: { number: '5511980000124' } })
  openPage()
  await until(() => scannable() !== null)
  scan(world, { code: scannable() ?? '', phone: PHONE })
  await until(() => seesText('Another number was paired'))
  expect(seesText('+55 11 98000-0124')).toBe(true)
  await press('Log it out and pair the right phone')
  await until(() => scannable() !== null)
  scan(world, { code: scannable() ?? '', phone: '5511980000124' })
  await until(() => screen.queryByRole('link', { name: 'Done' }) !== null)
})

test('D12 a hidden page asks at most six times a minute, and shows nothing old when it is looked at again', async () => {
  const { world, openPage, shown } = serve()
  openPage()
  await until(() => scannable() !== null)
  await act(async () => hide(true))
  await pass(1000)
  const before = world.seen.length
  await pass(60_000)
  expect(world.seen.length - before).toBeLessThanOrEqual(6)
  expect(scannable()).toBeNull()
  await act(async () => hide(false))
  await until(() => scannable() !== null, 1000)
  expect(scannable()).toBe(shown()?.code)
})

test('D13 the screen stays on while a phone is waited for, and is let go afterwards', async () => {
  const held = new Set<object>()
  const request = async () => {
    const lock = { release: async () => void held.delete(lock) }
    held.add(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  const { world, openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  expect(held.size).toBe(1)
  scan(world, { code: scannable() ?? '', phone: PHONE })
  await until(() => seesText('+55 31 98000-0377'))
  expect(held.size).toBe(0)
  Reflect.deleteProperty(navigator, 'wakeLock')
})

test('D14 the steps are there for both kinds of phone, and F enlarges the code', async () => {
  const { openPage } = serve()
  openPage()
  await until(() => scannable() !== null)
  fireEvent.click(screen.getByRole('tab', { name: 'Android' }))
  expect(seesText('⋮')).toBe(true)
  fireEvent.keyDown(document.body, { key: 'f' })
  expect(screen.queryByRole('tab')).toBeNull()
  expect(scannable()).not.toBeNull()
  expect(document.activeElement?.textContent).toBe('Leave full screen')
  await press('Leave full screen')
  expect(screen.getByRole('tab', { name: 'Android' }).getAttribute('aria-selected')).toBe('true')
  expect(document.activeElement).toBe(screen.getByRole('main'))
})

test('D15 two pages begin one session, and both see the phone come', async () => {
  const { world, home, openPage } = serve()
  const [first, second] = [openPage(), openPage()]
  await until(() => scannable(first.container) !== null && scannable(second.container) !== null)
  expect(home.sessions).toBe(1)
  expect(scannable(first.container)).toBe(scannable(second.container))
  scan(world, { code: scannable(first.container) ?? '', phone: PHONE })
  await until(() => screen.queryAllByText('+55 31 98000-0377').length === 2)
})

test('D17 a reload goes on with the running session, and leaving the page ends nothing', async () => {
  const { home, openPage, shown, world } = serve()
  const before = openPage()
  await until(() => scannable() !== null)
  const code = scannable()
  before.unmount()
  await pass(5000)
  const silent = world.seen.length
  await pass(10_000)
  expect(world.seen).toHaveLength(silent)
  expect(home.line.kind).toBe('pairing')
  openPage()
  await until(() => scannable() !== null, 1000)
  expect(scannable()).toBe(code)
  expect(home.sessions).toBe(1)
  expect(screen.getByRole('timer').textContent).toMatch(/at most/)
  await pass(40_000)
  await until(() => scannable() === shown()?.code)
})

test('C4 the code that came with a new instance is on the screen at once', async () => {
  const { world, home, openPage, shown } = serve()
  const first = openPage()
  await until(() => shown() !== null)
  first.unmount()
  openPage({ handed: { code: shown()?.code, count: 1 } })
  expect(scannable()).toBe(shown()?.code)
  await pass(1000)
  expect(home.sessions).toBe(1)
  expect(world.seen.filter(({ path }) => path.startsWith('/instance/connect/'))).toHaveLength(1)
})

test('an instance that is connected already, or has no phone, says so and leads back', async () => {
  const open = serve({ given: { line: { kind: 'open' }, owner: { phone: PHONE, name: 'Clínica Aurora' } } })
  const page = open.openPage()
  await until(() => seesText('Already connected'))
  expect(open.asked('/instance/connect/')).toBe(0)
  page.unmount()
  const business = serve({ given: { integration: 'WHATSAPP-BUSINESS', line: { kind: 'open' } } })
  business.openPage()
  await until(() => seesText('There is nothing to pair'))
  expect(seesText(/Business API/)).toBe(true)
  expect(business.asked('/instance/connect/')).toBe(0)
})

test('D2 H13 the QR says what it is and where to type instead; a text no QR can hold is told; a picture is taken only from data and without a text', async () => {
  const { world, openPage } = serve()
  world.faults.add(
    { path: `/instance/connect/${NAME}` },
    { kind: 'status', status: 200, body: JSON.stringify({ code: '2@'.padEnd(4000, 'x'), count: 1 }) },
  )
  const hostile = openPage()
  await until(() => seesText(/does not fit into a QR code/))
  hostile.unmount()

  const picture = 'data:image/png;base64,iVBORw0KGgo='
  world.faults.clear()
  world.faults.add({ path: `/instance/connect/${NAME}` }, pictured('https://evil.example/x.png'))
  const foreign = openPage()
  await pass(4000)
  expect(screen.queryByRole('img')).toBeNull()
  foreign.unmount()
  world.faults.clear()
  world.faults.add({ path: `/instance/connect/${NAME}` }, pictured(picture))
  openPage()
  await until(() => screen.queryByRole('img') !== null)
  const drawn = screen.getByRole('img', { name: 'QR code to pair this phone. Prefer to type? Use the phone number instead.' })
  expect(drawn.getAttribute('src')).toBe(picture)
})
