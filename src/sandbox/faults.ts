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

type Planted = { readonly match: Match; readonly fault: Fault; left: number }

/** The network or a proxy broke the connection; behind a port, the socket is closed. */
export class BrokenConnection extends TypeError {}

export class Faults {
  #planted: Planted[] = []

  add(match: Match, fault: Fault) {
    this.#planted.push({ match, fault, left: fault.times ?? Infinity })
  }

  clear() {
    this.#planted = []
  }

  /** The fault for this request, if there is one; counts it as used. */
  take(method: string, path: string): Fault | undefined {
    const planted = this.#planted.find(({ match, left }) => left > 0 && matches(match, method, path))
    if (!planted) return undefined
    planted.left -= 1
    return planted.fault
  }
}

/** A path is the beginning of one, or a pattern between slashes: `/instance/connect` or `/connect\/(a|b)$/`. */
function matches({ method, path }: Match, askedMethod: string, askedPath: string) {
  if (method !== undefined && method.toUpperCase() !== askedMethod) return false
  if (path === undefined) return true
  const pattern = /^\/(.+)\/$/.exec(path)?.[1]
  return askedPath.startsWith(path) || (pattern !== undefined && new RegExp(pattern).test(askedPath))
}

const HTML =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>'
const HUGE = 50_000_000

/** The answer with the fault in it. `reply` makes the real one. */
export async function spoil(fault: Fault, reply: () => Promise<Response>, wait: (ms: number) => Promise<void>): Promise<Response> {
  if (fault.ms !== undefined && fault.kind !== 'stall') await wait(fault.ms)
  const { status = 200, body, headers = {} } = fault
  const answer = (text: string, otherStatus = status, type = 'application/json; charset=utf-8') =>
    new Response(otherStatus === 204 || otherStatus === 304 ? null : text, {
      status: otherStatus,
      headers: { 'content-type': type, ...headers },
    })

  switch (fault.kind) {
    case 'status': {
      const code = fault.status ?? 500
      return answer(body ?? JSON.stringify({ status: code, error: 'Fault', response: { message: [`Fault ${code}`] } }), code)
    }
    case 'html':
      return answer(body ?? HTML, fault.status ?? 502, 'text/html')
    case 'garbage':
      return answer(body ?? '\u0000\u0001{]not json')
    case 'empty':
      return answer('')
    case 'wrong-type':
      return answer(body ?? '42')
    case 'huge':
      return answer(`["${'x'.repeat(HUGE)}"]`)
    case 'redirect':
      return new Response(null, { status: fault.status ?? 302, headers: { location: 'http://127.0.0.1:9/elsewhere', ...headers } })
    case 'truncated': {
      const real = await reply()
      const text = await real.text()
      return new Response(text.slice(0, Math.floor(text.length / 2)), { status: real.status, headers: typeOf(real) })
    }
    case 'reset':
      throw new BrokenConnection('The connection was reset')
    case 'stall':
      return new Promise(() => {})
    case 'reset-body':
    case 'stall-body': {
      const real = await reply()
      return new Response(half(await real.text(), fault.kind === 'reset-body'), { status: real.status, headers: typeOf(real) })
    }
    case 'slow':
      return reply()
  }
}

const typeOf = (response: Response) => ({ 'content-type': response.headers.get('content-type') ?? 'application/json' })

function half(text: string, breaks: boolean) {
  const bytes = new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2)))
  let isSent = false
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!isSent) {
        isSent = true
        controller.enqueue(bytes)
      } else if (breaks) controller.error(new BrokenConnection('The connection was reset'))
      else return new Promise(() => {})
      return undefined
    },
  })
}
