import { expect, test } from 'vitest'
import { afterSignIn, homeOf } from './home.ts'

const server = { kind: 'server' } as const
const token = { kind: 'instance', instance: 'a/b' } as const

test('A13 a token comes home to its instance, the key of the server to the list', () => {
  expect(homeOf(server)).toBe('/instances')
  expect(homeOf(token)).toBe('/instances/a~2Fb')
})

test('A11 signing in leads to the page that was asked for, if it is one of ours and this key can open it', () => {
  expect(afterSignIn(server, '/instances?state=open')).toBe('/instances?state=open')
  expect(afterSignIn(server, '//evil.example')).toBe('/instances')
  expect(afterSignIn(server, null)).toBe('/instances')
  expect(afterSignIn(token, '/instances?state=open')).toBe('/instances/a~2Fb')
  expect(afterSignIn(token, '/preferences')).toBe('/preferences')
})
