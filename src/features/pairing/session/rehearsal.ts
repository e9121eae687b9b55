import type { InstanceState } from '@/api/endpoints/pairing.ts'
import type { Reading } from './code-life.ts'
import { wakeAt } from './pace.ts'
import { step } from './pairing-machine.ts'
import { type Choice, type Effect, opened, type Pairing, type PairingEvent, type Refused, type Told } from './pairing-state.ts'

type Line =
  | { kind: 'close' | 'open' }
  | { kind: 'pairing'; since: number; session: number; number: string | null }
  | { kind: 'opening'; since: number; gap: readonly [number, number]; takes: number }

export type Asked = {
  question: Effect['question']
  number: string | null
  at: number
  line: InstanceState
  isHidden: boolean
  said: InstanceState | null
}

/** A server, a phone and a machine in made-up time, for tests: what is asked travels, is answered, and everything is written down. */
export class Rehearsal {
  now = 1_000_000
  state: Pairing
  line: Line = { kind: 'close' }
  readonly asked: Asked[] = []
  readonly history: { at: number; state: Pairing }[] = []
  told: Told | null = null
  /** While set, every question is refused with it. */
  fault: Refused | null = null
  count = 0
  sessions = 0
  limitsReached = 0
  life = 45_000
  limit = 30
  firstCodeAfter = 500
  /** How long a start takes to be answered, and how long anything does. */
  startTakes = 2000
  latency = 60
  logOutTakes = 0
  #closesAt = Infinity
  #flying: { effect: Effect; askedAt: number; arrivesAt: number; answer: { at: number; event: PairingEvent } | null } | null = null

  constructor({ codeLife = 45_000, isHidden = false } = {}) {
    this.state = opened({ at: this.now, codeLife, isHidden })
  }

  open() {
    this.send({ type: 'tick', at: this.now })
    return this
  }

  send(event: PairingEvent) {
    const [state, effect] = step(this.state, event)
    if (state.turn !== this.state.turn) this.#flying = null
    this.state = state
    this.history.push({ at: this.now, state })
    if (!effect) return
    this.asked.push({
      question: effect.question,
      number: effect.number,
      at: this.now,
      line: this.lineState(),
      isHidden: this.state.isHidden,
      said: this.state.lineState,
    })
    this.#flying = { effect, askedAt: this.now, arrivesAt: this.now + this.latency / 2, answer: null }
  }

  choose(choice: Choice) {
    this.send({ type: 'chose', choice, at: this.now })
  }

  /** Lets time pass, in steps no longer than 200 ms; `watch` looks at every one of them. */
  pass(ms: number, watch: () => void = () => {}) {
    const end = this.now + ms
    while (this.now < end) {
      const next = Math.min(end, this.now + 200, Math.max(this.now, wakeAt(this.state)), this.#nextOfFlight())
      this.now = next
      this.#settle()
      this.#fly()
      if (wakeAt(this.state) <= this.now) this.send({ type: 'tick', at: this.now })
      watch()
      if (next === end) break
    }
  }

  passUntil(isDone: () => boolean, atMost = 120_000) {
    for (let left = atMost; left > 0 && !isDone(); left -= 100) this.pass(100)
  }

  scan({ gap = [300, 550] as readonly [number, number], takes = 1000 } = {}) {
    this.line = { kind: 'opening', since: this.now, gap, takes }
  }

  lineState(): InstanceState {
    this.#settle()
    if (this.line.kind === 'pairing') return 'connecting'
    if (this.line.kind !== 'opening') return this.line.kind
    const gone = this.now - this.line.since
    return gone >= this.line.gap[0] && gone < this.line.gap[1] ? 'close' : 'connecting'
  }

  /** What could be scanned now. */
  shown(): (Reading & { count: number }) | null {
    this.#settle()
    const codes = this.#codes()
    if (this.line.kind !== 'pairing' || codes === 0) return null
    const { session, number } = this.line
    const name = `${session}-${codes}`
    return { text: `2@${name}`, pairingCode: number === null ? null : `PAIR${name}`, picture: null, count: this.count + codes }
  }

  #codes() {
    if (this.line.kind !== 'pairing') return 0
    const gone = this.now - this.line.since - this.firstCodeAfter
    return gone < 0 ? 0 : Math.floor(gone / this.life) + 1
  }

  #settle() {
    if (this.now >= this.#closesAt) {
      this.#closesAt = Infinity
      this.line = { kind: 'close' }
    }
    if (this.line.kind === 'pairing' && this.count + this.#codes() > this.limit) {
      this.count = 0
      this.limitsReached += 1
      this.line = { kind: 'close' }
    }
    if (this.line.kind === 'opening' && this.now - this.line.since >= this.line.takes) this.line = { kind: 'open' }
  }

  #nextOfFlight() {
    const flying = this.#flying
    return flying ? (flying.answer?.at ?? flying.arrivesAt) : Infinity
  }

  #fly() {
    const flying = this.#flying
    if (!flying) return
    if (!flying.answer && this.now >= flying.arrivesAt) flying.answer = this.#handle(flying.effect, flying.askedAt)
    if (!flying.answer || this.now < flying.answer.at) return
    this.#flying = null
    const { event } = flying.answer
    const reading = event.type === 'read' && event.reading === 'none' ? this.shown() : null // a start is answered with what is there by then
    if (event.type === 'read' && reading) this.send({ ...event, reading, at: this.now })
    else this.send({ ...event, at: this.now })
  }

  #handle({ question, number, turn }: Effect, askedAt: number): { at: number; event: PairingEvent } {
    const answer = { turn, askedAt, at: this.now }
    const soon = this.now + this.latency / 2
    if (this.fault) return { at: soon, event: { type: 'refused', refused: this.fault, ...answer } }
    if (question === 'look') return { at: soon, event: { type: 'looked', state: this.lineState(), ...answer } }
    if (question === 'who' || question === 'why') return { at: soon, event: { type: 'told', told: this.told, ...answer } }
    if (question === 'log out') {
      if (this.logOutTakes === 0) this.line = { kind: 'close' }
      else this.#closesAt = this.now + this.logOutTakes
      return { at: soon, event: { type: 'logged out', ...answer } }
    }
    const line = this.lineState()
    if (line === 'open') return { at: soon, event: { type: 'read', reading: 'open', ...answer } }
    if (line === 'close' && this.line.kind === 'close') {
      this.sessions += 1
      this.line = { kind: 'pairing', since: this.now, session: this.sessions, number }
      return { at: this.now + this.startTakes, event: { type: 'read', reading: 'none', ...answer } }
    }
    return { at: soon, event: { type: 'read', reading: this.shown() ?? 'none', ...answer } }
  }
}
