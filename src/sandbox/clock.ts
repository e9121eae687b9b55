type Sleeper = { readonly due: number; readonly wake: () => void; timer?: ReturnType<typeof setTimeout> }

/** The time of one world. It runs by itself and tests push it on; everything that is timed asks it. */
export class Clock {
  #offset = 0
  #stoppedAt: number | null = null
  readonly #sleepers = new Set<Sleeper>()

  now() {
    return (this.#stoppedAt ?? Date.now()) + this.#offset
  }

  advance(ms: number) {
    this.#offset += ms
    this.#rearm()
  }

  get isStopped() {
    return this.#stoppedAt !== null
  }

  stop() {
    this.#stoppedAt ??= Date.now()
    this.#rearm()
  }

  run() {
    if (this.#stoppedAt === null) return
    this.#offset -= Date.now() - this.#stoppedAt
    this.#stoppedAt = null
    this.#rearm()
  }

  /** Waits by this clock: on a stopped one until somebody pushes it on. */
  sleep(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve()
    return new Promise((resolve) => {
      const sleeper: Sleeper = { due: this.now() + ms, wake: resolve }
      this.#sleepers.add(sleeper)
      this.#arm(sleeper)
    })
  }

  #rearm() {
    for (const sleeper of this.#sleepers) this.#arm(sleeper)
  }

  #arm(sleeper: Sleeper) {
    clearTimeout(sleeper.timer)
    const left = sleeper.due - this.now()
    if (left <= 0) {
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    } else if (!this.isStopped) {
      sleeper.timer = setTimeout(() => this.#arm(sleeper), left)
    }
  }
}
