import { noise } from '../noise.ts'

const WIDTH = 320
const HEIGHT = 240

/** A little landscape as a PNG, another one for each seed. It is drawn here, so that no picture comes from anywhere else. */
export const landscape = (seed: string, scale = 1) => png(seed, Math.round(WIDTH / scale), Math.round(HEIGHT / scale))
export const LANDSCAPE = { width: WIDTH, height: HEIGHT }

function png(seed: string, width: number, height: number): string {
  const chance = noise(`landscape ${seed}`)
  const hue = chance.next() * 360
  const [far, near, sunX] = [0.45 + chance.next() * 0.15, 0.65 + chance.next() * 0.15, 0.2 + chance.next() * 0.6]
  const palette = Uint8Array.from(
    Array.from({ length: 48 }, (_, shade) => {
      const [kind, depth] = [Math.floor(shade / 12), (shade % 12) / 12]
      if (kind === 0) return rgb(hue, 0.45, 0.85 - depth * 0.25)
      if (kind === 1) return rgb(hue + 140, 0.25, 0.55 - depth * 0.2)
      return kind === 2 ? rgb(hue + 110, 0.3, 0.38 - depth * 0.15) : rgb(45, 0.9, 0.9 - depth * 0.1)
    }).flat(),
  )
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width, y / height]
      const farLine = far + Math.sin(u * 7 + hue) * 0.07
      const nearLine = near + Math.sin(u * 4 + hue * 2) * 0.09
      const isSun = (u - sunX) ** 2 * 1.8 + (v - 0.25) ** 2 < 0.008
      rows[y * (width + 1) + 1 + x] =
        v > nearLine ? 24 + steps(v, nearLine, 1) : v > farLine ? 12 + steps(v, farLine, nearLine) : isSun ? 36 : steps(v, 0, farLine)
    }
  }
  const header = bytes32(width, height)
  return base64([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Uint8Array.of(...header, 8, 3, 0, 0, 0)),
    chunk('PLTE', palette),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

const steps = (value: number, from: number, to: number) => Math.min(11, Math.max(0, Math.floor(((value - from) / (to - from)) * 12)))

function rgb(hue: number, saturation: number, light: number): number[] {
  const part = (shift: number) => {
    const at = (shift + hue / 30) % 12
    return Math.round(255 * (light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
}

/** A zlib stream that packs nothing: it needs no library, and the pictures are small. */
function stored(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  const [MOST] = [65_535]
  for (let at = 0; at < data.length; at += MOST) {
    const piece = data.slice(at, at + MOST)
    const isLast = at + MOST >= data.length
    parts.push(Uint8Array.of(Number(isLast), piece.length & 255, piece.length >> 8, ~piece.length & 255, (~piece.length >> 8) & 255), piece)
  }
  let [one, other] = [1, 0]
  for (const byte of data) {
    one = (one + byte) % 65_521
    other = (other + one) % 65_521
  }
  return joined([...parts, Uint8Array.of(...bytes32(other * 65_536 + one))])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(name, (sign) => sign.charCodeAt(0)), data])
  return joined([Uint8Array.of(...bytes32(data.length)), body, Uint8Array.of(...bytes32(crc(body)))])
}

function crc(data: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

const bytes32 = (...numbers: number[]) =>
  numbers.flatMap((each) => [(each >>> 24) & 255, (each >>> 16) & 255, (each >>> 8) & 255, each & 255])

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

export function base64(parts: readonly Uint8Array[]): string {
  const whole = joined(parts)
  let text = ''
  for (let at = 0; at < whole.length; at += 8192) text += String.fromCharCode(...whole.slice(at, at + 8192))
  return btoa(text)
}
