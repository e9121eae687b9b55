import { beforeEach, expect, test } from 'vitest'
import { createSandbox } from '@/sandbox/server.ts'
import { createApiClient } from './api-client.ts'
import { fetchInstances } from './endpoints/instance-list.ts'
import { connectionState, restartInstance } from './endpoints/instances.ts'
import { clearExchanges, exchangesNow, noteRequest } from './exchange-log.ts'

beforeEach(clearExchanges)

const ADDRESS = 'https://evolution.test/'

function start() {
  const { world, respond } = createSandbox({ dialect: 'v2', instances: 2 })
  const onRequest = (sent: Parameters<typeof noteRequest>[1], attempt: number) => noteRequest(ADDRESS, sent, attempt)
  const api = createApiClient({ id: ADDRESS, baseUrl: ADDRESS, apiKey: world.key, server: world.server, onRequest }, respond)
  return { world, api }
}

test('every call is noted with how it went, and the key is not', async () => {
  const { world, api } = start()
  await api.call(fetchInstances, {})
  await api.call(connectionState, { instance: 'nobody' }).catch(() => undefined)
  world.faults.add({}, { kind: 'reset' })
  await api.call(fetchInstances, {}).catch(() => undefined)
  expect(exchangesNow().map(({ sent, status }) => [sent.method, sent.path, status])).toEqual([
    ['GET', '/instance/fetchInstances', 200],
    ['GET', '/instance/connectionState/nobody', 404],
    ['GET', '/instance/fetchInstances', undefined],
  ])
  expect(JSON.stringify(exchangesNow().map(({ sent }) => sent))).not.toContain(world.key)
})

test('a call that is asked in another dialect once more is noted twice', async () => {
  const { respond, world } = createSandbox({ dialect: 'v1', names: ['a'], instances: 1 })
  const onRequest = (sent: Parameters<typeof noteRequest>[1], attempt: number) => noteRequest(ADDRESS, sent, attempt)
  const api = createApiClient({ id: ADDRESS, baseUrl: ADDRESS, apiKey: world.key, server: { dialect: 'v2' }, onRequest }, respond)
  await api.call(restartInstance, { instance: 'a' }).catch(() => undefined)
  expect(exchangesNow().map(({ sent, attempt }) => [sent.method, attempt])).toEqual([
    ['POST', 1],
    ['PUT', 2],
  ])
})

test('the latest 200 stay', () => {
  for (let at = 0; at < 230; at += 1) noteRequest(ADDRESS, { method: 'GET', path: `/${at}`, body: undefined }, 1)({ status: 200, text: '' })
  expect(exchangesNow()).toHaveLength(200)
  expect(exchangesNow()[0]?.sent.path).toBe('/30')
})

test('nothing is put into text for it', () => {
  let written = 0
  const body = {
    toJSON() {
      written += 1
      return {}
    },
  }
  noteRequest(ADDRESS, { method: 'POST', path: '/x', body }, 1)({ status: 200, text: '{}' })
  expect(written).toBe(0)
  expect(exchangesNow()[0]?.sent.body).toBe(body)
})

test('media and very long answers are not held on to', () => {
  const media = 'x'.repeat(600_000)
  noteRequest(ADDRESS, { method: 'POST', path: '/x', body: { mediaMessage: { media } } }, 1)({ status: 200, text: media })
  const [exchange] = exchangesNow()
  expect(exchange?.sent.body).toBeUndefined()
  expect(exchange?.text).toBeUndefined()
  expect(exchange?.size).toBe(600_000)
})
