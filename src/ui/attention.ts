import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let count = 0

/** How many things want somebody to look; told in the title and by the tab's icon, so that it is seen from another tab. */
export const useAttention = () => useSyncExternalStore(onAttention, attentionNow)
export const attentionNow = () => count

export function setAttention(wanting: number) {
  if (wanting === count) return
  count = wanting
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (icon) icon.href = icon.href.replace(/favicon(-attention)?\.svg$/, count > 0 ? 'favicon-attention.svg' : 'favicon.svg')
  for (const listener of listeners) listener()
}

function onAttention(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
