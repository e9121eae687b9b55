import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import {
  forgetServer,
  readServers,
  rememberServer,
  savedServer,
  savedServers,
  saveServer,
  SERVER_COLORS,
  useSavedServers,
} from './saved-servers.ts'

const MILANO = { address: 'https://wa.milano.example/', name: 'Milano', color: 'open' } as const

beforeEach(() => {
  for (const { address } of savedServers()) forgetServer(address)
})

test('a server that was signed in to is remembered by its host, in a colour of its own', () => {
  saveServer(MILANO)
  rememberServer('https://wa.example:8443/api/', { dialect: 'v2', version: '2.3.6' })
  expect(savedServer('https://wa.example:8443/api/')).toEqual({
    address: 'https://wa.example:8443/api/',
    name: 'wa.example:8443/api',
    color: 'accent',
    last: { dialect: 'v2', version: '2.3.6' },
  })
})

test('signing in again keeps the name, the colour and the dialect that were chosen', () => {
  saveServer({ ...MILANO, dialect: 'v1' })
  rememberServer(MILANO.address, { dialect: 'v1' })
  expect(savedServers()).toEqual([{ ...MILANO, dialect: 'v1', last: { dialect: 'v1' } }])
})

test('what is kept survives a reload', () => {
  saveServer(MILANO)
  expect(readServers(localStorage.getItem('switchboard.servers'))).toEqual([MILANO])
})

test('a change in another tab is shown here', () => {
  const { result } = renderHook(useSavedServers)
  localStorage.setItem('switchboard.servers', JSON.stringify([MILANO]))
  act(() => void dispatchEvent(new StorageEvent('storage', { key: 'switchboard.servers' })))
  expect(result.current).toEqual([MILANO])
})

test.each([
  ['nothing', null],
  ['text', 'hello'],
  ['a number', '42'],
  ['an object', '{}'],
  ['a list of other things', '[1, null, "x", [], {}]'],
  ['a forged address', JSON.stringify([{ ...MILANO, address: 'javascript:alert(1)' }])],
  ['an address with a key in it', JSON.stringify([{ ...MILANO, address: 'https://user:key@host/' }])],
  ['an address with a query', JSON.stringify([{ ...MILANO, address: 'https://host/?apikey=x' }])],
  ['an unknown colour', JSON.stringify([{ ...MILANO, color: 'url(//evil.example)' }])],
  ['an unknown dialect', JSON.stringify([{ ...MILANO, dialect: 'v9' }])],
  ['a name without end', JSON.stringify([{ ...MILANO, name: 'x'.repeat(10_000) }])],
])('I11 %s in storage is dropped without an error', (_, text) => expect(readServers(text)).toEqual([]))

test('I11 what is sound beside something damaged is kept, once, without what does not belong there', () => {
  const text = JSON.stringify([{ ...MILANO, apiKey: 'canary' }, { address: 'x' }, { ...MILANO, name: 'Doubled' }])
  expect(readServers(text)).toEqual([MILANO])
})

test('every server gets the first colour that is free', () => {
  for (const [at, color] of SERVER_COLORS.entries()) {
    rememberServer(`https://${at}.example/`, { dialect: 'v2' })
    expect(savedServer(`https://${at}.example/`)?.color).toBe(color)
  }
})
