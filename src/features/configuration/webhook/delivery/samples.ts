import type { Server } from '@/api/dialect.ts'

export type Samples = Readonly<Record<string, unknown>>

/** What was recorded of each event's data, by servers of the kind that this one is; `{instance}` stands for the name. */
export async function loadSamples({ dialect }: Server): Promise<Samples> {
  const isFirst = dialect === 'v1' || dialect === 'documented'
  const module = isFirst ? await import('./samples-1.json') : await import('./samples-2.json')
  return module.default
}
