import { useEffect, useState } from 'react'
import { createApiClient } from '@/api/api-client.ts'
import { ApiError } from '@/api/api-error.ts'
import { information } from '@/api/endpoints/server.ts'
import { ownAddress } from '@/lib/mount.ts'
import { loadServerConfig, type ServerConfig } from '../server-config.ts'

/** What the address of this page says of itself: `none` when something else than an Evolution API answers there. */
export type OwnServer =
  | { readonly kind: 'asking' | 'silent' | 'none' }
  | { readonly kind: 'found'; readonly version: string; readonly isSandbox: boolean }

const own = createApiClient({ id: 'own', baseUrl: ownAddress, apiKey: '', server: { dialect: 'v2' } })

/** Asked once the page is there; nothing waits for it. */
export function useOwnServer(): OwnServer {
  const [server, setServer] = useState<OwnServer>({ kind: 'asking' })
  useEffect(() => {
    const leaving = new AbortController()
    const tell = (found: OwnServer) => leaving.signal.aborted || setServer(found)
    void askOwnServer(leaving.signal).then(tell, () => tell({ kind: 'silent' }))
    return () => leaving.abort()
  }, [])
  return server
}

async function askOwnServer(signal: AbortSignal): Promise<OwnServer> {
  try {
    const { version, sandbox } = await own.call(information, {}, signal)
    return version === undefined ? { kind: 'silent' } : { kind: 'found', version, isSandbox: sandbox === true }
  } catch (cause) {
    const isElse = cause instanceof ApiError && (cause.kind === 'unexpected' || cause.kind === 'missing' || cause.kind === 'unsupported')
    return { kind: isElse ? 'none' : 'silent' }
  }
}

/** What was decided beside the page, once it is known. */
export function useServerConfig(): ServerConfig | undefined {
  const [config, setConfig] = useState<ServerConfig>()
  useEffect(() => {
    void loadServerConfig().then(setConfig)
  }, [])
  return config
}
