import type { ApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { steadyNow } from '@/lib/clock.ts'

type Memory = {
  /** In the steady milliseconds of `steadyNow`; 0 before the first. */
  answeredAt: number
  failedAt: number
  lastAnswerMs: number
  failures: number
  retryAfterSeconds: number
  /** Instances that were deleted or found gone, by name, with the id they had. */
  readonly gone: Map<string, string | undefined>
}

const memories = new WeakMap<ApiClient, Memory>()

/** What was seen of a server besides its answers. It ends with the session. */
export function memoryOf(api: ApiClient): Memory {
  const known = memories.get(api) ?? { answeredAt: 0, failedAt: 0, lastAnswerMs: 0, failures: 0, retryAfterSeconds: 0, gone: new Map() }
  memories.set(api, known)
  return known
}

/** Waits for an answer and remembers how long it took, or that none came. */
export async function timed<Reply>(memory: Memory, ask: () => Promise<Reply>): Promise<Reply> {
  const start = steadyNow()
  try {
    const reply = await ask()
    const answeredAt = steadyNow()
    Object.assign(memory, { answeredAt, lastAnswerMs: answeredAt - start, failures: 0, retryAfterSeconds: 0 })
    return reply
  } catch (cause) {
    if (cause instanceof ApiError) {
      memory.failedAt = steadyNow()
      memory.failures += 1
      memory.retryAfterSeconds = cause.context.retryAfterSeconds ?? 0
    }
    throw cause
  }
}

/** A server may still name an instance for a moment after it was deleted, and answers may come late. The very same list if none is gone. */
export function withoutGone(rows: InstanceRow[], gone: ReadonlyMap<string, string | undefined>): InstanceRow[] {
  if (gone.size === 0) return rows
  const left = rows.filter((row) => row.kind !== 'instance' || !isGone(row, gone))
  return left.length === rows.length ? rows : left
}

/** A new instance of the same name has another id. */
const isGone = ({ name, id }: { name: string; id?: string | undefined }, gone: ReadonlyMap<string, string | undefined>) =>
  gone.has(name) && (id === undefined || gone.get(name) === undefined || gone.get(name) === id)
