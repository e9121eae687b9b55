import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { nameIn, paths } from './paths.ts'

test('any name survives an address, and stays one step of it', () => {
  const names = oneof(
    string({ unit: 'binary' }),
    constantFrom('', '.', '..', 'new', '~', 'a/b', '%2e', '%2F', '__proto__', 'a b', '📞', "it's", '?x#y'),
  )
  assert(
    property(names, (name) => {
      const path = paths.instance(name)
      expect(new URL(path, 'http://host').pathname).toBe(path)
      expect(path.split('/')).toHaveLength(3)
      expect(path).not.toBe(paths.newInstance())
      expect(nameIn(path.split('/')[2])).toBe(name.toWellFormed())
    }),
    { numRuns: 2000 },
  )
})
