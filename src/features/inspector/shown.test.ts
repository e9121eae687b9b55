import { expect, test } from 'vitest'
import type { Exchange } from '@/api/exchange-log.ts'
import { curlOf, isMeant, retriesIn } from './shown.ts'

let last = 0
const exchange = (method: string, path: string, status: number | undefined, body?: unknown): Exchange => ({
  id: ++last,
  at: 0,
  baseUrl: 'https://wa.test/api/',
  sent: { method, path, body },
  attempt: 1,
  milliseconds: 1,
  size: 0,
  text: '',
  ...(status !== undefined && { status }),
})

test('I13 a command names the key as a variable of the shell, and masks the rest', () => {
  const text = curlOf(exchange('POST', '/message/sendText/shop', 201, { number: '5511980000124', text: "it's", token: 't-1' }), 'the-key')
  expect(text.split(' \\\n  ').slice(0, 3)).toEqual([
    `curl -X POST 'https://wa.test/api/message/sendText/shop'`,
    '-H "apikey: $API_KEY"',
    `-H 'Content-Type: application/json'`,
  ])
  expect(text).toContain(`it'\\''s`)
  expect(text).toContain('•••0124')
  expect(text).not.toMatch(/the-key|t-1/)
})

test('a read has its query in the address and no body', () => {
  expect(curlOf(exchange('GET', '/instance/fetchInstances', 200, { instanceName: 'my shop' }), 'k')).toBe(
    `curl -X GET 'https://wa.test/api/instance/fetchInstances?instanceName=my%20shop' \\\n  -H "apikey: $API_KEY"`,
  )
})

test('what is asked again because it failed in passing counts as a retry', () => {
  const asked = [503, undefined, 200, 200].map((status) => exchange('GET', '/chat/findChats/shop', status))
  const other = exchange('GET', '/settings/find/shop', 404)
  const again = exchange('GET', '/settings/find/shop', 404)
  const retries = retriesIn([...asked, other, again])
  expect(asked.map(({ id }) => retries.get(id))).toEqual([0, 1, 2, 0])
  expect(retries.get(again.id)).toBe(0)
})

test.each([
  ['', true],
  ['post', true],
  ['create 4', true],
  ['GET create', false],
])('"%s" means it: %s', (typed, isFound) => expect(isMeant(exchange('POST', '/instance/create', 403), typed)).toBe(isFound))
