import { describe, expect, test } from 'vitest'
import { hostIn, isBlockedAsMixed, isUnencrypted, readAddress } from './server-address.ts'

describe('an address as it is typed', () => {
  test.each([
    ['https://evolution.example.com', 'https://evolution.example.com/'],
    [' https://evolution.example.com/\n', 'https://evolution.example.com/'],
    ['HTTPS://Evolution.Example.com:8443/api//', 'https://evolution.example.com:8443/api/'],
    ['https://evolution.example.com/manager', 'https://evolution.example.com/'],
    ['https://evolution.example.com/manager/login?x=1#top', 'https://evolution.example.com/'],
    ['https://host/w/abc/manager/', 'https://host/w/abc/'],
    ['http://10.20.0.14:8080', 'http://10.20.0.14:8080/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['https://host/managers', 'https://host/managers/'],
  ])('%j is %s', (typed, address) => expect(readAddress(typed)).toEqual({ address }))

  test.each([
    ['evolution.example.com', 'https://evolution.example.com'],
    ['evolution.example.com:8443/api', 'https://evolution.example.com:8443/api'],
    ['10.20.0.14:8080', 'https://10.20.0.14:8080'],
    ['localhost:8080', 'http://localhost:8080'],
    ['127.0.0.1', 'http://127.0.0.1'],
  ])('%j lacks a scheme and would be %s', (typed, corrected) => expect(readAddress(typed)).toEqual({ problem: 'scheme', corrected }))

  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['https://', 'malformed'],
    ['http://:8080', 'malformed'],
    ['ftp://host', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    ['data:text/html,x', 'malformed'],
    ['https://a b%', 'malformed'],
    ['https://user:secret@host', 'credentials'],
    ['https://user@host', 'credentials'],
  ])('%j is refused as %s', (typed, problem) => expect(readAddress(typed)).toEqual({ problem }))
})

test('only plain http over a network counts as not encrypted', () => {
  expect(isUnencrypted('http://10.20.0.14:8080/')).toBe(true)
  expect(isUnencrypted('http://evolution.example.com/')).toBe(true)
  for (const address of [
    'https://evolution.example.com/',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://a.localhost/',
  ])
    expect(isUnencrypted(address)).toBe(false)
})

test('an encrypted page cannot reach an unencrypted server', () => {
  expect(isBlockedAsMixed('http://10.20.0.14/', 'https:')).toBe(true)
  expect(isBlockedAsMixed('http://10.20.0.14/', 'http:')).toBe(false)
  expect(isBlockedAsMixed('http://localhost/', 'https:')).toBe(false)
})

test('a server is named without scheme and slash', () => {
  expect(hostIn('https://evolution.example.com:8443/api/')).toBe('evolution.example.com:8443/api')
})
