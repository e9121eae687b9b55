import type { Dialect } from '@/api/dialect.ts'
import { control } from './control.ts'
import { spoil } from './faults.ts'
import { ROUTES } from './handlers/routes.ts'
import { Refusal, unknownRoute } from './refusal.ts'
import { type Body, type Call, Rendered, type Reply } from './route.ts'
import { seedWorld } from './seed.ts'
import { World, type WorldOptions } from './world.ts'

/** The releases that the dialects were learned from; the reference prints a version too. */
const VERSIONS: Readonly<Record<Dialect, string>> = { documented: '1.7.4', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' }

export type SandboxOptions = Omit<WorldOptions, 'server' | 'key'> & {
  readonly dialect: Dialect
  readonly version?: string | undefined
  readonly key?: string | undefined
  readonly instances?: number | undefined
  readonly names?: readonly string[] | undefined
  /** Whether the instances that are there from the start tell of events. */
  readonly hasSockets?: boolean | undefined
}
export type Sandbox = ReturnType<typeof createSandbox>

/** An Evolution server in memory that speaks the dialect it is told to. */
export function createSandbox({
  dialect,
  version = VERSIONS[dialect],
  instances = 0,
  seed = 1,
  key = crypto.randomUUID(),
  names,
  hasSockets,
  ...rules
}: SandboxOptions) {
  const world = new World({ server: { dialect, version }, key, seed, ...rules })
  seedWorld(world, { instances, seed, names, hasSockets })

  async function respond(request: Request): Promise<Response> {
    world.settle()
    const { pathname, origin, search } = new URL(request.url)
    const path = pathname.slice(world.base.length) || '/'
    if (path === '/sandbox' || path.startsWith('/sandbox/')) return control(world, request, path)
    const real = () => serve(world, request, path, origin + world.base)
    const fault = request.method === 'OPTIONS' ? undefined : world.faults.take(request.method, path)
    let status = 0
    try {
      const response = withCors(request, fault ? await spoil(fault, real, (ms) => world.clock.sleep(ms)) : await real())
      status = response.status
      return response
    } finally {
      if (request.method !== 'OPTIONS') world.log(request.method, path + search, status)
    }
  }
  return { respond, world }
}

async function serve(world: World, request: Request, pathname: string, address: string): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  const { method, headers, url } = request
  try {
    const query = Object.fromEntries(new URL(url).searchParams)
    const body = method === 'GET' ? query : read(await request.text(), headers.get('content-type') ?? '')
    const { search } = new URL(url)
    const { status, wire } = await reply({ method, pathname, search, body, query, address, world, apiKey: headers.get('apikey') })
    if (wire instanceof Rendered) return json(wire.text, status)
    return wire === undefined ? new Response(null, { status }) : json(JSON.stringify(wire), status)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return json(JSON.stringify(cause.wire), cause.status)
  }
}

async function reply(call: Call): Promise<Reply> {
  for (const route of ROUTES) {
    const found = await route.respond(call)
    if (found) return found
  }
  throw unknownRoute(call.method, call.pathname + call.search)
}

const json = (text: string, status: number) =>
  new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8' } })

/** As express reads bodies: by their type, and only objects and lists count as JSON. The parser's words go through to the caller. */
function read(text: string, type: string): Body {
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  if (!type.startsWith('application/json') || text === '') return {}
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null)
      throw new SyntaxError(`Unexpected token '${text.trim().charAt(0)}', ${JSON.stringify(text)} is not valid JSON`)
    return Array.isArray(parsed) ? {} : { ...parsed }
  } catch (cause) {
    throw new Refusal(400, cause instanceof Error ? cause.message.replace(/ \(line \d+ column \d+\)$/, '') : '', 'Internal Server Error')
  }
}

/** 1.7.4 and 2.3.6, recorded: cors-*. Any origin is echoed, on refusals too; PATCH is not among the methods. */
function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin')
  const headers = new Headers(response.headers)
  headers.set('access-control-allow-credentials', 'true')
  headers.append('vary', 'Origin')
  if (origin) headers.set('access-control-allow-origin', origin)
  if (request.method === 'OPTIONS') {
    headers.set('access-control-allow-methods', 'GET,POST,PUT,DELETE')
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '')
    headers.append('vary', 'Access-Control-Request-Headers')
  }
  return new Response(response.body, { status: response.status, headers })
}
