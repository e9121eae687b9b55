import { useSyncExternalStore } from 'react'
import { Announcer } from './announcer.ts'

const announcer = new Announcer()

/**
 * Has a sentence read out. Repeating it is silent, so it may be called on every poll; `about` tells one occasion from the next
 * where the sentence is the same.
 */
export const announce = announcer.announce

/** Stands once in the app. */
export function LiveRegion() {
  const { sentence, turn } = useSyncExternalStore(announcer.subscribe, () => announcer.spoken)
  return (
    <div aria-live="polite" className="sr-only">
      <p key={turn}>{sentence}</p>
    </div>
  )
}
