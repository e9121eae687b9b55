const GAP = 4
const MARGIN = 8

/** Puts a floating panel at its anchor: below it where there is room, else above, its end at the anchor's end, within the window. */
export function place(panel: HTMLElement, anchor: Element) {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const below = at.bottom + GAP
  const top = below + height + MARGIN <= innerHeight ? below : at.top - GAP - height
  const left = isRightToLeft ? at.left : at.right - width
  panel.style.top = `${Math.max(MARGIN, top)}px`
  panel.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`
}

/** Shows it above everything else, also above a dialog; a browser that cannot leaves it where it is drawn. */
export function float(panel: HTMLElement, anchor: Element) {
  if ('showPopover' in panel) panel.showPopover()
  place(panel, anchor)
}
