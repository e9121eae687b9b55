import { type ComponentType, lazy } from 'react'

/** A page whose code is fetched when it is first opened, or ahead of that with `prefetch`. */
export function lazyPage(load: () => Promise<ComponentType>) {
  const Page = lazy(() => load().then((component) => ({ default: component })))
  return Object.assign(Page, { prefetch: () => void load().catch(() => {}) })
}
