import { expect, type Locator, type Page } from 'playwright/test'
import { awaitedRequests } from './requests.ts'

export type Time = { pass: (seconds: number) => Promise<void>; until: (isSo: () => boolean | Promise<boolean>) => Promise<void> }

/**
 * Stops the page's clock: time passes only by the hand of the test, and stands while an answer is awaited.
 * A server whose time stands too may need some of it for its answer: `onWaiting` gives it.
 */
export async function stopTime(page: Page, onWaiting: () => Promise<unknown> = () => Promise.resolve()): Promise<Time> {
  const awaited = awaitedRequests(page)
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)

  async function pass(seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      await page.clock.runFor(1000)
      await page.evaluate(() => document.readyState) // what was just asked is known after this
      await expect.poll(async () => awaited.size > 0 && (await onWaiting(), awaited.size > 0)).toBe(false)
    }
  }

  async function until(isSo: () => boolean | Promise<boolean>) {
    for (let second = 0; second < 120; second += 1) {
      if (await isSo()) return
      await pass(1)
    }
    throw new Error('It did not come about within two minutes')
  }

  return { pass, until }
}

/** Lets a clock that runs by itself run faster, until something is to be seen. `meanwhile` moves other clocks along. */
export async function hurryUntil(page: Page, shown: Locator, meanwhile: (ms: number) => Promise<unknown> = () => Promise.resolve()) {
  for (let second = 0; second < 120; second += 1) {
    const isShown = await shown.waitFor({ timeout: 60 }).then(
      () => true,
      () => false,
    )
    if (isShown) return
    await meanwhile(1000)
    await page.clock.runFor(1000)
  }
  await expect(shown).toBeVisible()
}
