export const ANNOUNCEMENT_GAP = 5000

type Announcement = { sentence: string; about: unknown }

/** Decides what a live region says: at most one sentence in five seconds, the latest wins, and nothing is said twice in a row. */
export class Announcer {
  spoken: { sentence: string; turn: number } = { sentence: '', turn: 0 }
  readonly #listeners = new Set<() => void>()
  #last: Announcement | undefined
  #waiting: Announcement | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  announce = (sentence: string, about?: unknown) => {
    this.#waiting = { sentence, about }
    if (this.#timer === undefined) this.#timer = setTimeout(this.#speak, 0)
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Says what waits, unless it is what was said last; then stays silent for the gap. */
  #speak = () => {
    this.#timer = undefined
    const next = this.#waiting
    this.#waiting = undefined
    if (!next || (next.sentence === this.#last?.sentence && next.about === this.#last.about)) return
    this.#last = next
    this.spoken = { sentence: next.sentence, turn: this.spoken.turn + 1 }
    this.#timer = setTimeout(this.#speak, ANNOUNCEMENT_GAP)
    for (const listener of this.#listeners) listener()
  }
}
