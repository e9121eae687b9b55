import * as z from 'zod/mini'
import { FAULT_KINDS } from './faults.ts'
import { close, codesShown, loggedOut, partingOf, reconnect, remove, shownCode, startPairing, stateOf } from './life.ts'
import { makeHome } from './make-home.ts'
import { obey, orderOf } from './order.ts'
import { drop, pair, type PhoneAnswer, scan } from './phone.ts'
import {
  lately,
  phoneMessage,
  phoneMessageSchema,
  phonePresence,
  phonePresenceSchema,
  phoneRead,
  phoneReadSchema,
} from './phone-messages.ts'
import { picture } from './picture.ts'
import type { Home, World } from './world.ts'

/** What tests and the phone page may do to a world, all below its `/sandbox/`. No API key is asked: it is a toy server on this machine. */
export async function control(world: World, request: Request, path: string): Promise<Response> {
  const face = /^\/sandbox\/pictures\/(\d+)\.svg$/.exec(path)?.[1]
  if (face !== undefined && request.method === 'GET') return picture(face)
  const order = ORDERS[`${request.method} ${path}`]
  if (!order) return Response.json({ error: `No control ${request.method} ${path}` }, { status: 404 })
  return obey(() => order(world, request))
}

const scanSchema = z.object({ code: z.string(), phone: z.optional(z.string()), name: z.optional(z.string()) })
const pairSchema = z.object({ code: z.string(), phone: z.string(), name: z.optional(z.string()) })
const dropSchema = z.object({
  instance: z.string(),
  reason: z.number(),
  by: z.optional(z.enum(['phone', 'api'])),
  isFinal: z.optional(z.boolean()),
})
const clockSchema = z.object({ advance: z.optional(z.number()), freeze: z.optional(z.boolean()) })
const faultSchema = z.object({
  match: z.optional(z.object({ method: z.optional(z.string()), path: z.optional(z.string()) })),
  fault: z.object({
    kind: z.enum(FAULT_KINDS),
    status: z.optional(z.number().check(z.int(), z.minimum(200), z.maximum(599))),
    body: z.optional(z.unknown()),
    headers: z.optional(z.record(z.string(), z.string())),
    ms: z.optional(z.number()),
    times: z.optional(z.number()),
  }),
})
/** A socket that is switched off answers as if it were not there; dropping cuts whoever is connected. */
const socketSchema = z.object({ isOff: z.optional(z.boolean()), drop: z.optional(z.boolean()) })
const arrangeSchema = z.object({
  name: z.string(),
  state: z._default(z.enum(['open', 'close', 'connecting', 'gone']), 'close'),
  /** Why it is closed, as a disconnect code. */
  reason: z.optional(z.number()),
  phone: z.optional(z.string()),
  profile: z.optional(z.string()),
  /** For `connecting`: the number that a pairing code is made for. */
  number: z.optional(z.string()),
  integration: z.optional(z.string()),
  token: z.optional(z.string()),
})

type Order = (world: World, request: Request) => Promise<Response> | Response
const ORDERS: Readonly<Record<string, Order>> = {
  'GET /sandbox': (world) => Response.json(dump(world)),
  'GET /sandbox/phone/lines': (world) => Response.json(lines(world)),
  'POST /sandbox/phone/scan': async (world, request) => said(scan(world, await orderOf(request, scanSchema))),
  'POST /sandbox/phone/pair': async (world, request) => said(pair(world, await orderOf(request, pairSchema))),
  'POST /sandbox/phone/drop': async (world, request) => {
    const { instance, reason, by, isFinal } = await orderOf(request, dropSchema)
    const home = world.home(instance)
    if (by === 'api') close(world, home, loggedOut(instance, world.clock.now()))
    else drop(world, home, { reason, isFinal })
    return Response.json({ instance, state: stateOf(world, home) })
  },
  'POST /sandbox/phone/message': async (world, request) => Response.json(phoneMessage(world, await orderOf(request, phoneMessageSchema))),
  'POST /sandbox/phone/presence': async (world, request) => {
    phonePresence(world, await orderOf(request, phonePresenceSchema))
    return Response.json({})
  },
  'POST /sandbox/phone/read': async (world, request) => {
    phoneRead(world, await orderOf(request, phoneReadSchema))
    return Response.json({})
  },
  'GET /sandbox/phone/messages': (world, request) => Response.json(lately(world, new URL(request.url).searchParams.get('instance') ?? '')),
  'POST /sandbox/socket': async (world, request) => {
    const { isOff, drop: isDropped } = await orderOf(request, socketSchema)
    if (isOff !== undefined) world.isSocketOff = isOff
    if (isDropped || isOff) world.dropSockets()
    return Response.json({ isOff: world.isSocketOff })
  },
  'POST /sandbox/clock': async ({ clock }, request) => {
    const { advance, freeze } = await orderOf(request, clockSchema)
    if (freeze === true) clock.stop()
    if (freeze === false) clock.run()
    if (advance !== undefined) clock.advance(advance)
    return Response.json({ now: clock.now(), isFrozen: clock.isStopped })
  },
  'POST /sandbox/faults': async ({ faults }, request) => {
    const { match = {}, fault } = await orderOf(request, faultSchema)
    const { body, ...rest } = fault
    faults.add(match, { ...rest, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
    return Response.json({})
  },
  'DELETE /sandbox/faults': ({ faults }) => {
    faults.clear()
    return Response.json({})
  },
  'POST /sandbox/instances': async (world, request) => Response.json(arrange(world, await orderOf(request, arrangeSchema))),
}

const said = (answer: PhoneAnswer) => Response.json(answer, { status: answer.isDone ? 200 : 409 })

/** Puts an instance into a state, and makes it if it is not there. */
function arrange(world: World, { name, state, reason, phone, profile, number, integration, token }: z.output<typeof arrangeSchema>) {
  const now = world.clock.now()
  let home = world.homes.get(name)
  if (state === 'gone') {
    if (home) remove(world, home)
    return { name, state }
  }
  if (!home) {
    home = makeHome(name, now, world.noise, { ...(integration && { integration }), ...(token && { token }) })
    world.add(home)
  }
  if (phone ?? profile) home.owner = { phone: phone ?? home.owner?.phone ?? '5511980000000', name: profile ?? home.owner?.name ?? name }
  if (state === 'open') reconnectAtOnce(world, home)
  else if (state === 'connecting') startPairing(world, home, number ?? null)
  else close(world, home, reason === undefined ? null : partingOf(reason, now))
  return describe(world, home)
}

function reconnectAtOnce(world: World, home: Home) {
  reconnect(world, home)
  home.owner ??= { phone: '5511980000000', name: home.name }
  home.line = { kind: 'open' }
  world.touch(home)
}

/** All there is to see in a world. */
export function dump(world: World) {
  world.settle()
  const { key, base, server, clock, seen } = world
  return {
    ...server,
    key,
    path: `${base}/`,
    now: clock.now(),
    instances: Array.from(world.homes.values(), (home) => describe(world, home)),
    requests: seen,
  }
}

function describe(world: World, home: Home) {
  const { name, token, integration, owner, parting, settings, webhook, presence } = home
  return {
    name,
    state: stateOf(world, home),
    token,
    integration,
    owner,
    parting,
    settings,
    webhook,
    presence,
    count: codesShown(world, home),
    shown: shownCode(world, home),
  }
}

/** For the phone page: which instances wait for a phone, and which ones a phone can leave. */
function lines(world: World) {
  const now = world.clock.now()
  const waiting = Array.from(world.moving).flatMap((home) => {
    if (home.line.kind !== 'pairing') return []
    const shown = shownCode(world, home)
    return [
      {
        instance: home.name,
        code: shown?.code ?? null,
        pairingCode: shown?.pairingCode ?? null,
        needsNumber: home.line.number,
        count: codesShown(world, home),
        endsIn: shown && shown.endsAt - now,
      },
    ]
  })
  const linked = Array.from(world.homes.values()).flatMap(({ name, owner, line }) =>
    line.kind === 'open' && owner ? [{ instance: name, ...owner }] : [],
  )
  return { dialect: world.server.dialect, version: world.server.version, waiting, linked: linked.slice(0, 500), linkedCount: linked.length }
}
