/** Black and white points as a PNG. Not compressed: it never leaves this machine. */
export function png(rows: readonly (readonly boolean[])[]): Uint8Array {
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  const header = [...int32(width), ...int32(height), 1, 0, 0, 0, 0] // one bit a point, grey, nothing interlaced
  return Uint8Array.from([
    137,
    80,
    78,
    71,
    13,
    10,
    26,
    10,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows.flatMap((row) => [0, ...packed(row)]))),
    ...chunk('IEND', []),
  ])
}

/** Eight points to a byte; white is 1. */
function packed(row: readonly boolean[]) {
  return Array.from({ length: Math.ceil(row.length / 8) }, (_, at) =>
    Array.from({ length: 8 }, (_point, bit) => (row[at * 8 + bit] ? 0 : 1)).reduce<number>((byte, bit) => byte * 2 + bit, 0),
  )
}

function chunk(type: string, data: readonly number[]) {
  const named = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data]
  return [...int32(data.length), ...named, ...int32(crc32(named))]
}

const BLOCK = 65_535

/** A zlib stream that compresses nothing. */
function stored(data: readonly number[]) {
  const stream = [0x78, 0x01]
  for (let start = 0; start < data.length || start === 0; start += BLOCK) {
    const block = data.slice(start, start + BLOCK)
    const isLast = start + BLOCK >= data.length
    stream.push(isLast ? 1 : 0, block.length & 255, block.length >>> 8, ~block.length & 255, (~block.length >>> 8) & 255)
    for (const byte of block) stream.push(byte)
  }
  return [...stream, ...int32(adler32(data))]
}

const int32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function crc32(data: readonly number[]) {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function adler32(data: readonly number[]) {
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}
