import { type ComponentType, lazy } from 'react'
import { loadChunk } from '@/lib/missing-chunk.ts'

/** A page whose code is fetched when it is first opened, or ahead of that with `prefetch`. */
export function lazyPage<Props = object>(load: () => Promise<ComponentType<Props>>) {
  const Page = lazy(() => loadChunk(load).then((component) => ({ default: component })))
  return Object.assign(Page, { prefetch: () => void load().catch(() => {}) })
}
