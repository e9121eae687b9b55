import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('what is not said is the usual', () => {
  expect(readOptions([])).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    mount: '/manager/',
    instances: 20,
    seed: 1,
    dialect: 'v2',
    api: null,
  })
})

test('what is said counts, and the key is the same for the same seed', () => {
  const said = readOptions([
    '--port',
    '0',
    '--dialect',
    'v1',
    '--instances',
    '5000',
    '--seed',
    '7',
    '--mount',
    'panel',
    '--api',
    'https://wa.example.com',
  ])
  expect(said).toMatchObject({ port: 0, mount: '/panel/', instances: 5000, seed: 7, dialect: 'v1', api: new URL('https://wa.example.com') })
  expect(readOptions(['--seed', '7']).key).toBe(said.key)
  expect(readOptions([]).key).not.toBe(said.key)
})

test.each([
  ['--dialect', 'v3', 'one of documented, v1, v2.0, v2'],
  ['--port', 'many', 'a whole number'],
  ['--instances', '1.5', 'a whole number'],
  ['--api', 'ftp://wa.example.com', 'the address of a server'],
  ['--api', 'wa.example.com', 'the address of a server'],
  ['--frobnicate', 'yes', 'Unknown option'],
])('%s %s is refused', (flag, value, words) => expect(() => readOptions([flag, value])).toThrow(words))
