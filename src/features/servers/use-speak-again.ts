import { useQueryClient } from '@tanstack/react-query'
import { asChosen, detectServer } from '@/api/detect.ts'
import type { Dialect } from '@/api/dialect.ts'
import { sessionNow, speakAs } from './session.ts'

/** Speaks to the server of this session in the dialect that was chosen for it, or in the one it shows. */
export function useSpeakAgain() {
  const queryClient = useQueryClient()
  return async function speakAgain(address: string, dialect: Dialect | undefined) {
    const before = sessionNow()
    if (!before.isSignedIn || before.session.address !== address) return
    const { apiKey, server } = before.session
    speakAs(asChosen(dialect, dialect ? server : await detectServer(address, { apiKey })))
    await queryClient.invalidateQueries()
  }
}
