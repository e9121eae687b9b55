import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from './node.ts'

test('closing does not wait for a live connection', async () => {
  const { server, address, close } = await listen(() => {})
  server.on('upgrade', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'))
  const client = connect(Number(new URL(address).port), '127.0.0.1')
  client.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await once(client, 'data')
  await close()
  expect(server.listening).toBe(false)
  client.destroy()
})
