const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tick() {
  for (const listener of listeners) listener()
}

function run() {
  const isNeeded = listeners.size > 0 && document.visibilityState === 'visible'
  if (isNeeded && timer === undefined) timer = setInterval(tick, 1000)
  if (isNeeded || timer === undefined) return
  clearInterval(timer)
  timer = undefined
}

function wake() {
  run()
  if (document.visibilityState === 'visible') tick()
}

/** Calls once a second while the page is visible, and at once when it is shown again. One timer serves all. */
export function onTick(listener: () => void) {
  if (listeners.size === 0) document.addEventListener('visibilitychange', wake)
  listeners.add(listener)
  run()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.removeEventListener('visibilitychange', wake)
    run()
  }
}
