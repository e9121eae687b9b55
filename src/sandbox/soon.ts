import type { Clock } from './clock.ts'

/** Waits for an answer without waiting: while it is not there, the world's time flies. */
export async function soon<Value>(clock: Clock, asked: Promise<Value>): Promise<Value> {
  clock.stop()
  const flight = setInterval(() => clock.advance(100), 0)
  try {
    return await asked
  } finally {
    clearInterval(flight)
  }
}
