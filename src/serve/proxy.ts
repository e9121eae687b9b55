import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import { sendText } from './app-files.ts'

/** Hands requests on to a real server, with its own host name. */
export function proxyTo(api: URL) {
  const proxy = createProxyServer({ target: api.href.replace(/\/$/, ''), changeOrigin: true, ws: true, xfwd: false })
  return {
    answer: (incoming: IncomingMessage, outgoing: ServerResponse) => {
      proxy.web(incoming, outgoing).catch(() => {
        if (outgoing.headersSent) outgoing.destroy()
        else sendText(outgoing, 502, `${api.host} does not answer.\n`)
      })
    },
    upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!(socket instanceof Socket)) return
      proxy.ws(incoming, socket, {}, head).catch(() => socket.destroy())
    },
  }
}
