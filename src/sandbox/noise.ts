const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const HEX = '0123456789abcdef'
/** The alphabet of WhatsApp's pairing codes: nothing that could be mistaken for something else. */
const CROCKFORD = '123456789ABCDEFGHJKLMNPQRSTVWXYZ'

/** Numbers that look random and are the same for the same text, so that a seed gives the same world again. */
export function noise(seed: string) {
  let state = 2166136261
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 16777619)

  /** A number from 0 up to 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const letters = (alphabet: string, length: number) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('')
  const uuid = () => [8, 4, 4, 4, 12].map((length) => letters(HEX, length)).join('-')
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[below(items.length)] ?? items[0]

  return {
    next,
    below,
    pick,
    uuid,
    digits: (length: number) => letters('0123456789', length),
    hex: (length: number) => letters(HEX, length).toUpperCase(),
    /** As many random bytes. */
    base64: (bytes: number) => btoa(String.fromCharCode(...Array.from({ length: bytes }, () => below(256)))),
    /** What WhatsApp puts into a QR code: a reference and three keys. */
    qrText: () => `2@${letters(BASE64, 152)},${[43, 43, 43].map((length) => `${letters(BASE64, length)}=`).join(',')}`,
    pairingCode: () => letters(CROCKFORD, 8),
    rowId: () => `cm${letters('0123456789abcdefghijklmnopqrstuvwxyz', 23)}`,
  }
}
