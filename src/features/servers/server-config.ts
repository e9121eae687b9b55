import * as z from 'zod/mini'
import { mountUrl } from '@/lib/mount.ts'
import { readAddress } from '@/lib/server-address.ts'

const configSchema = z.object({
  servers: z.optional(z.array(z.object({ address: z.string(), name: z.optional(z.string().check(z.maxLength(80))) }))),
  allowOther: z.optional(z.boolean()),
})

/** What whoever installed the app decided: servers to offer, and whether any other may be typed. */
export type ServerConfig = {
  readonly servers: readonly { readonly address: string; readonly name: string | undefined }[]
  readonly mayTypeOther: boolean
}

const NOTHING_DECIDED: ServerConfig = { servers: [], mayTypeOther: true }
const TIME_LIMIT = 3000

/** Reads `config.json` beside the page. Whatever is not such a file counts as none. */
export async function loadServerConfig(): Promise<ServerConfig> {
  try {
    const url = new URL('config.json', mountUrl)
    const response = await fetch(url, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(TIME_LIMIT) })
    return response.ok ? readServerConfig(await response.text()) : NOTHING_DECIDED
  } catch {
    return NOTHING_DECIDED
  }
}

export function readServerConfig(text: string): ServerConfig {
  const { data } = configSchema.safeParse(parse(text))
  if (!data) return NOTHING_DECIDED
  const servers = (data.servers ?? []).flatMap(({ address, name }) => {
    const reading = readAddress(address)
    return 'address' in reading ? [{ address: reading.address, name: name?.trim() || undefined }] : []
  })
  return { servers, mayTypeOther: data.allowOther !== false }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // such as the page itself, which servers give for whatever they do not have
  }
}
