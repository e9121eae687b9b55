import type { Page, Request } from 'playwright/test'

/** The requests that a page waits for, as long as it does. */
export function awaitedRequests(page: Page, isMeant: (request: Request) => boolean = () => true) {
  const awaited = new Set<Request>()
  const end = (request: Request) => awaited.delete(request)
  page.on('request', (request) => {
    if (isMeant(request)) awaited.add(request)
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return awaited
}
