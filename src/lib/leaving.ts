type Ask = (leave: () => void) => void

let ask: Ask | null = null

/** From now on `ask` decides about every way out of the page, until what this returns is called. */
export function holdLeaving(decide: Ask) {
  ask = decide
  return () => {
    if (ask === decide) ask = null
  }
}

export const isHeld = () => ask !== null

/** Leaves at once, or hands the deed to whoever would lose something by it. */
export function leaveBy(leave: () => void) {
  if (ask) ask(leave)
  else leave()
}
