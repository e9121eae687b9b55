import type { Server } from '@/api/dialect.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import first from './samples-1.json?url&no-inline'
import second from './samples-2.json?url&no-inline'

export type Samples = Readonly<Record<string, unknown>>

/** What was recorded of each event's data, by servers of the kind that this one is; `{instance}` stands for the name. Files of this app. */
export function loadSamples({ dialect }: Server): Promise<Samples> {
  const file = dialect === 'v1' || dialect === 'documented' ? first : second
  return loadChunk(async () => (await fetch(file)).json())
}
