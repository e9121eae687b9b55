import type { LiveEvent } from './live-event.ts'

/** `live`: news arrive by themselves. `polling`: they do not, and never may. `offline`: the server cannot be reached. */
export type StreamState = 'live' | 'polling' | 'offline'

export type EventStream = {
  readonly state: () => StreamState
  readonly close: () => void
}

/** What a stream tells. After `onGap` something may have been missed, and has to be read. */
export type StreamListener = {
  readonly onEvents: (events: readonly LiveEvent[]) => void
  readonly onState: (state: StreamState) => void
  readonly onGap: () => void
}
