/** `manager`, `/manager` and `/manager/` all mean `/manager/`. */
export function asMount(text: string) {
  const steps = text.split('/').filter((step) => step !== '')
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`
}

/** Whether an address belongs to the app: at its mount, or at the same place below a sandbox world. */
export function placeInApp(pathname: string, mount: string): { readonly mount: string; readonly rest: string } | 'without slash' | null {
  const world = /^\/w\/[\w-]+(?=\/)/.exec(pathname)?.[0] ?? ''
  const own = world + mount
  if (`${pathname}/` === own) return 'without slash'
  return pathname.startsWith(own) ? { mount: own, rest: `/${pathname.slice(own.length)}` } : null
}
