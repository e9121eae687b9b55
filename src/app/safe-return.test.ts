import { expect, test } from 'vitest'
import { paths } from '@/lib/paths.ts'
import { isSafeReturn } from './safe-return.ts'

const BYPASSES = [
  'https://evil.example',
  'http://evil.example',
  'HTTPS://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '//evil.example/%2f..',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '/\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  '\u0000//evil.example',
  '/\u0000/evil.example',
  '\u00a0//evil.example',
  '\u3000//evil.example',
  '/\u2215evil.example',
  '/\uff0fevil.example',
  '/%09/evil.example',
  '/%0a/evil.example',
  '/%2f/evil.example',
  '/%2fevil.example',
  '/%2F%2Fevil.example',
  '/%5cevil.example',
  '/%5c%5cevil.example',
  '/%00/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/./evil',
  '/../evil',
  '/instances/../../evil',
  '/%2e%2e/evil',
  '/instances/%2e%2e%2f%2e%2e%2fevil',
  '/instances//evil.example',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://evil.example/x',
  'evil.example',
  'evil.example/instances',
  '@evil.example',
  ':@evil.example',
  '/;@evil.example',
  '/#@evil.example',
  '?next=//evil.example',
  '#//evil.example',
  '.',
  '..',
  '',
  '/sign-in?next=/sign-in',
]

test.each(BYPASSES)('A11 after signing in, %j is not followed', (next) => {
  expect(isSafeReturn(next)).toBe(false)
})

test('A11 there are at least 50 of them', () => expect(new Set(BYPASSES).size).toBeGreaterThanOrEqual(50))

test('A11 every page of the app can be returned to', () => {
  const names = ['shop', 'a/b', '..', '%2e', 'new', '', "it's 5 o'clock?", '📞', '<b>']
  const pages = [
    paths.instances(),
    paths.newInstance(),
    paths.servers(),
    paths.preferences(),
    ...names.flatMap((name) => [paths.instance(name), paths.pair(name)]),
  ]
  for (const page of [...pages, '/instances?state=open&q=lo%20ja']) expect([page, isSafeReturn(page)]).toEqual([page, true])
  expect(isSafeReturn(null)).toBe(false)
})
