import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { CACHE, SECURITY_HEADERS } from './headers.ts'

/** The path that `npm run build` makes index.html for. */
const BUILT_FOR = '/manager/'

export type AppFiles = {
  /** Sends a file of the app; `rest` is the path below the mount, and what is no file is a page of the app. */
  readonly send: (incoming: IncomingMessage, outgoing: ServerResponse, mount: string, rest: string) => Promise<void>
}

/** The built app, for any mount: only index.html knows where it lies. Read anew each time, since a build may replace it meanwhile. */
export const appFiles = (dist: string): AppFiles => ({
  async send(incoming, outgoing, mount, rest) {
    const isPage = rest === '/' || rest === '/index.html'
    const file = isPage ? null : await fileAt(dist, rest, String(incoming.headers['accept-encoding']))
    if (file) return sendBytes(incoming, outgoing, file.bytes, file.headers)
    if (rest.startsWith('/assets/') || rest === '/config.json') return sendText(outgoing, 404, 'Not found\n')
    const index = await readIfThere(path.join(dist, 'index.html'))
    if (!index) return sendText(outgoing, 503, 'The app is not built yet: npm run build\n')
    const page = Buffer.from(index.toString().replaceAll(`"${BUILT_FOR}`, `"${mount}`))
    return sendBytes(incoming, outgoing, page, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': CACHE.rest })
  },
})

type Headers = Readonly<Record<string, string>>

const TYPES: Headers = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const ENCODINGS = [
  { name: 'br', end: '.br' },
  { name: 'gzip', end: '.gz' },
]

/** A file as it lies there, compressed if the browser takes that and a copy lies beside it. */
async function fileAt(dist: string, rest: string, accepted: string): Promise<{ bytes: Buffer; headers: Headers } | null> {
  if (!/^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(rest)) return null // nothing hidden, and nothing outside
  const file = path.join(dist, rest)
  const headers = {
    'Content-Type': TYPES[path.extname(rest)] ?? 'application/octet-stream',
    'Cache-Control': rest.startsWith('/assets/') ? CACHE.assets : CACHE.rest,
    Vary: 'Accept-Encoding',
  }
  for (const { name, end } of ENCODINGS) {
    const bytes = accepted.includes(name) ? await readIfThere(file + end) : null
    if (bytes) return { bytes, headers: { ...headers, 'Content-Encoding': name } }
  }
  const bytes = await readIfThere(file)
  return bytes && { bytes, headers }
}

const readIfThere = (file: string) => readFile(file).catch(() => null)

function sendBytes({ method, headers: asked }: IncomingMessage, outgoing: ServerResponse, bytes: Buffer, headers: Headers) {
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`
  const known = { ...SECURITY_HEADERS, ...headers, ETag: etag }
  if (asked['if-none-match'] === etag) outgoing.writeHead(304, known).end()
  else outgoing.writeHead(200, { ...known, 'Content-Length': bytes.length }).end(method === 'HEAD' ? undefined : bytes)
}

export function sendText(outgoing: ServerResponse, status: number, text: string) {
  outgoing
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHE.rest, 'X-Content-Type-Options': 'nosniff' })
    .end(text)
}
