import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleName } from './visible-name.ts'

test.each([
  ['Beatriz Moura', 'Beatriz Moura'],
  ['invoice\u202Efdp.exe', 'invoice⟨202E⟩fdp.exe'],
  ['a\u200Bb\u2066c', 'a⟨200B⟩b⟨2066⟩c'],
  ['\uFEFFAna\u00AD', '⟨FEFF⟩Ana⟨00AD⟩'],
  ['line\nbreak\tand\u0000zero', 'line break and⟨0000⟩zero'],
  ['محمد علي', 'محمد علي'],
  ['👩‍💻 Zoë 🌻', '👩‍💻 Zoë 🌻'],
  ['❤️', '❤️'],
  ['क्‍ष', 'क्‍ष'],
  [`Z${'\u0300'.repeat(40)}algo`, `Z${'\u0300'.repeat(4)}algo`],
])('I8 %j is shown as %j', (name, shown) => {
  expect(visibleName(name)).toBe(shown)
})

test('I8 nothing that cannot be seen changes what stands beside a name', () => {
  const isVisible = fc.property(
    fc.array(fc.constantFrom('a', ' ', '\u202E', '\u2067', '\u200F', '\u200B', '\u2028', '\u0007', '\uE000', '👍', 'ب')),
    (parts) => {
      return !/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u200B]/.test(visibleName(parts.join('')))
    },
  )
  expect(fc.check(isVisible, { numRuns: 2000 })).toMatchObject({ failed: false })
})
