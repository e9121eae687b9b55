import { heapOf, MANY, openLongChat, scrollBack } from './chat-size.ts'
import { expect, test } from './fixtures.ts'

test(`F1 of a chat of ${MANY} messages only those around the reader are in the page, and little in memory`, async ({ page }) => {
  const { chat } = await openLongChat(page, 'v2')
  const { most } = await scrollBack(chat, 30_000)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(300)
  expect(await heapOf(page)).toBeLessThan(150)
})
