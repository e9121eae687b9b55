import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks, hostOf, safeHref } from './links.ts'

describe('I7 where links lead', () => {
  test.each(['http://a.test/', 'https://a.test/x?y#z', 'mailto:a@b.test', 'tel:+5521970000011'])('I7 %s', (address) => {
    expect(safeHref(address)).toBe(address)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.test/x',
    'intent://x',
    'whatsapp://send',
    '//a.test',
    'a.test',
    '',
    'https://bank.test@evil.test/',
    'https://user:word@evil.test/',
  ])('I7 not %j', (address) => {
    expect(safeHref(address)).toBeNull()
  })

  test('I7 whatever text there is, a link found in it is safe', () => {
    const part = fc.constantFrom(
      'http://',
      'https://',
      'www.',
      'javascript:',
      'mailto:',
      'tel:',
      '@',
      '.',
      'a',
      'test',
      '/',
      '\\',
      ' ',
      '\t',
      '\u200B',
      '\u202E',
      ':',
      '#',
      '[',
      ')',
      '"',
    )
    const isSafe = fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      return findLinks(text).every(
        ({ from, to, text: shown, href }) => /^(?:https?|mailto|tel):/.test(href) && text.slice(from, to) === shown,
      )
    })
    expect(fc.check(isSafe, { numRuns: 5000 })).toMatchObject({ failed: false })
  })

  test('I7 the host is the one the browser goes to', () => {
    expect(hostOf('https://www.bank.test.evil.test/login')).toBe('www.bank.test.evil.test')
    expect(hostOf('https://аррӏе.test/')).toMatch(/^xn--/)
    expect(hostOf('mailto:a@b.test')).toBe('b.test')
    expect(hostOf('javascript:1')).toBeNull()
  })
})

test.each([
  ['see https://a.test/x.', ['https://a.test/x']],
  ['(https://a.test/x_(y))', ['https://a.test/x_(y)']],
  ['www.a.test, b@c.test', ['https://www.a.test/', 'mailto:b@c.test']],
  ['"https://a.test"', ['https://a.test/']],
  ['nothing here', []],
])('%j', (text, links) => {
  expect(findLinks(text).map(({ href }) => href)).toEqual(links.map((link) => link))
})
