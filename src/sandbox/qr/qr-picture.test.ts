import readQr from 'jsqr'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { noise } from '../noise.ts'
import { qrPicture } from './qr-picture.ts'

/** What a camera sees in the picture. */
function read(picture: string) {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64'))
  return readQr(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data
}

test.each(['1', 'Olá, João', 'x'.repeat(100), 'x'.repeat(271), 'x'.repeat(272), 'x'.repeat(800)])(
  '%j is read as it was written',
  (text) => {
    expect(read(qrPicture(text))).toBe(text)
  },
)

test('what WhatsApp puts into a code is read as it was written', () => {
  const { qrText } = noise('picture')
  for (let code = 0; code < 10; code += 1) {
    const text = qrText()
    expect(read(qrPicture(text))).toBe(text)
  }
})
