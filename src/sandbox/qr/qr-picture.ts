import { png } from './png.ts'
import { qrCode } from './qr-code.ts'

const SCALE = 4
const MARGIN = 4

const drawn = new Map<string, string>()
const DRAWN_KEPT = 200

/** The picture that servers send beside the text of a code, as a data URL. Asked for again and again while it lives, so the last ones are kept. */
export function qrPicture(text: string): string {
  const picture = drawn.get(text) ?? draw(text)
  if (drawn.size >= DRAWN_KEPT) drawn.clear()
  drawn.set(text, picture)
  return picture
}

function draw(text: string) {
  const modules = qrCode(text)
  const size = (modules.length + 2 * MARGIN) * SCALE
  const at = (point: number) => Math.floor(point / SCALE) - MARGIN
  const points = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_point, x) => modules[at(y)]?.[at(x)] ?? false))
  return `data:image/png;base64,${btoa(Array.from(png(points), (byte) => String.fromCharCode(byte)).join(''))}`
}
