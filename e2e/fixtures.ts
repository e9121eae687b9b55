import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from 'playwright/test'
import { World, type WorldOptions } from './world.ts'

export { expect }

type Fixtures = {
  /** Makes a sandbox server of this test's own. */
  makeWorld: (options?: WorldOptions) => Promise<World>
  /** Signs in by hand, with the world's global key or the one given. */
  signIn: (world: World, key?: string) => Promise<void>
  /** Every test fails on a breach of the content policy, an uncaught error, or a request to a host that is not the API's. */
  guard: void
}

export const test = base.extend<Fixtures>({
  makeWorld: async ({ request }, use) => {
    await use((options = {}) => World.make(request, options))
  },
  signIn: async ({ page }, use) => {
    await use((world, key) => signInOn(page, world, key))
  },
  guard: [
    async ({ context, baseURL }, use) => {
      const breaches = await watch(context, baseURL)
      await use()
      expect(breaches).toEqual([])
    },
    { auto: true },
  ],
})

/** What is done in a browser that a page of ours never does. The list grows while the test goes on. */
export async function watch(context: BrowserContext, baseURL = ''): Promise<readonly string[]> {
  const breaches: string[] = []
  await context.exposeFunction('reportBreach', (breach: string) => void breaches.push(breach))
  await context.addInitScript(() => {
    const report = (breach: string) => Reflect.get(window, 'reportBreach')?.(breach)
    for (const name of ['alert', 'confirm', 'prompt', 'print']) Reflect.set(window, name, () => report(`ran: ${name}`))
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      report(`policy: ${violatedDirective} ${blockedURI}`),
    )
    addEventListener('unhandledrejection', ({ reason }) => report(`unhandled: ${String(reason)}`))
  })
  context.on('weberror', (error) => breaches.push(`error: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== new URL(baseURL).hostname) breaches.push(`foreign request: ${url.host}`)
  })
  return breaches
}

/** Signs in on a page of the test's own. */
export async function signInOn(page: Page, world: World, key = world.key) {
  await page.goto(world.app())
  await enterKey(page, key)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeHidden()
}

export async function enterKey(page: Page, key: string) {
  await page.getByLabel('API key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Nothing on the page, as it stands now, is out of reach for anyone. WCAG 2.0 to 2.2, A and AA. */
export async function expectAccessible(page: Page) {
  await expect(async () => {
    await page.evaluate(arrived)
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode() // no frames here, and no second page for each look
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  }).toPass({ timeout: 4_000 }) // what was just coming in is looked at again
}

/** What is still fading in has not its colours yet. */
async function arrived() {
  const arriving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(arriving.map(({ finished }) => finished))
}
