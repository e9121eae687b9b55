import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Server as LiveServer } from 'socket.io'
import { io as connectLive } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { createApiClient } from '@/api/api-client.ts'
import { connectionState } from '@/api/endpoints/instances.ts'
import { listen, withPhonePage } from '@/sandbox/node.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { appFiles } from './app-files.ts'
import { CACHE, SECURITY_HEADERS } from './headers.ts'
import { precompress } from './precompress.ts'
import { serveWithSandbox, serveWithServer } from './serve.ts'

const INDEX = '<!doctype html><script type="module" src="/manager/assets/index-1.js"></script>'
const SCRIPT = `console.log(${JSON.stringify('switchboard '.repeat(200))})`

const KEY = 'server-key'

/** A build as it comes out of `npm run build`, only smaller. */
async function makeDist() {
  const dist = await mkdtemp(join(tmpdir(), 'switchboard-'))
  onTestFinished(() => rm(dist, { recursive: true }))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), INDEX)
  await writeFile(join(dist, 'assets', 'index-1.js'), SCRIPT)
  await precompress(dist)
  return dist
}

async function startWith(dist: string) {
  const worlds = createWorlds({ instances: 2, names: ['one', 'two'], key: KEY })
  const { address, close } = await serveWithSandbox(appFiles(dist), withPhonePage(worlds.respond), { mount: '/manager/' })
  onTestFinished(close)
  return address
}

test('the app, with its headers, on every page address', async () => {
  const address = await startWith(await makeDist())
  for (const page of ['/manager/', '/manager/index.html', '/manager/instances/shop.1']) {
    const response = await fetch(address + page)
    expect(await response.text()).toBe(INDEX)
    expect(Object.fromEntries(response.headers)).toMatchObject(
      Object.fromEntries(
        Object.entries({ ...SECURITY_HEADERS, 'Cache-Control': CACHE.rest }).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    )
  }
})

test('G7 without its slash the mount leads to itself, and another world has the app at its own path', async () => {
  const address = await startWith(await makeDist())
  const redirect = await fetch(`${address}/manager?x=1`, { redirect: 'manual' })
  expect([redirect.status, redirect.headers.get('location')]).toEqual([308, '/manager/?x=1'])
  const below = await fetch(`${address}/w/1a2b/manager/instances`)
  expect(await below.text()).toBe(INDEX.replace('/manager/', '/w/1a2b/manager/'))
  expect((await fetch(`${address}/w/1a2b/manager/assets/index-1.js`)).status).toBe(200)
})

test('assets are kept for ever and sent compressed as they lie there; a missing one is missing', async () => {
  const dist = await makeDist()
  const address = await startWith(dist)
  const response = await fetch(`${address}/manager/assets/index-1.js`, { headers: { 'accept-encoding': 'br' } })
  expect([response.headers.get('content-encoding'), response.headers.get('cache-control')]).toEqual(['br', CACHE.assets])
  expect(await response.text()).toBe(SCRIPT)
  expect(brotliDecompressSync(await readFile(join(dist, 'assets/index-1.js.br'))).toString()).toBe(SCRIPT)
  expect(gunzipSync(await readFile(join(dist, 'assets/index-1.js.gz'))).toString()).toBe(SCRIPT)
  expect(await readdir(dist)).toEqual(['assets', 'index.html']) // what may be edited has no copy that could grow old
  for (const missing of ['/manager/assets/old-2.js', '/manager/config.json']) {
    const { status, headers } = await fetch(address + missing)
    expect([status, headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
  }
})

test('a build that is replaced while it is served: what is gone is missing, and the new one is sent', async () => {
  const dist = await makeDist()
  const address = await startWith(dist)
  const get = async (path: string) => {
    const response = await fetch(address + path)
    return [response.status, await response.text()]
  }
  expect(await get('/manager/assets/index-1.js')).toEqual([200, SCRIPT])
  await rm(join(dist, 'assets'), { recursive: true })
  await rm(join(dist, 'index.html'))
  expect(await get('/manager/assets/index-1.js')).toEqual([404, 'Not found\n'])
  expect((await get('/manager/instances'))[0]).toBe(503)
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'assets', 'index-2.js'), 'new')
  await writeFile(join(dist, 'index.html'), INDEX.replace('index-1', 'index-2'))
  expect(await get('/manager/assets/index-2.js')).toEqual([200, 'new'])
  expect((await get('/w/1a2b/manager/instances'))[1]).toContain('/w/1a2b/manager/assets/index-2.js')
})

test('what has not changed is not sent again, and nothing outside the folder is sent at all', async () => {
  const dist = await makeDist()
  await writeFile(join(dist, '.hidden'), 'no')
  const address = await startWith(dist)
  for (const path of ['/manager/assets/index-1.js', '/manager/']) {
    const etag = (await fetch(address + path)).headers.get('etag') ?? ''
    expect((await fetch(address + path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect(await (await fetch(address + path, { method: 'HEAD' })).text()).toBe('')
  }
  for (const path of ['/.hidden', '/assets/..%2f..%2f..%2fetc%2fpasswd', '/assets/%00', '/assets/%ff', '/assets/']) {
    expect(await (await fetch(`${address}/manager${path}`)).text()).toMatch(/^Not found|^<!doctype html>/)
  }
})

test('before the first build it says how to get one', async () => {
  const address = await startWith(join(tmpdir(), 'no-such-folder'))
  const response = await fetch(`${address}/manager/`)
  expect([response.status, await response.text()]).toEqual([503, 'The app is not built yet: npm run build\n'])
})

test('the sandbox answers on the same address, and further worlds below their own', async () => {
  const address = await startWith(await makeDist())
  const listed = await fetch(`${address}/instance/fetchInstances`, { headers: { apikey: KEY } })
  expect(await listed.json()).toMatchObject([{ name: 'one' }, { name: 'two' }])
  const made = await fetch(`${address}/sandbox/worlds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dialect: 'v1', instances: 1, names: ['three'] }),
  })
  const world = await made.json()
  expect([made.status, world]).toEqual([
    201,
    { id: expect.any(String), path: `/w/${world.id}/`, key: expect.any(String), dialect: 'v1', version: '1.7.4' },
  ])

  const api = createApiClient({ id: 'test', baseUrl: address + world.path, apiKey: world.key, server: { dialect: 'v1', version: '1.7.4' } })
  expect(await api.call(connectionState, { instance: 'three' })).toMatchObject({ state: 'open' })
  expect((await fetch(`${address}/instance/fetchInstances`, { headers: { apikey: world.key } })).status).toBe(401)
  expect((await fetch(`${address}${world.path}sandbox/pictures/5511980000124.svg`)).headers.get('content-type')).toBe('image/svg+xml')
  const dump = await (await fetch(`${address}/sandbox/worlds/${world.id}`)).json()
  expect(dump).toMatchObject({
    instances: [{ name: 'three', state: 'open' }],
    requests: [{ method: 'GET', path: '/instance/connectionState/three', status: 200 }],
  })
})

test('a world that cannot be is refused with its reason', async () => {
  const address = await startWith(await makeDist())
  const made = await fetch(`${address}/sandbox/worlds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dialect: 'v9' }),
  })
  expect([made.status, await made.json()]).toEqual([400, { error: 'dialect: invalid_value' }])
})

test('the phone page comes with a policy of its own, in every world', async () => {
  const address = await startWith(await makeDist())
  for (const page of ['/sandbox/phone', '/w/1a2b/sandbox/phone', '/sandbox/phone/phone.js', '/sandbox/phone/phone.css']) {
    const response = await fetch(address + page)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('broken connections are broken on the socket', async () => {
  const address = await startWith(await makeDist())
  const plant = (kind: string) =>
    fetch(`${address}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault: { kind, times: 1 } }),
    })
  const list = () => fetch(`${address}/instance/fetchInstances`, { headers: { apikey: KEY } })
  await plant('reset')
  await expect(list()).rejects.toThrow('fetch failed')
  await plant('reset-body')
  const half = await list()
  expect(half.status).toBe(200)
  await expect(half.text()).rejects.toThrow('terminated')
  expect((await list()).status).toBe(200)
})

test('with --api the app stands before a real server, whose words go through unchanged', async () => {
  const real = createServer((incoming, outgoing) =>
    outgoing.writeHead(418, { 'x-asked': `${incoming.method} ${incoming.url} ${String(incoming.headers['apikey'])}` }).end('I am'),
  )
  const upstream = await listen((...call) => real.emit('request', ...call))
  const { address, close } = await serveWithServer(appFiles(await makeDist()), new URL(upstream.address), { mount: '/manager/' })
  const response = await fetch(`${address}/instance/connectionState/a?b=c`, { headers: { apikey: 'key' } })
  expect([response.status, response.headers.get('x-asked'), await response.text()]).toEqual([
    418,
    'GET /instance/connectionState/a?b=c key',
    'I am',
  ])
  expect(await (await fetch(`${address}/manager/`)).text()).toBe(INDEX)
  await upstream.close()
  expect((await fetch(`${address}/instance/fetchInstances`)).status).toBe(502)
  await close()
})

test('with --api live connections go through too, first by polling and then by socket', async () => {
  const upstream = await listen((_, outgoing) => void outgoing.writeHead(404).end())
  const live = new LiveServer(upstream.server)
  onTestFinished(() => live.close())
  live.on('connection', (socket) => socket.emit('connection.update', { state: 'open', key: socket.handshake.headers['apikey'] }))
  const { address, close } = await serveWithServer(appFiles(await makeDist()), new URL(upstream.address), { mount: '/manager/' })
  onTestFinished(close)

  const client = connectLive(address, { extraHeaders: { apikey: 'key' } })
  onTestFinished(() => void client.close())
  const heard = new Promise((resolve) => client.on('connection.update', resolve))
  const upgraded = new Promise((resolve) => client.on('connect', () => client.io.engine.once('upgrade', ({ name }) => resolve(name))))
  expect(await heard).toEqual({ state: 'open', key: 'key' })
  expect(await upgraded).toBe('websocket')
})
