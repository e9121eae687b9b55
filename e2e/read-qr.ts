import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Page } from 'playwright/test'

/** What a phone reads from the screen: black on white only, as many cameras do. */
export async function readQr(page: Page): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
}
