import { noise } from '../noise.ts'
import { base64 } from './picture.ts'

const RATE = 8000

/** Something like a voice: a tone that swells and falls, as a WAV. */
export function voice(seed: string, seconds: number): { readonly audio: string; readonly waveform: string } {
  const chance = noise(`voice ${seed}`)
  const loudness = Array.from({ length: 64 }, (_, at) =>
    Math.round(20 + 75 * Math.abs(Math.sin(at / 5 + chance.next())) * (0.4 + 0.6 * chance.next())),
  )
  const count = Math.round(RATE * seconds)
  const samples = Uint8Array.from({ length: count }, (_, at) => {
    const level = (loudness[Math.floor((at / count) * 64)] ?? 0) / 100
    return Math.round(128 + 90 * level * Math.sin((at / RATE) * 2 * Math.PI * (180 + 60 * Math.sin(at / 3000))))
  })
  const header = new DataView(new ArrayBuffer(44))
  for (const [at, text] of [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const)
    Array.from(text, (sign, index) => header.setUint8(at + index, sign.charCodeAt(0)))
  header.setUint32(4, 36 + count, true)
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, RATE, true)
  header.setUint32(28, RATE, true)
  header.setUint16(32, 1, true)
  header.setUint16(34, 8, true)
  header.setUint32(40, count, true)
  return { audio: base64([new Uint8Array(header.buffer), samples]), waveform: base64([Uint8Array.from(loudness)]) }
}
