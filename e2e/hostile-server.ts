import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dialect } from '@/api/dialect.ts'
import { ENDPOINTS } from '@/api/endpoints.ts'
import { endpointOf, RECORDINGS, recordingsIn } from '@/api/recordings.ts'
import { eventSockets } from '@/sandbox/sockets.ts'
import { soon } from '@/sandbox/soon.ts'
import { createWorlds } from '@/sandbox/worlds.ts'
import { appFiles } from '@/serve/app-files.ts'
import { serveWithSandbox } from '@/serve/serve.ts'
import { recordedMessages } from '@/test/recorded-messages.ts'
import { REFUSAL, Spoiler } from './spoiler.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const VERSIONS = { documented: 'documented', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' } as const satisfies Record<Dialect, string>
const STATUSES = [400, 403, 404, 409, 500] as const
const JSON_ANSWER = { headers: { 'content-type': 'application/json; charset=utf-8' } }
/** Without these no page of an instance is shown. */
const FRAME: ReadonlySet<string> = new Set(['fetchInstances', 'connectionState'])

/**
 * What comes back: the truth; strangers' words in everything, `known` with what the app goes by, `strange` without,
 * `lost` without even the instance; a refusal in their words.
 * While `known`, what changes something is refused every other time.
 */
type Mood = 'honest' | 'known' | 'strange' | 'lost' | 'refusing' | 401
type Options = { readonly dialect: Dialect; readonly names: readonly string[]; readonly chat: string; readonly dist?: string }

/** The app and a sandbox whose answers and events hold hostile strings wherever they hold a text. What changes something changes nothing here. */
export async function startHostileServer({ dialect, names, chat, dist = DIST }: Options) {
  const order = { dialect, instances: 4, seed: 7, key: crypto.randomUUID() }
  const worlds = createWorlds(order)
  const spoiler = new Spoiler(names)
  const asked = new Set<string>()
  const refused = new Set<string>()
  /** What was said while known, so that a form finds what it has read. */
  const said = new Map<string, string>()
  let mood: Mood = 'honest'
  let turn = 0

  async function respond(request: Request): Promise<Response> {
    const known = await endpointFor(request)
    if (mood === 'honest' || !known) return worlds.respond(request)
    const { name, endpoint } = known
    asked.add(name)
    const isRead = 'resource' in endpoint
    const isRefused = mood === 401 || (mood === 'refusing' && !FRAME.has(name)) || (mood === 'known' && !isRead && !refused.delete(name))
    if (isRefused) {
      turn += 1
      refused.add(name)
      const status = mood === 401 ? mood : STATUSES[turn % STATUSES.length]
      return Response.json(spoiler.spoil(REFUSAL, REFUSALS[turn % REFUSALS.length], { isKeeping: false, share: 1 }), {
        status: status ?? 400,
      })
    }
    const question = isRead && mood === 'known' ? `${request.url} ${await request.clone().text()}` : null
    const before = question === null ? undefined : said.get(question)
    if (before !== undefined) return new Response(before, JSON_ANSWER)
    const real = await (isRead ? worlds.respond(request) : inPassing(request))
    const text = await real.text()
    if (!real.ok || text === '') return new Response(text || null, real)
    const told = name === 'findMessages' ? withRecorded(JSON.parse(text), chat) : JSON.parse(text)
    const isKeeping = (FRAME.has(name) && mood !== 'lost') || (mood === 'known' && isRead)
    const spoilt = JSON.stringify(spoiler.spoil(name, told, { isKeeping, ...(mood === 'known' && isRead && { share: 20 }) }))
    if (question !== null) said.set(question, spoilt)
    return new Response(spoilt, { ...JSON_ANSWER, status: real.status })
  }

  /** Answered at once, whatever it waits for, in a world of its own. */
  function inPassing(request: Request) {
    const { main, respond: answer } = createWorlds(order)
    main.world.clock.stop()
    return soon(main.world.clock, answer(request))
  }

  async function endpointFor(request: Request) {
    const { pathname, search } = new URL(request.url)
    if (request.method === 'OPTIONS' || pathname.startsWith('/sandbox')) return undefined
    const body: unknown = request.method === 'GET' ? undefined : JSON.parse((await request.clone().text()) || '{}')
    const asking = { method: request.method, path: pathname + search, body }
    return endpointOf({ case: '', version: VERSIONS[dialect], request: asking, response: { status: 200, body: null } })
  }

  const { address, close } = await serveWithSandbox(appFiles(dist), respond, { mount: '/manager/' }, eventSockets(worlds))
  return {
    key: order.key,
    close,
    spoiler,
    /** The endpoints that were called since this was emptied. */
    asked,
    tells: (endpoint: string) => (ENDPOINTS[endpoint]?.forms[dialect] ?? null) !== null,
    app: (path = '/') => `${address}/manager${path}`,
    turn(to: Mood) {
      mood = to
    },
    /** Tells every kind of event that was ever recorded, with and without what the app goes by. */
    tellEverything(instance: string) {
      for (const { event, data } of EVENTS[dialect === 'v1' ? 'v1' : 'v2']) {
        for (const isKeeping of [true, false]) {
          const envelope = { event, instance, data: spoiler.spoil(`event ${event}`, toChat(data, chat), { isKeeping }) }
          for (const hear of worlds.main.world.listeners) hear({ instance, event, envelope, isWanted: true })
        }
      }
    },
  }
}

/** One of each shape. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [shapeOf(value), value])).values()]
}
const shapeOf = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'object' && each !== null ? each : typeof each))

/** What servers were seen to refuse with, lists as long as the app may show them. */
const REFUSALS = distinct(
  ['1.7.4', '2.3.6'].flatMap((version) =>
    recordingsIn(join(RECORDINGS, version)).flatMap(({ response: { status, body } }) =>
      status >= 400 && typeof body === 'object' ? [longer(body)] : [],
    ),
  ),
)

function longer(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? Array.from({ length: 20 }, (_, at) => longer(value[at % value.length])) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, longer(each)]))
}

type Telling = { readonly event: string; readonly data: unknown }
const EVENTS: Readonly<Record<'v1' | 'v2', readonly Telling[]>> = { v1: eventsIn('1.7.4'), v2: eventsIn('2.3.6') }

function eventsIn(version: string): Telling[] {
  const folder = join(RECORDINGS, version, 'events')
  const files = readdirSync(folder).filter((file) => /^(?:ws-events|events-(?:websocket|groups))/.test(file))
  return distinct(
    files.flatMap((file) => {
      const all: readonly Record<string, unknown>[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return all.flatMap((each) => {
        const { event = each['ev'], data = each['data'] } = Object(each['d'] ?? each['payload'] ?? each)
        return typeof event === 'string' ? [{ event, data }] : []
      })
    }),
  )
}

/** Every kind of message that was ever recorded comes along in the chat that is looked at. */
function withRecorded(told: unknown, chat: string): unknown {
  if (Array.isArray(told)) return [...told, ...MESSAGES.map((message) => toChat(message, chat))]
  const { messages } = Object(told)
  return { ...Object(told), messages: { ...messages, records: withRecorded(messages.records, chat) } }
}
const MESSAGES = distinct(recordedMessages)
const toChat = (value: unknown, chat: string): unknown =>
  value === undefined
    ? value
    : JSON.parse(JSON.stringify(value).replaceAll(/"\d+(?:-\d+)?@(?:s\.whatsapp\.net|g\.us|lid)"/g, JSON.stringify(chat)))
