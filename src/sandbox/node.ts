import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BrokenConnection } from './faults.ts'

export type Respond = (request: Request) => Promise<Response>

/** Lets a function of requests answer on a socket. A broken answer breaks the socket, as a network would. */
export async function answerOnSocket(respond: Respond, incoming: IncomingMessage, outgoing: ServerResponse) {
  try {
    const response = await respond(await toRequest(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    if (response.body) await pipeline(Readable.from(response.body), outgoing)
    else outgoing.end()
  } catch (cause) {
    if (cause instanceof BrokenConnection || outgoing.headersSent) outgoing.destroy()
    else stumble(cause, outgoing)
  }
}

function stumble(cause: unknown, outgoing: ServerResponse) {
  console.error(cause)
  outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The sandbox stumbled; its terminal says over what.\n')
}

async function toRequest(incoming: IncomingMessage) {
  const { method = 'GET', url = '/', headers } = incoming
  const address = new URL(url, `http://${headers.host ?? '127.0.0.1'}`)
  const plain = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !name.startsWith(':')) plain.set(name, String(value))
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
  return new Request(address, { method, headers: plain, ...(hasBody && { body: Buffer.concat(await incoming.toArray()) }) })
}

/** Listens on this machine only, unless told otherwise. Port 0 takes a free one. */
export async function listen(
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  { port = 0, host = '127.0.0.1' } = {},
): Promise<Listening> {
  const server = createServer(handle)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  const boundPort = typeof bound === 'object' && bound ? bound.port : port
  return {
    server,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        for (const socket of sockets) socket.end() // live ones, which the server does not count as its own any more
      }),
  }
}
export type Listening = { readonly server: Server; readonly address: string; readonly close: () => Promise<void> }

const PHONE_FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/sandbox/phone': ['index.html', 'text/html; charset=utf-8'],
  '/sandbox/phone/phone.css': ['phone.css', 'text/css; charset=utf-8'],
  '/sandbox/phone/phone.js': ['phone.js', 'text/javascript; charset=utf-8'],
}

/** Adds the page on which a person plays the phone, to every world. */
export function withPhonePage(respond: Respond): Respond {
  return async (request) => {
    const path = new URL(request.url).pathname.replace(/^\/w\/[\w-]+(?=\/)/, '')
    const [file, type] = PHONE_FILES[path] ?? []
    if (request.method !== 'GET' || file === undefined || type === undefined) return respond(request)
    return new Response(await readFile(new URL(`phone-page/${file}`, import.meta.url)), {
      headers: {
        'content-type': type,
        'cache-control': 'no-cache',
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  }
}
