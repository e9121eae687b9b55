import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApiClient } from '@/api/api-client.ts'
import { GiveUp } from '@/ui/skeleton.tsx'
import { ApiContext } from './use-endpoint.ts'

/** Everything inside reads and writes with this client; what is awaited for the first time can be given up. */
export function Connected({ client, api, children }: { client: QueryClient; api: ApiClient; children: ReactNode }) {
  const giveUp = () => void client.cancelQueries({ predicate: ({ state }) => state.data === undefined }, { revert: false })
  return (
    <QueryClientProvider client={client}>
      <ApiContext value={api}>
        <GiveUp value={giveUp}>{children}</GiveUp>
      </ApiContext>
    </QueryClientProvider>
  )
}
