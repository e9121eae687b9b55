import { BadOrder } from './order.ts'

/** What goes wrong, and for which requests. */
export type Fault = {
  readonly kind: FaultKind
  readonly status?: number | undefined
  readonly body?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** How long it takes; for `slow`, before the real answer. */
  readonly ms?: number | undefined
  /** How many requests it hits; without a number, all. */
  readonly times?: number | undefined
}
export const FAULT_KINDS = [
  'status', // an answer with this status in the servers' envelope
  'html', // what a proxy says
  'garbage', // 200 with text that is no JSON
  'empty', // 200 with nothing
  'wrong-type', // 200 with JSON of another kind
  'truncated', // the real answer, cut off as if it ended there
  'huge', // the real status with megabytes
  'redirect', // to another origin
  'reset', // the connection breaks before an answer
  'reset-body', // and in the middle of it
  'stall', // nothing ever comes
  'stall-body', // or half of it
  'slow', // the real answer, later
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]
export type Match = { readonly method?: string | undefined; readonly path?: string | undefined }

type Planted = { readonly method: string | undefined; readonly isMeant: (path: string) => boolean; readonly fault: Fault; left: number }

/** The network or a proxy broke the connection; behind a port, the socket is closed. */
export class BrokenConnection extends TypeError {}

export class Faults {
  #planted: Planted[] = []

  add({ method, path }: Match, fault: Fault) {
    this.#planted.push({ method: method?.toUpperCase(), isMeant: meaningOf(path), fault, left: fault.times ?? Infinity })
  }

  clear() {
    this.#planted = []
  }

  /** The fault for this request, if there is one; counts it as used. */
  take(method: string, path: string): Fault | undefined {
    const planted = this.#planted.find((each) => each.left > 0 && (each.method ?? method) === method && each.isMeant(path))
    if (!planted) return undefined
    planted.left -= 1
    return planted.fault
  }
}

/** A path is the beginning of one, or a pattern between slashes: `/instance/connect` or `/connect\/(a|b)$/`. */
function meaningOf(path: string = ''): Planted['isMeant'] {
  const pattern = /^\/(.+)\/$/.exec(path)?.[1]
  const isLike = pattern === undefined ? null : regularly(pattern)
  return (asked) => asked.startsWith(path) || (isLike?.test(asked) ?? false)
}

function regularly(pattern: string) {
  try {
    return new RegExp(pattern)
  } catch {
    throw new BadOrder(`/${pattern}/ is no pattern`)
  }
}

const HTML =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>'
const HUGE = 50_000_000

type Spoiled = { readonly fault: Fault; readonly reply: () => Promise<Response> }

const SPOIL: Readonly<Record<FaultKind, (spoiled: Spoiled) => Promise<Response> | Response>> = {
  status: ({ fault: { status = 500, ...fault } }) =>
    said({ ...fault, status }, JSON.stringify({ status, error: 'Fault', response: { message: [`Fault ${status}`] } })),
  html: ({ fault }) => said({ status: 502, ...fault }, HTML, 'text/html'),
  garbage: ({ fault }) => said(fault, '\u0000\u0001{]not json'),
  empty: ({ fault }) => said(fault, ''),
  'wrong-type': ({ fault }) => said(fault, '42'),
  huge: ({ fault }) => said(fault, `["${'x'.repeat(HUGE)}"]`),
  redirect: ({ fault: { status = 302, headers } }) =>
    new Response(null, { status, headers: { location: 'http://127.0.0.1:9/elsewhere', ...headers } }),
  truncated: async ({ reply }) => {
    const real = await reply()
    const text = await real.text()
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status: real.status, headers: typeOf(real) })
  },
  reset: () => Promise.reject(new BrokenConnection('The connection was reset')),
  'reset-body': ({ reply }) => halfOf(reply, (controller) => controller.error(new BrokenConnection('The connection was reset'))),
  stall: () => new Promise(() => {}),
  'stall-body': ({ reply }) => halfOf(reply, () => new Promise(() => {})),
  slow: ({ reply }) => reply(),
}

/** The answer with the fault in it. `reply` makes the real one. */
export async function spoil(fault: Fault, reply: () => Promise<Response>, wait: (ms: number) => Promise<void>): Promise<Response> {
  await wait(fault.ms ?? 0)
  return SPOIL[fault.kind]({ fault, reply })
}

function said({ status = 200, body, headers }: Omit<Fault, 'kind'>, otherwise: string, type = 'application/json; charset=utf-8') {
  const isBodiless = status === 204 || status === 205 || status === 304
  return new Response(isBodiless ? null : (body ?? otherwise), { status, headers: { 'content-type': type, ...headers } })
}

const typeOf = (response: Response) => ({ 'content-type': response.headers.get('content-type') ?? 'application/json' })

async function halfOf(reply: () => Promise<Response>, then: (controller: ReadableStreamDefaultController) => Promise<void> | void) {
  const real = await reply()
  const text = await real.text()
  const bytes = new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2)))
  const body = new ReadableStream({ start: (controller) => controller.enqueue(bytes), pull: then }, { highWaterMark: 0 })
  return new Response(body, { status: real.status, headers: typeOf(real) })
}
