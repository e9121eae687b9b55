import { type AnyEndpoint, type Ask, type Endpoint, formOf, type PathParam } from '@/api/endpoint.ts'
import { Mismatch, type Problem } from '@/api/wire.ts'
import { authorize } from './guard.ts'
import { invalid, unknownInstance } from './refusal.ts'
import type { World } from './world.ts'

export type Body = Readonly<Record<string, unknown>>
/** One request, read. `body` is what was sent, or the query of a GET; what is no object counts as `{}`, as with the servers. */
export type Call = {
  readonly method: string
  readonly pathname: string
  readonly search: string
  readonly body: Body
  readonly query: Body
  readonly apiKey: string | null
  /** The address of the world as the caller knows it, without a slash at the end. */
  readonly address: string
  readonly world: World
}
export type Reply = { readonly status: number; readonly wire: unknown }

/** Null when this route is not meant; otherwise what goes back over the wire. */
export type Route = { readonly endpoint: AnyEndpoint; readonly respond: (call: Call) => Promise<Reply | null> }

/** What real servers do beyond what the app asks for and reads. */
type Manners<Params> = {
  /** Refuses before the key is looked at. */
  readonly first?: (call: Call) => void
  /** Who may, if that is not just a matter of the endpoint. */
  readonly allow?: (call: Call) => void
  /** What the server's own validator says, and the body it goes on with. */
  readonly check?: (body: Body, call: Call) => Body
  /** What the server says beside what the app reads. */
  readonly dress?: (wire: unknown, call: Call, params: Params) => unknown
  /** The answer is made once for all calls that give the same text here; null makes it anew. */
  readonly keepAs?: (call: Call) => string | null
}

/** Ties a handler to the very endpoint the client calls. Handlers think in the app's words, whatever dialect is spoken. */
export function answer<Path extends string, Input, const Reply>(
  // `const` keeps the literals of a handler's reply
  endpoint: Endpoint<Path, Input, Reply>,
  handle: (ask: NoInfer<Ask<Path, Input>>, call: Call) => NoInfer<Reply> | Promise<NoInfer<Reply>>,
  { first, allow, check = (body) => body, dress = (wire) => wire, keepAs }: Manners<Readonly<Record<PathParam<Path>, string>>> = {},
): Route {
  const kept = new WeakMap<World, { readonly name: string; readonly wire: Rendered }>()
  return {
    endpoint,
    async respond(call) {
      const { server } = call.world
      const form = formOf(endpoint, server)
      const params = form && form.method === call.method ? matchPath<Path>(form.path, call.pathname) : null
      if (!form || !params) return null
      first?.(call)
      if (allow) allow(call)
      else authorize(call, endpoint.auth, 'instance' in params ? String(params.instance) : null)
      const name = keepAs?.(call) ?? null
      const same = kept.get(call.world)
      if (name !== null && same?.name === name) return { status: endpoint.status, wire: same.wire }
      const inAddress = Object.fromEntries(Object.entries(call.query).filter(([field]) => endpoint.query.includes(field)))
      const body = check({ ...call.body, ...inAddress }, call)
      const input = inWordsOfServer(server.dialect === 'v1', () => form.input.decode(body, server))
      const reply = await handle({ ...params, ...input }, call)
      const wire = dress(form.reply(input).encode(reply, server), call, params)
      if (name === null) return { status: endpoint.status, wire }
      const rendered = new Rendered(JSON.stringify(wire))
      kept.set(call.world, { name, wire: rendered })
      return { status: endpoint.status, wire: rendered }
    },
  }
}

/** An answer that is text already. */
export class Rendered {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

function inWordsOfServer<Value>(isV1: boolean, decode: () => Value): Value {
  try {
    return decode()
  } catch (cause) {
    if (!(cause instanceof Mismatch)) throw cause
    throw invalid(...new Set(cause.problems.flatMap((problem) => complaints(problem, isV1))))
  }
}

/** The way the servers' own validator puts it. It names the first step that is not there. */
function complaints({ path, expected, isMissing, present }: Problem, isV1: boolean): string[] {
  if (isMissing) return [`${dotted(path.slice(0, present)) || 'instance'} requires property "${String(path[present] ?? '')}"`]
  if (expected.includes(' | ')) return [`${dotted(path)} is not one of enum values: ${expected.split(' | ').join()}`]
  const mistyped = `${dotted(path)} is not of a type(s) ${expected}`
  return expected === 'boolean' && isV1 ? [mistyped, `${dotted(path)} is not one of enum values: true,false`] : [mistyped]
}

const dotted = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text && `${text}.`) + (typeof step === 'number' ? '' : String(step)),
    '',
  )

/** `%` that encodes nothing is a name nobody has. */
function matchPath<Path extends string>(pattern: string, pathname: string) {
  const names: string[] = []
  const source = pattern.replace(/:(\w+)/g, (_, name: string) => (names.push(name), '([^/]+)'))
  const found = new RegExp(`^${source}$`).exec(pathname)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are read out of the pattern itself
  return found && (Object.fromEntries(names.map((name, at) => [name, decoded(found[at + 1] ?? '')])) as Record<PathParam<Path>, string>)
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    throw unknownInstance(part)
  }
}
