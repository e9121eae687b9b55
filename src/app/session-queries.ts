import { onSession, refuseKey, sessionNow } from '@/features/servers/session.ts'
import { createQueryClient } from '@/query/query-client.ts'

/** What was read with a key goes when the key goes; what the old key could not read is read with the new one. */
export const queryClient = createQueryClient(refuseKey)

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
