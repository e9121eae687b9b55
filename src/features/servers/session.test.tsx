import { beforeEach, expect, test, vi } from 'vitest'
import type { Session } from './session.ts'

const SESSION: Session = {
  address: 'https://wa.example/',
  apiKey: 'canary',
  access: { kind: 'server' },
  server: { dialect: 'v2', version: '2.3.6' },
}
const STORED_AS = 'switchboard.session'

/** The module as a fresh page has it, with what is in storage now. */
async function freshPage() {
  vi.resetModules()
  return import('./session.ts')
}

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

test('A6 by default a reload keeps the session, in this tab alone', async () => {
  const page = await freshPage()
  page.beginSession(SESSION, true)
  expect(page.isSessionKept()).toBe(true)
  expect((await freshPage()).sessionNow()).toMatchObject({ isSignedIn: true, session: SESSION })
  expect(JSON.stringify(localStorage)).not.toContain('canary')
})

test('A6 with "not at all" nothing is left after a reload', async () => {
  const page = await freshPage()
  page.beginSession(SESSION, true)
  page.beginSession(SESSION, false)
  expect(page.sessionNow()).toMatchObject({ isSignedIn: true })
  expect(sessionStorage.getItem(STORED_AS)).toBeNull()
  expect((await freshPage()).sessionNow()).toEqual({ isSignedIn: false, hasLeft: false })
})

test.each([
  ['text', 'hello'],
  ['a number', '42'],
  ['no key', JSON.stringify({ ...SESSION, apiKey: '' })],
  ['an address that is none', JSON.stringify({ ...SESSION, address: 'javascript:alert(1)' })],
  ['an address without its slash', JSON.stringify({ ...SESSION, address: 'https://wa.example' })],
  ['an unknown dialect', JSON.stringify({ ...SESSION, server: { dialect: 'v9' } })],
  ['an unknown kind of key', JSON.stringify({ ...SESSION, access: { kind: 'root' } })],
  ['half of it', JSON.stringify(SESSION).slice(0, 40)],
])('I11 a stored session with %s is dropped without an error', async (_, text) => {
  sessionStorage.setItem(STORED_AS, text)
  expect((await freshPage()).sessionNow()).toEqual({ isSignedIn: false, hasLeft: false })
})

test('A8 signing out leaves nothing that was written at the server, and keeps what belongs to the device', async () => {
  const page = await freshPage()
  page.beginSession(SESSION, true)
  localStorage.setItem('switchboard.drafts https://wa.example/ shop', '{"55":"half a sentence"}')
  localStorage.setItem('switchboard.theme', 'dark')
  localStorage.setItem('of another app', 'x')
  page.endSession()
  expect(Object.keys(localStorage).toSorted()).toEqual(['of another app', 'switchboard.theme'])
})

test('A8 signing out empties storage and memory here, and in every other tab', async () => {
  const page = await freshPage()
  const otherTab = await freshPage()
  page.beginSession(SESSION, true)
  otherTab.beginSession(SESSION, true)
  sessionStorage.setItem('switchboard.draft', 'x')
  page.endSession()
  expect(page.sessionNow()).toEqual({ isSignedIn: false, hasLeft: true })
  expect(Object.keys(sessionStorage)).toEqual([])
  await vi.waitFor(() => expect(otherTab.sessionNow().isSignedIn).toBe(false), { timeout: 1000 })
})

test('A10 a refused key is told once and keeps the session; a new key goes on with it', async () => {
  const page = await freshPage()
  page.beginSession(SESSION, true)
  const told = vi.fn<() => void>()
  page.onSession(told)
  page.refuseKey()
  page.refuseKey()
  expect(told).toHaveBeenCalledTimes(1)
  expect(page.sessionNow()).toMatchObject({ isSignedIn: true, isKeyRefused: true })
  page.beginSession({ ...SESSION, apiKey: 'another' }, page.isSessionKept())
  expect(page.sessionNow()).toMatchObject({ isSignedIn: true, isKeyRefused: false, api: { serverId: SESSION.address } })
  expect(sessionStorage.getItem(STORED_AS)).toContain('another')
})

test('A5 the key is not part of what stands for the server', async () => {
  const page = await freshPage()
  page.beginSession(SESSION, false)
  const state = page.sessionNow()
  expect(JSON.stringify(state.isSignedIn && state.api)).not.toContain('canary')
})

test('an address to sign in to next outlives a reload, and signing in uses it up', async () => {
  const page = await freshPage()
  page.wantServer('https://wa.milano.example/')
  const reloaded = await freshPage()
  expect(reloaded.wantedServer()).toBe('https://wa.milano.example/')
  reloaded.beginSession(SESSION, false)
  expect(reloaded.wantedServer()).toBeNull()
})
