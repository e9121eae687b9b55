import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { connectionState, logoutInstance } from '@/api/endpoints/instances.ts'
import { connect } from '@/api/endpoints/pairing.ts'
import { steadyNow } from '@/lib/clock.ts'
import { markStale } from '@/query/query-client.ts'
import { endpointQuery } from '@/query/use-endpoint.ts'
import { wakeAt } from './pace.ts'
import { step } from './pairing-machine.ts'
import { type Choice, type Effect, opened, type Pairing, type PairingEvent } from './pairing-state.ts'
import { readingIn, refusedBy, toldBy } from './replies.ts'

/** Codes live 45 s on 2.x, and 40 s on 1.x and in the reference that was written after it. */
const codeLifeOf = ({ server: { dialect } }: ApiClient) => (dialect === 'v2' || dialect === 'v2.0' ? 45_000 : 40_000)
/** What creating an instance may take before it answers with a code. */
const CREATE_TAKES = 6000
/** The device slept if its date ran ahead of the steady clock by more than this. */
const SLEPT = 3000
const LONGEST_TIMER = 3_600_000

/** One pairing page at work: asks what the machine wants to know, and has one timer. Leaving ends the questions, not the session. */
export class PairingSession {
  readonly instance: string
  readonly #queryClient: QueryClient
  readonly #listeners = new Set<() => void>()
  #api: ApiClient
  #state: Pairing
  #isRunning = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = new AbortController()
  #drift = 0

  constructor(api: ApiClient, queryClient: QueryClient, instance: string) {
    this.#api = api
    this.#queryClient = queryClient
    this.instance = instance
    this.#state = opened({ at: steadyNow(), codeLife: codeLifeOf(api), isHidden: document.hidden })
    const handed = this.#handed()
    if (handed) [this.#state] = step(this.#state, handed)
  }

  readonly state = () => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly choose = (choice: Choice) => this.#send({ type: 'chose', choice, at: steadyNow() })

  /** Until the returned function is called. A client with another key takes up where the last one was refused. */
  readonly run = (api: ApiClient) => {
    this.#api = api
    this.#isRunning = true
    this.#drift = Date.now() - steadyNow()
    const leaving = new AbortController()
    document.addEventListener('visibilitychange', this.#onVisibility)
    this.#queryClient.removeQueries({ queryKey: this.#handedKey(), exact: true })
    void this.#meet(leaving.signal)
    if (document.hidden !== this.#state.isHidden) this.#onVisibility()
    this.choose({ kind: 'resume' })
    return () => {
      this.#isRunning = false
      this.#asking.abort()
      leaving.abort()
      clearTimeout(this.#timer)
      document.removeEventListener('visibilitychange', this.#onVisibility)
    }
  }

  #send(event: PairingEvent) {
    if (!this.#isRunning) return
    const [state, effect] = step(this.#state, event)
    const isChanged = state !== this.#state
    if (state.turn !== this.#state.turn) {
      this.#asking.abort()
      this.#asking = new AbortController()
    }
    this.#state = state
    if (effect) void this.#ask(effect, this.#asking.signal)
    this.#setTimer()
    if (isChanged) for (const listener of this.#listeners) listener()
  }

  #setTimer() {
    clearTimeout(this.#timer)
    const wait = wakeAt(this.#state) - steadyNow()
    if (wait !== Infinity) this.#timer = setTimeout(this.#tick, Math.min(Math.max(wait, 0), LONGEST_TIMER))
  }

  readonly #tick = () => {
    const drift = Date.now() - steadyNow()
    const hasSlept = drift - this.#drift > SLEPT
    this.#drift = drift
    this.#send({ type: hasSlept ? 'woke' : 'tick', at: steadyNow() })
  }

  readonly #onVisibility = () => this.#send({ type: document.hidden ? 'hid' : 'shown', at: steadyNow() })

  async #ask(effect: Effect, signal: AbortSignal) {
    const askedAt = steadyNow()
    const answer = () => ({ turn: effect.turn, askedAt, at: steadyNow() })
    try {
      const event = await this.#answerTo(effect, signal)
      if (!signal.aborted) this.#send({ ...event, ...answer() })
    } catch (cause) {
      if (signal.aborted) return
      if (!(cause instanceof ApiError)) throw cause
      this.#send({ type: 'refused', refused: refusedBy(cause), ...answer() })
    }
  }

  async #answerTo({ question, number }: Effect, signal: AbortSignal) {
    const api = this.#api
    const { instance } = this
    switch (question) {
      case 'look': {
        const { state } = await this.#look(signal)
        return { type: 'looked', state } as const
      }
      case 'read': {
        const ask = { instance, ...(number !== null && { number }) }
        return {
          type: 'read',
          reading: readingIn(await alone(`${api.serverId} ${instance}`, signal, () => api.call(connect, ask, signal))),
        } as const
      }
      case 'log out':
        await api.call(logoutInstance, { instance }, signal)
        void markStale(this.#queryClient, api.serverId, logoutInstance.changes)
        return { type: 'logged out' } as const
      case 'who':
        void markStale(this.#queryClient, api.serverId, ['instances'])
        return { type: 'told', told: await this.#row(signal) } as const
      case 'why':
      default:
        return { type: 'told', told: await this.#row(signal) } as const
    }
  }

  /** Through the cache, where other pages see the state, and where a refused key is heard of. */
  async #look(signal: AbortSignal) {
    const query = endpointQuery(this.#api, connectionState, { instance: this.instance })
    const cancel = () => void this.#queryClient.cancelQueries({ queryKey: query.queryKey, exact: true })
    signal.addEventListener('abort', cancel)
    try {
      return await this.#queryClient.fetchQuery({ ...query, staleTime: 0, retry: false })
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  /** What the server tells of the instance; some keys may not ask, and then nobody is told. */
  async #row(signal: AbortSignal) {
    const rows = await this.#api.call(fetchInstances, { name: this.instance }, signal)
    const row = rows.find((each) => each.kind === 'instance' && each.name === this.instance)
    return row?.kind === 'instance' ? toldBy(row) : null
  }

  async #meet(signal: AbortSignal) {
    try {
      const told = await this.#row(signal)
      if (told && !signal.aborted) this.#send({ type: 'met', told, at: steadyNow() })
    } catch (cause) {
      if (!(cause instanceof ApiError) && !signal.aborted) throw cause
    }
  }

  /** Creating an instance leaves its first code in the cache. */
  #handed() {
    const handed = this.#queryClient.getQueryState(this.#handedKey())
    const reading = handed?.data ? readingIn(handed.data) : 'none'
    const age = Date.now() - (handed?.dataUpdatedAt ?? 0)
    if (typeof reading === 'string' || age < 0) return null
    const at = steadyNow()
    return { type: 'handed', reading, bornAfter: at - age - CREATE_TAKES, at } as const
  }

  #handedKey() {
    return endpointQuery(this.#api, connect, { instance: this.instance }).queryKey
  }
}

/** One tab of this browser at a time: whoever comes second finds a running session. Pages without https have no such lock. */
function alone<Value>(name: string, signal: AbortSignal, act: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | null | undefined = navigator.locks
  if (!locks) return act()
  return locks.request(`switchboard.pairing ${name}`, { signal }, act)
}
