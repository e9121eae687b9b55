import { type Anchor, anchorAt, grow, heightOfAll, layOut, type Layout, rowsInSight, topFor } from './layout.ts'

const GUESS = 64
/** Room for a word above the first message, and to breathe below the last. */
const ROOM = { above: 40, below: 12 }
const MOST = 120
/** Where nothing has a size, as in a page that is not drawn. */
const ASSUMED = 800

/**
 * Knows which messages are in sight, and keeps what is looked at where it is: whatever is added before or after it, and whatever a
 * message turns out to measure.
 */
export class MessageWindow {
  readonly #heights = new Map<string, number>()
  readonly #rows = new Map<string, HTMLElement>()
  readonly #listeners = new Set<() => void>()
  readonly #ids = new WeakMap<Element, string>()
  /** Rows that may be of another height than was thought. */
  readonly #unmeasured = new Set<Element>()
  readonly #sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) this.#unmeasured.add(target)
    this.settle()
  })
  #box: HTMLElement | undefined
  #layout: Layout = layOut([], () => undefined, GUESS)
  #latest = this.#layout
  #anchor: Anchor
  #view = { top: -1, height: ASSUMED }
  #version = 0
  #onTop: () => void = () => {}

  constructor(first: Anchor) {
    this.#anchor = first
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly version = () => this.#version

  get isAtEnd() {
    return this.#anchor === 'end'
  }

  /** What to draw of these messages, and where. */
  sight(ids: readonly string[]) {
    const layout = this.#layoutOf(ids)
    const { height } = this.#view
    // the first drawing is already where the reader will be
    const top = this.#view.top < 0 ? (topFor(layout, this.#anchor, height) ?? 0) : this.#view.top
    return {
      ...rowsInSight(layout, { top, height, margin: Math.max(400, height), most: MOST }),
      tops: layout.tops,
      height: heightOfAll(layout),
    }
  }

  /** `onTop` is called when the reader nears the first message. */
  attach(box: HTMLElement, onTop: () => void) {
    this.#box = box
    this.#onTop = onTop
    const scrolled = () => {
      this.#anchor = anchorAt(this.#layout, box.scrollTop, this.#boxHeight())
      this.#look()
    }
    box.addEventListener('scroll', scrolled, { passive: true })
    this.#sizes.observe(box)
    return () => {
      box.removeEventListener('scroll', scrolled)
      this.#sizes.unobserve(box)
      this.#box = undefined
    }
  }

  watch(id: string, row: HTMLElement) {
    this.#rows.set(id, row)
    this.#ids.set(row, id)
    this.#unmeasured.add(row)
    this.#sizes.observe(row)
    return () => {
      this.#rows.delete(id)
      this.#unmeasured.delete(row)
      this.#sizes.unobserve(row)
    }
  }

  /** After each drawing: measures, and scrolls back to where the reader was. */
  settle(ids = this.#layout.ids) {
    this.#layout = this.#layoutOf(ids)
    const isNews = this.#measure()
    if (isNews) this.#changed() // drawn again before anybody sees it
    const box = this.#box
    if (!box) return
    const wanted = topFor(this.#layout, this.#anchor, this.#boxHeight())
    if (wanted !== undefined && Math.abs(box.scrollTop - wanted) > 0.5) box.scrollTop = wanted
    // where all that is new fits below it, the reader has come to the end without scrolling
    if (!isNews && anchorAt(this.#layout, box.scrollTop, this.#boxHeight()) === 'end') this.#anchor = 'end'
    this.#look()
  }

  goTo(anchor: Anchor) {
    this.#anchor = anchor
    this.settle()
  }

  /** Shows a message a third below the top. */
  show(id: string) {
    this.goTo({ id, offset: -this.#boxHeight() / 3 })
  }

  element(id: string) {
    return this.#rows.get(id)
  }

  #boxHeight() {
    return this.#box?.clientHeight || ASSUMED
  }

  /** The same for the same messages: of 100,000 they are not added up with each step of a scroll. */
  #layoutOf(ids: readonly string[]) {
    if (this.#latest.ids !== ids) this.#latest = layOut(ids, (id) => this.#heights.get(id), GUESS, ROOM)
    return this.#latest
  }

  #measure() {
    let isNews = false
    for (const row of this.#unmeasured) {
      const id = this.#ids.get(row)
      const { height } = row.getBoundingClientRect()
      const known = id === undefined ? undefined : this.#heights.get(id)
      if (id === undefined || height === 0 || Math.abs((known ?? -1) - height) < 0.5) continue
      this.#heights.set(id, height)
      grow(this.#latest, id, height - (known ?? GUESS))
      isNews = true
    }
    this.#unmeasured.clear()
    return isNews
  }

  #look() {
    if (!this.#box) return
    const height = this.#boxHeight()
    const step = height / 4
    const { scrollTop } = this.#box
    const top = Math.floor(scrollTop / step) * step
    const wasAtEnd = this.#wasAtEnd
    this.#wasAtEnd = this.isAtEnd
    if (this.#view.top !== top || this.#view.height !== height || wasAtEnd !== this.isAtEnd) {
      this.#view = { top, height }
      this.#changed()
    }
    if (scrollTop < height * 1.5) this.#onTop()
  }
  #wasAtEnd: boolean | undefined

  #changed() {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}
