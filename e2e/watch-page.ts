import type { Page } from 'playwright/test'

/** Runs in the page before the app: counts React's commits, and which of them drew anything but a relative time. */
export function countCommits() {
  type Fiber = { tag: number; flags: number; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; stateNode: unknown }
  const counts = { commits: 0, beyondTimes: 0 }
  const PERFORMED_WORK = 1
  const element = (fiber: Fiber | null): Element | null =>
    fiber ? (fiber.stateNode instanceof Element ? fiber.stateNode : element(fiber.child)) : null
  const isTime = (host: Element | null) => host?.tagName === 'SPAN' && host.querySelector('time') !== null
  const drew = (next: Fiber, previous: Fiber | null): boolean => {
    const isFunction = next.tag === 0 || next.tag === 11 || next.tag === 15
    if (previous && isFunction && (next.flags & PERFORMED_WORK) !== 0 && !isTime(element(next))) return true
    if (previous && next.child === previous.child) return false
    for (let child = next.child; child; child = child.sibling) {
      if (child !== child.alternate && drew(child, child.alternate)) return true
    }
    return false
  }
  const onCommitFiberRoot = (_renderer: number, root: { current: Fiber }) => {
    counts.commits += 1
    if (drew(root.current, root.current.alternate)) counts.beyondTimes += 1
  }
  Reflect.set(window, 'commits', counts)
  Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  })
}

export const commitsOf = (page: Page) => page.evaluate(() => Reflect.get(window, 'commits') as { commits: number; beyondTimes: number })

/** Notes every sentence that a screen reader would be given from the live region. To be called before the page is opened. */
export async function listen(page: Page) {
  await page.addInitScript(() => {
    const heard: string[] = []
    Reflect.set(window, 'heard', heard)
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        if (!(target instanceof Element) || !target.closest('[aria-live=polite]')) continue
        for (const node of addedNodes) if (node.textContent) heard.push(node.textContent)
      }
    }).observe(document, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => [...(Reflect.get(window, 'heard') as string[])])
}
