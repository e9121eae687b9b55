import * as z from 'zod/mini'
import { DIALECTS } from '@/api/dialect.ts'
import { dump } from './control.ts'
import { obey, orderOf } from './order.ts'
import { createSandbox, type Sandbox } from './server.ts'
import type { World } from './world.ts'

/** What a world is ordered with. */
export const worldSchema = z.object({
  dialect: z._default(z.enum(DIALECTS), 'v2'),
  version: z.optional(z.string()),
  instances: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(20_000)), 20),
  seed: z._default(z.number(), 1),
  key: z.optional(z.string()),
  names: z.optional(z.array(z.string())),
  qrLife: z.optional(z.number()),
  qrLimit: z.optional(z.number()),
  firstCodeDelay: z.optional(z.number()),
  switchedOff: z.optional(z.array(z.string())),
  hasSockets: z._default(z.boolean(), true),
  globalEvents: z.optional(z.boolean()),
  messages: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))),
})
export type WorldOrder = z.input<typeof worldSchema>

export type Worlds = {
  /** The world at the root of the address. */
  readonly main: Sandbox
  readonly respond: (request: Request) => Promise<Response>
  /** The world below `''` or `/w/<id>`. */
  readonly worldAt: (base: string) => World | undefined
}

/** One world at the root, and as many more as are ordered, each with its own key below `/w/<id>/`. */
export function createWorlds(order: WorldOrder): Worlds {
  const further = new Map<string, Sandbox>()
  const main = createSandbox(z.parse(worldSchema, order))

  async function respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/sandbox/worlds' && request.method === 'POST') return obey(() => create(request))
    const asked = /^\/sandbox\/worlds\/([\w-]+)$/.exec(pathname)?.[1]
    if (asked !== undefined && request.method === 'GET') {
      const found = further.get(asked)
      return found ? Response.json({ id: asked, ...dump(found.world) }) : Response.json({ error: `No world ${asked}` }, { status: 404 })
    }
    const below = /^\/w\/([\w-]+)(?:\/|$)/.exec(pathname)?.[1]
    if (below === undefined) return main.respond(request)
    return further.get(below)?.respond(request) ?? Response.json({ error: `No world ${below}` }, { status: 404 })
  }

  async function create(request: Request) {
    const parsed = await orderOf(request, worldSchema)
    const id = crypto.randomUUID().slice(0, 8)
    const base = `/w/${id}`
    const sandbox = createSandbox({ ...parsed, base })
    further.set(id, sandbox)
    const { key, server } = sandbox.world
    return Response.json({ id, path: `${base}/`, key, ...server }, { status: 201 })
  }

  const worldAt = (base: string) => (base === '' ? main : further.get(base.slice('/w/'.length)))?.world

  return { main, respond, worldAt }
}
