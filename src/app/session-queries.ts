import type { ApiError } from '@/api/api-error.ts'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { onSession, refuseKey, sessionNow } from '@/features/servers/session.ts'
import { createQueryClient } from '@/query/query-client.ts'

/** What was read with a key goes when the key goes; what the old key could not read is read with the new one. */
export const queryClient = createQueryClient((error) => {
  if (!isBeyondToken(error)) refuseKey()
})

/** The token of an instance is not refused as a key when it is refused what only the server's key may do. */
function isBeyondToken({ context }: ApiError) {
  const now = sessionNow()
  return now.isSignedIn && now.session.access.kind === 'instance' && FOR_SERVER_KEY.has(context.endpoint)
}
/** Creating is named by its path: its description is large, and only the page that creates loads it. */
const FOR_SERVER_KEY: ReadonlySet<string> = new Set([fetchInstances.path, '/instance/create'])

let before = sessionNow()

onSession(() => {
  const now = sessionNow()
  if (!now.isSignedIn) queryClient.clear()
  else if (before.isSignedIn && before.isKeyRefused && !now.isKeyRefused) void askAgain()
  before = now
})

async function askAgain() {
  const isFailed = {
    predicate: ({ state }: { state: { status: string; data?: unknown } }) => state.status === 'error' && state.data === undefined,
  }
  await Promise.all([queryClient.resetQueries(isFailed), queryClient.invalidateQueries()])
}
