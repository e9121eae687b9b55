import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headerFiles } from './header-files.ts'
import { POLICY, SECURITY_HEADERS } from './headers.ts'

test.each(Object.entries(headerFiles()))('I6 headers/%s says what the headers are', (name, text) => {
  expect(readFileSync(new URL(`headers/${name}`, import.meta.url), 'utf8')).toBe(text)
})

test('I3 the page carries the same policy as the header, which alone can forbid frames', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
  const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]
  expect(inPage).toBe(POLICY.join('; '))
  expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${inPage}; frame-ancestors 'none'`)
})
