import type { Server } from '@/api/dialect.ts'
import type { Chatwoot } from '@/api/endpoints/chatwoot.ts'
import type { EventChannelSetup } from '@/api/endpoints/event-channel.ts'
import type { PrivacySettings } from '@/api/endpoints/own-profile.ts'
import type { Proxy } from '@/api/endpoints/proxy.ts'
import type { Settings } from '@/api/endpoints/settings.ts'
import type { Webhook } from '@/api/endpoints/webhook.ts'
import { Clock } from './clock.ts'
import { Faults } from './faults.ts'
import { type Account, type CodeRules, isPastLimit, type Line, liveState, OPENING_TIME, type Parting } from './line.ts'
import { noise } from './noise.ts'
import { unknownInstance } from './refusal.ts'
import type { News } from './talk/news.ts'
import type { Talk } from './talk/talk.ts'

/** All that a server keeps of one instance. */
export type Home = {
  readonly id: string
  readonly name: string
  readonly integration: string | null
  readonly number: string | null
  readonly businessId: string | null
  readonly token: string
  readonly createdAt: number
  updatedAt: number
  line: Line
  /** Codes made since the last time the limit was reached, and sessions begun. */
  codes: number
  sessions: number
  /** The account it is, or was last, linked with. */
  owner: Account | null
  parting: Parting | null
  settings: Settings | null
  webhook: Webhook | null
  /** By the name of the channel. */
  readonly channels: Map<string, EventChannelSetup>
  proxy: Proxy | null
  chatwoot: Chatwoot | null
  privacy: PrivacySettings
  /** The words below the name of the account. */
  about: string | null
  /** An address or a data URL; null is the one that everybody has, and empty is none. */
  picture: string | null
  presence: string | null
  counts: { messages: number; contacts: number; chats: number }
  /** Being deleted: gone from the list at once, and from the server a little later. */
  leavesAt: number | null
}

export type WorldOptions = { readonly [Rule in keyof CodeRules]?: number | undefined } & {
  readonly server: Server
  readonly key: string
  /** Where the world lies on its host: `''` or `/w/some-id`. */
  readonly base?: string | undefined
  readonly seed?: number | undefined
  /** What the owner of the server does not offer: event channels by name, and `chatwoot`. */
  readonly switchedOff?: readonly string[] | undefined
  /** Whether the root of the socket hears of every instance. */
  readonly globalEvents?: boolean | undefined
  /** How many messages the longest chat of the first open instance has. */
  readonly messages?: number | undefined
}

/** One API call a world was asked, for tests that count polls. */
export type Seen = { readonly method: string; readonly path: string; readonly status: number; readonly at: number }
const SEEN_LIMIT = 20_000

/** All that one sandbox server remembers. Only its mouth speaks a dialect. */
export class World {
  readonly server: Server
  readonly key: string
  readonly base: string
  readonly rules: CodeRules
  readonly clock = new Clock()
  readonly faults = new Faults()
  readonly homes = new Map<string, Home>()
  readonly noise: ReturnType<typeof noise>
  readonly switchedOff: Set<string>
  readonly hasGlobalEvents: boolean
  readonly bulkMessages: number
  /** Conversations by the id of the instance, once somebody has asked for them. */
  readonly talks = new Map<string, Talk>()
  /** Instances that had a life before the sandbox began, by id. */
  readonly lively = new Set<string>()
  /** Who hears of events: the sockets. */
  readonly listeners = new Set<(news: News) => void>()
  /** Instances that have told of something on the socket: only then does it know their names. */
  readonly heard = new Set<string>()
  isSocketOff = false
  /** Cuts everybody who listens; the sockets say how. */
  dropSockets: () => void = () => {}
  seen: Seen[] = []
  /** Grows with every change of a row, so that an answer can be kept until then. */
  revision = 0
  readonly #moving = new Set<Home>()

  constructor({
    server,
    key,
    base = '',
    seed = 1,
    switchedOff = ['sqs', 'kafka'],
    qrLife = server.dialect.startsWith('v2') ? 45_000 : 40_000,
    qrLimit = 30,
    firstCodeDelay = 500,
    globalEvents = server.dialect === 'v2',
    messages = 0,
  }: WorldOptions) {
    this.server = server
    this.key = key
    this.base = base
    this.switchedOff = new Set(switchedOff)
    this.rules = { qrLife, qrLimit, firstCodeDelay }
    this.hasGlobalEvents = globalEvents
    this.bulkMessages = messages
    this.noise = noise(`world ${seed}`)
  }

  /** 2.x keeps rows in a database and works asynchronously; 1.x, and the reference after it, knows only the living. */
  get isV2() {
    return this.server.dialect.startsWith('v2')
  }

  isOff(part: string) {
    return this.switchedOff.has(part)
  }

  home(name: string): Home {
    const home = this.homes.get(name)
    if (!home) throw unknownInstance(name)
    return home
  }

  add(home: Home) {
    this.homes.set(home.name, home)
    this.#changed(home)
  }

  remove(home: Home) {
    this.homes.delete(home.name)
    this.talks.delete(home.id)
    this.#moving.delete(home)
    this.revision += 1
  }

  /** To be called after every change of a home. */
  touch(home: Home) {
    home.updatedAt = this.clock.now()
    this.#changed(home)
  }

  #changed(home: Home) {
    this.revision += 1
    if (home.leavesAt === null && (home.line.kind === 'close' || home.line.kind === 'open')) this.#moving.delete(home)
    else this.#moving.add(home)
  }

  log(method: string, path: string, status: number) {
    if (this.seen.length >= SEEN_LIMIT) this.seen = this.seen.slice(SEEN_LIMIT / 2)
    this.seen.push({ method, path, status, at: this.clock.now() })
  }

  /** Instances between two states: waiting for a phone, connecting, leaving. */
  get moving(): Iterable<Home> {
    return this.#moving
  }

  /** Lets happen what is due by now. */
  settle() {
    const now = this.clock.now()
    for (const home of this.#moving) {
      const { line } = home
      if (home.leavesAt !== null && now >= home.leavesAt) {
        this.remove(home)
      } else if (line.kind === 'pairing' && isPastLimit(line, this.rules, now)) {
        home.line = { kind: 'close' }
        home.codes = 0
        this.touch(home)
      } else if (line.kind === 'opening' && now >= line.startedAt + OPENING_TIME) {
        home.line = { kind: 'open' }
        this.touch(home)
      } else if (line.kind === 'closing' && now >= line.closesAt) {
        home.line = { kind: 'close' }
        home.parting = line.parting
        this.touch(home)
      }
    }
  }

  /** The same text as long as no row says anything else. */
  get listVersion() {
    const now = this.clock.now()
    return `${this.revision} ${Array.from(this.#moving, ({ line }) => liveState(line, now)).join()}`
  }
}
