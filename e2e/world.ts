import type { APIRequestContext } from 'playwright/test'
import type { Dialect } from '@/api/dialect.ts'
import type { FaultKind } from '@/sandbox/faults.ts'

export const DIALECTS = ['documented', 'v1', 'v2.0', 'v2'] as const satisfies readonly Dialect[]

export type WorldOptions = {
  dialect?: Dialect
  version?: string
  instances?: number
  seed?: number
  /** Milliseconds that a code lives. */
  qrLife?: number
  /** How many codes a session gets. */
  qrLimit?: number
  /** Milliseconds until a session's first code. */
  firstCodeDelay?: number
  /** Event channels, and `chatwoot`, that whoever runs the server does not offer. */
  switchedOff?: readonly string[]
  /** Without them news is only had by asking. */
  hasSockets?: boolean
  /** How many messages the longest chat of the first open instance has. */
  messages?: number
}
/** What a phone says: a text, a picture with a caption, a poll, anything. See the sandbox's own list. */
export type PhoneMessage = { instance: string; from: string; name?: string; group?: string; text?: string } & Record<string, unknown>
type Heard = { id: string; chat: string; fromMe: boolean; name: string; type: string; text: string }
export type Fault = {
  match: { method?: string; path?: string }
  fault: { kind: FaultKind; status?: number; body?: unknown; headers?: Record<string, string>; ms?: number; times?: number }
}
type Arranged = {
  name: string
  state?: 'open' | 'close' | 'connecting' | 'gone'
  /** Why it is closed. */
  reason?: number
  integration?: string
  phone?: string
  profile?: string
  number?: string
  token?: string
}
type Dump = {
  instances: {
    name: string
    state: string
    token: string
    presence?: string
    shown: { code: string; pairingCode: string | null; count: number } | null
  }[]
  requests: { method: string; path: string; status: number }[]
}

/** A sandbox server of one test's own, with a handle on what happens outside the app: phones, time, faults. */
export class World {
  readonly path: string
  readonly key: string
  readonly dialect: Dialect
  readonly #id: string
  readonly #http: APIRequestContext

  private constructor(http: APIRequestContext, made: { id: string; path: string; key: string; dialect: Dialect }) {
    this.#http = http
    this.#id = made.id
    this.path = made.path
    this.key = made.key
    this.dialect = made.dialect
  }

  static async make(http: APIRequestContext, options: WorldOptions) {
    const answer = await http.post('/sandbox/worlds', { data: { dialect: 'v2', instances: 0, seed: 1, ...options } })
    return new World(http, await answer.json())
  }

  /** The address of a page of the app that this world serves. */
  app(path = '/') {
    return `${this.path}manager${path}`
  }

  async dump(): Promise<Dump> {
    return (await this.#http.get(`/sandbox/worlds/${this.#id}`)).json()
  }

  async find(instance: string) {
    const found = (await this.dump()).instances.find(({ name }) => name === instance)
    if (!found) throw new Error(`The sandbox has no instance ${instance}`)
    return found
  }

  async tokenOf(instance: string) {
    return (await this.find(instance)).token
  }

  /** How often a route was asked. */
  async asked(method: string, path: RegExp) {
    return (await this.dump()).requests.filter((request) => request.method === method && path.test(request.path)).length
  }

  scan = (code: string) => this.#tell('phone/scan', { code })
  pair = (phone: string, code: string) => this.#tell('phone/pair', { phone, code })
  drop = (instance: string, reason: number) => this.#tell('phone/drop', { instance, reason })
  logOutElsewhere = (instance: string) => this.#tell('phone/drop', { instance, reason: 401, by: 'api' })
  addInstance = (instance: Arranged) => this.#tell('instances', instance)
  advance = (ms: number) => this.#tell('clock', { advance: ms })
  fault = (fault: Fault) => this.#tell('faults', fault)

  /** Somebody writes to an instance. Tells the ids of what was written. */
  async say(message: PhoneMessage): Promise<readonly string[]> {
    const { ids }: { ids: readonly string[] } = await (await this.#tell('phone/message', message)).json()
    return ids
  }

  /** What was said lately on either side, newest first, as the phones have it. */
  async heard(instance: string): Promise<readonly Heard[]> {
    return (await this.#http.get(`${this.path}sandbox/phone/messages?instance=${encodeURIComponent(instance)}`)).json()
  }

  types = (instance: string, from: string) => this.#tell('phone/presence', { instance, from, presence: 'composing' })
  /** How far messages come by themselves from now on. */
  acknowledge = (instance: string, acks: 'none' | 'delivered' | 'read') => this.#tell('phone/read', { instance, acks })
  /** One message comes so far now. */
  note = (instance: string, id: string, status: 'DELIVERY_ACK' | 'READ' | 'PLAYED') => this.#tell('phone/read', { instance, id, status })
  socket = (order: { isOff?: boolean; drop?: boolean }) => this.#tell('socket', order)

  /** From now on its time moves only by `advance`. */
  freeze = () => this.#tell('clock', { freeze: true })

  async clearFaults() {
    await this.#http.delete(`${this.path}sandbox/faults`)
  }

  /** Calls the API itself, as another program would. */
  async call(method: string, path: string, body?: unknown) {
    return this.#http.fetch(`${this.path}${path}`, { method, headers: { apikey: this.key }, ...(body !== undefined && { data: body }) })
  }

  async #tell(route: string, data: unknown) {
    const answer = await this.#http.post(`${this.path}sandbox/${route}`, { data })
    if (!answer.ok()) throw new Error(`${route}: ${answer.status()} ${await answer.text()}`)
    return answer
  }
}
