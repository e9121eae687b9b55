/** Milliseconds before somebody who types or scrolls would notice. */
const A_WHILE = 20

/** Goes through the steps of something long, and lets the page breathe in between. */
export async function calmly<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let until = performance.now() + A_WHILE; ;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() < until) continue
    // each rest follows the work before it
    await new Promise((rested) => setTimeout(rested))
    until = performance.now() + A_WHILE
  }
}

/** The same for whoever cannot wait. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
