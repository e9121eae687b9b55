import type { Dialect } from '@/api/dialect.ts'

type Pace = {
  readonly dialect: Dialect
  /** Instances in the last list. */
  readonly count: number
  readonly lastAnswerMs: number
  /** Refreshes that failed since the last one that worked. */
  readonly failures: number
  readonly retryAfterSeconds: number
}

const LONGEST = 120_000

/** Milliseconds to the next refresh of the list: a large list and a slow server are asked less often, a failing one ever less. */
export function refreshDelay({ dialect, count, lastAnswerMs, failures, retryAfterSeconds }: Pace) {
  const calm = Math.max(bandOf(dialect, count), 20 * lastAnswerMs)
  const patient = failures === 0 ? calm : Math.max(calm, Math.min(calm * 2 ** (failures - 1), LONGEST))
  return Math.max(patient, retryAfterSeconds * 1000)
}

function bandOf(dialect: Dialect, count: number) {
  // 1.x asks the network about every open instance each time it is asked for the list
  if (dialect === 'v1' || count > 2000) return 30_000
  return count > 500 ? 20_000 : 10_000
}
