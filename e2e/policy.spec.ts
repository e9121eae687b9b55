import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const policies = (page: Page) =>
  page
    .locator('meta[http-equiv=Content-Security-Policy]')
    .evaluateAll((metas) => metas.map((meta) => (meta.getAttribute('content') ?? '').split(';').map((directive) => directive.trim())))

test('I3 every page carries a strict policy with Trusted Types, narrowed to the own server once a session begins', async ({
  page,
  baseURL,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld({ instances: 2 })
  await page.goto(world.app())
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  const [first = []] = await policies(page)
  expect(first).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]),
  )
  await signIn(world)
  const [, narrowed] = await policies(page)
  expect(narrowed).toEqual([`connect-src 'self' ${baseURL} ${baseURL?.replace('http', 'ws')}`, `img-src 'self' data: blob: ${baseURL}`])
})

test('I3 text cannot become a script or an element', async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const page = await context.newPage()
  await page.goto('/manager/')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  const refused = await page.evaluate(() => {
    const outcome: string[] = []
    const attempt = (deed: () => void) => {
      try {
        deed()
      } catch (cause) {
        outcome.push(cause instanceof Error ? cause.name : 'refused')
      }
    }
    attempt(() => (document.body.innerHTML = '<img src="x" onerror="0">'))
    attempt(() => (document.createElement('script').text = '0'))
    return outcome
  })
  expect(refused).toEqual(['TypeError', 'TypeError'])
  await context.close()
})

test('I4 nothing is asked of any other host, and the picture of a foreign one gives way to initials', async ({
  page,
  makeWorld,
  signIn,
}) => {
  const world = await makeWorld()
  await world.addInstance({ name: 'shop', state: 'open', profile: 'Corner shop' })
  const rows: unknown = await (await world.call('GET', 'instance/fetchInstances')).json()
  const [row] = Array.isArray(rows) ? rows : []
  await world.fault({
    match: { path: '/instance/fetchInstances' },
    fault: { kind: 'status', status: 200, body: [{ ...row, profilePicUrl: 'https://pps.whatsapp.net/v/picture.jpg' }] },
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  await signIn(world)
  for (const path of ['/instances', '/instances/shop', '/instances/new', '/servers', '/preferences']) {
    await page.goto(world.app(path))
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  }
  await page.goto(world.app('/instances/shop'))
  await expect(page.getByText('Corner shop')).toBeVisible()
  await expect(page.getByText('CS', { exact: true })).toBeVisible()
  await expect(page.locator('img[src*="whatsapp.net"]')).toHaveCount(0)
  expect([...new Set(asked)]).toEqual([new URL(page.url()).host])
})
