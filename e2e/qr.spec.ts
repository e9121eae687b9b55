import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const
const SCREENS = [
  { width: 360, height: 740, scale: 1 },
  { width: 360, height: 740, scale: 2 },
  { width: 1366, height: 768, scale: 1 },
  { width: 1366, height: 768, scale: 2 },
] as const

for (const { width, height, scale } of SCREENS) {
  test.describe(`${width} px at ${scale}x`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale })

    test('D1 D2 two decoders that do not invert read the code, which is black on white with its quiet zone', async ({
      page,
      makeWorld,
      signIn,
    }) => {
      const world = await makeWorld()
      await world.addInstance({ name: 'shop', state: 'connecting' })
      await signIn(world)
      await page.goto(world.app('/instances/shop/pair'))
      const code = page.getByRole('img', { name: /^QR code to pair this phone/ })
      await expect(code).toBeVisible()
      for (const { name, media } of LOOKS) {
        await page.emulateMedia(media)
        await test.step(name, async () => {
          const { shot, card } = await shootCard(page, scale)
          const text = withJsqr(shot)
          expect(text).toBe((await world.find('shop')).shown?.code)
          expect(withZxing(shot)).toBe(text)
          expectBlackOnWhite(shot, card, CORNER * scale)
          expect(card.size / scale).toBeGreaterThanOrEqual(Math.min(280, 0.8 * width))
        })
      }
    })
  })
}

type Card = { left: number; top: number; size: number }
const AROUND = 24
/** The corners of the card are round; behind them the page shows. */
const CORNER = 12

/** The code and what lies around it, as they are on the screen. */
async function shootCard(page: Page, scale: number): Promise<{ shot: PNG; card: Card }> {
  const box = await page.getByRole('img', { name: /^QR code to pair this phone/ }).boundingBox()
  if (!box) throw new Error('The code has no place on the screen')
  const [x, y] = [Math.max(0, Math.floor(box.x) - AROUND), Math.max(0, Math.floor(box.y) - AROUND)]
  const clip = { x, y, width: Math.ceil(box.width) + 2 * AROUND, height: Math.ceil(box.height) + 2 * AROUND }
  const shot = PNG.sync.read(await page.screenshot({ clip }))
  const card = { left: Math.ceil((box.x - x) * scale), top: Math.ceil((box.y - y) * scale), size: Math.floor(box.width * scale) - 1 }
  return { shot, card }
}

const withJsqr = ({ data, width, height }: PNG) =>
  jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null

function withZxing({ data, width, height }: PNG) {
  const grey = new Uint8ClampedArray(width * height)
  for (let at = 0; at < grey.length; at += 1) grey[at] = ((data[4 * at] ?? 0) + 2 * (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 4
  const source = new RGBLuminanceSource(grey, width, height)
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText()
}

/** Measured from what is on the screen: all of it black or white, and white for four modules around the dark ones. */
function expectBlackOnWhite({ data, width }: PNG, { left, top, size }: Card, corner: number) {
  const isNearEdge = (at: number) => at < corner || at >= size - corner
  const lightness = (x: number, y: number) => {
    const at = 4 * ((top + y) * width + left + x)
    return (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
  }
  let [from, to, above, below, others] = [size, 0, size, 0, 0]
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isNearEdge(x) && isNearEdge(y)) continue
      const light = lightness(x, y)
      if (light === 0) {
        from = Math.min(from, x)
        to = Math.max(to, x)
        above = Math.min(above, y)
        below = Math.max(below, y)
      } else if (light !== 765) others += 1
    }
  }
  expect(others).toBe(0)
  let finder = 0
  while (lightness(from + finder, above) === 0) finder += 1
  const quiet = 4 * (finder / 7)
  for (const margin of [from, size - 1 - to, above, size - 1 - below]) expect(margin + 2).toBeGreaterThanOrEqual(quiet - 1)
}
