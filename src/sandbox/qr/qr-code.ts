/** A QR code of bytes at error level L, as ISO 18004 draws it: rows of modules, true for dark. Always mask 0, which readers take as any other. */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  const bytes = new TextEncoder().encode(text)
  const version = VERSIONS.find((each) => dataLength(each) >= bytes.length + (each < 10 ? 2 : 3))
  if (version === undefined) throw new RangeError('Too long for a QR code')
  const grid = new Grid(version)
  grid.fill(withCorrection(codewords(bytes, version), version))
  return grid.rows
}

/** Of each version: the error correction bytes of a block, and the number of blocks. Nothing longer than version 20 is needed here. */
const BLOCKS = [
  [7, 1],
  [10, 1],
  [15, 1],
  [20, 1],
  [26, 1],
  [18, 2],
  [20, 2],
  [24, 2],
  [30, 2],
  [18, 4],
  [20, 4],
  [24, 4],
  [26, 4],
  [30, 4],
  [22, 6],
  [24, 6],
  [28, 6],
  [30, 6],
  [28, 7],
  [28, 8],
] as const
const VERSIONS = BLOCKS.map((_, at) => at + 1)
const blocksOf = (version: number) => BLOCKS[version - 1] ?? BLOCKS[0]

function totalLength(version: number) {
  let modules = (16 * version + 128) * version + 64
  if (version >= 2) {
    const alignments = Math.floor(version / 7) + 2
    modules -= (25 * alignments - 10) * alignments - 55
  }
  return Math.floor((version >= 7 ? modules - 36 : modules) / 8)
}

function dataLength(version: number) {
  const [correction, blocks] = blocksOf(version)
  return totalLength(version) - correction * blocks
}

/** Mode, length, the bytes, and padding. */
function codewords(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1)
  }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  const capacity = dataLength(version) * 8
  put(0, Math.min(4, capacity - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) put(pad, 8)
  return Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0))
}

/** Cuts the data into blocks, gives each its error correction, and takes turns among them. */
function withCorrection(data: readonly number[], version: number): number[] {
  const [correction, count] = blocksOf(version)
  const divisor = divisorOf(correction)
  const shortLength = Math.floor(data.length / count)
  const shorts = count - (data.length % count)
  const blocks = Array.from({ length: count }, (_, at) => {
    const start = at * shortLength + Math.max(0, at - shorts)
    return data.slice(start, start + shortLength + (at >= shorts ? 1 : 0))
  })
  return [
    ...inTurns(blocks, shortLength + 1),
    ...inTurns(
      blocks.map((block) => remainder(block, divisor)),
      correction,
    ),
  ]
}

const inTurns = (parts: readonly (readonly number[])[], length: number) =>
  Array.from({ length }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat()

/** In the field of 256 elements that QR codes count in. */
function times(a: number, b: number) {
  let product = 0
  for (let at = 7; at >= 0; at -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> at) & 1) * a
  }
  return product
}

function divisorOf(degree: number) {
  const divisor = Array.from<unknown, number>({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0))
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1) divisor[at] = times(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0)
    root = times(root, 2)
  }
  return divisor
}

function remainder(data: readonly number[], divisor: readonly number[]) {
  const left = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ (left.shift() ?? 0)
    left.push(0)
    for (const [at, each] of divisor.entries()) left[at] = (left[at] ?? 0) ^ times(each, factor)
  }
  return left
}

class Grid {
  readonly rows: boolean[][]
  readonly #fixed: boolean[][]
  readonly #size: number

  constructor(version: number) {
    this.#size = version * 4 + 17
    this.rows = Array.from({ length: this.#size }, () => Array.from({ length: this.#size }, () => false))
    this.#fixed = this.rows.map((row) => [...row])
    this.#drawTiming()
    for (const [x, y] of [
      [3, 3],
      [this.#size - 4, 3],
      [3, this.#size - 4],
    ] as const)
      this.#drawFinder(x, y)
    this.#drawAlignments(version)
    this.#drawFormat()
    if (version >= 7) this.#drawVersion(version)
  }

  /** Zigzags upwards and downwards in columns of two, past the timing column. */
  fill(bytes: readonly number[]) {
    const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, at) => ((byte >>> (7 - at)) & 1) === 1))
    let next = 0
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const isUpward = ((right + 1) & 2) === 0
      for (let step = 0; step < this.#size; step += 1) {
        const y = isUpward ? this.#size - 1 - step : step
        for (const x of [right, right - 1]) {
          if (this.#fixed[y]?.[x]) continue
          const isMasked = (x + y) % 2 === 0
          this.#row(y)[x] = (bits[next] ?? false) !== isMasked
          next += 1
        }
      }
    }
  }

  #drawTiming() {
    for (let at = 0; at < this.#size; at += 1) {
      this.#set(6, at, at % 2 === 0)
      this.#set(at, 6, at % 2 === 0)
    }
  }

  #drawFinder(x: number, y: number) {
    for (let dy = -4; dy <= 4; dy += 1) {
      for (let dx = -4; dx <= 4; dx += 1) {
        const distance = Math.max(Math.abs(dx), Math.abs(dy))
        this.#set(x + dx, y + dy, distance !== 2 && distance !== 4)
      }
    }
  }

  #drawAlignments(version: number) {
    const places = alignmentPlaces(version)
    const last = places.length - 1
    for (const [i, x] of places.entries()) {
      for (const [j, y] of places.entries()) {
        const isAtFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)
        if (isAtFinder) continue
        for (let dy = -2; dy <= 2; dy += 1) {
          for (let dx = -2; dx <= 2; dx += 1) this.#set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
        }
      }
    }
  }

  /** Level L, mask 0, twice. */
  #drawFormat() {
    const format = 1 << 3
    let rest = format
    for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
    const bits = ((format << 10) | rest) ^ 0x5412
    const bit = (at: number) => ((bits >>> at) & 1) === 1
    for (let at = 0; at <= 5; at += 1) this.#set(8, at, bit(at))
    this.#set(8, 7, bit(6))
    this.#set(8, 8, bit(7))
    this.#set(7, 8, bit(8))
    for (let at = 9; at < 15; at += 1) this.#set(14 - at, 8, bit(at))
    for (let at = 0; at < 8; at += 1) this.#set(this.#size - 1 - at, 8, bit(at))
    for (let at = 8; at < 15; at += 1) this.#set(8, this.#size - 15 + at, bit(at))
    this.#set(8, this.#size - 8, true)
  }

  #drawVersion(version: number) {
    let rest = version
    for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
    const bits = (version << 12) | rest
    for (let at = 0; at < 18; at += 1) {
      const isDark = ((bits >>> at) & 1) === 1
      const [far, near] = [this.#size - 11 + (at % 3), Math.floor(at / 3)]
      this.#set(far, near, isDark)
      this.#set(near, far, isDark)
    }
  }

  #set(x: number, y: number, isDark: boolean) {
    if (x < 0 || y < 0 || x >= this.#size || y >= this.#size) return
    this.#row(y)[x] = isDark
    const fixed = this.#fixed[y]
    if (fixed) fixed[x] = true
  }

  #row(y: number) {
    return this.rows[y] ?? []
  }
}

function alignmentPlaces(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  const last = version * 4 + 10
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))]
}
