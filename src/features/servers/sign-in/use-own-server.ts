import { useQuery } from '@tanstack/react-query'
import { createApiClient } from '@/api/api-client.ts'
import { information } from '@/api/endpoints/server.ts'
import { ownAddress } from '@/lib/mount.ts'
import { loadServerConfig } from '../server-config.ts'

/** What the address of this page says of itself: `none` when something else than an Evolution API answers there. */
export type OwnServer =
  | { readonly kind: 'asking' | 'silent' | 'none' }
  | { readonly kind: 'found'; readonly version: string; readonly isSandbox: boolean }

const own = createApiClient({ id: 'own', baseUrl: ownAddress, apiKey: '', server: { dialect: 'v2' } })

export function useOwnServer(): OwnServer {
  const { data, error, isPending } = useQuery({
    queryKey: ['own server'],
    queryFn: ({ signal }) => own.call(information, {}, signal),
    retry: false,
    staleTime: Infinity,
  })
  if (isPending) return { kind: 'asking' }
  if (data?.version) return { kind: 'found', version: data.version, isSandbox: data.sandbox === true }
  const isElse = error ? ['unexpected', 'missing', 'unsupported'].includes(error.kind) : false
  return { kind: isElse ? 'none' : 'silent' }
}

export function useServerConfig() {
  return useQuery({ queryKey: ['server config'], queryFn: loadServerConfig, staleTime: Infinity }).data
}
