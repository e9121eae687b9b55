import { ApiError } from '@/api/api-error.ts'

/** The error that a call ended in; anything else fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const outcome = await call.then(
    (reply) => new Error(`expected a failure, got ${JSON.stringify(reply)}`),
    (cause: unknown) => cause,
  )
  if (outcome instanceof ApiError) return outcome
  throw outcome
}
