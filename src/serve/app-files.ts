import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { CACHE, SECURITY_HEADERS } from './headers.ts'

/** The path that `npm run build` makes index.html for. */
const BUILT_FOR = '/manager/'

export type AppFiles = {
  /** Sends a file of the app; `rest` is the path below the mount, and what is no file is a page of the app. */
  readonly send: (incoming: IncomingMessage, outgoing: ServerResponse, mount: string, rest: string) => void
}

/** The built app, for any mount: only index.html knows where it lies. Looked up anew each time, since a build may replace it meanwhile. */
export function appFiles(dist: string): AppFiles {
  const file = path.join(dist, 'index.html')
  const files = sirv(dist, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(outgoing, pathname) {
      setAll(outgoing, { ...SECURITY_HEADERS, 'Cache-Control': pathname.startsWith('/assets/') ? CACHE.assets : CACHE.rest })
    },
  })

  function sendIndex(incoming: IncomingMessage, outgoing: ServerResponse, mount: string) {
    if (!existsSync(file)) return sendText(outgoing, 503, 'The app is not built yet: npm run build\n')
    const text = Buffer.from(readFileSync(file, 'utf8').replaceAll(`"${BUILT_FOR}`, `"${mount}`))
    setAll(outgoing, {
      ...SECURITY_HEADERS,
      'Cache-Control': CACHE.rest,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(text.length),
    })
    outgoing.end(incoming.method === 'HEAD' ? undefined : text)
  }

  return {
    send(incoming, outgoing, mount, rest) {
      const isPage = rest === '/' || rest === '/index.html'
      if (isPage && mount !== BUILT_FOR) return sendIndex(incoming, outgoing, mount)
      const otherwise = () => {
        if (rest.startsWith('/assets/') || rest === '/config.json') sendText(outgoing, 404, 'Not found\n')
        else sendIndex(incoming, outgoing, mount)
      }
      if (rest.includes('/.')) return otherwise()
      incoming.url = isPage ? '/index.html' : rest
      files(incoming, outgoing, otherwise)
    },
  }
}

export function sendText(outgoing: ServerResponse, status: number, text: string) {
  outgoing
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHE.rest, 'X-Content-Type-Options': 'nosniff' })
    .end(text)
}

function setAll(outgoing: ServerResponse, headers: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
}
