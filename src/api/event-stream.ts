import type { LiveEvent } from './live-event.ts'
import type { StreamPlace } from './socket-stream.ts'

/** `live`: news arrive by themselves. `polling`: they do not, and maybe never will. `offline`: the network is gone. */
export type StreamState = 'live' | 'polling' | 'offline'

export type EventStream = {
  readonly state: () => StreamState
  readonly close: () => void
}

export type StreamListener = {
  readonly onEvents: (events: readonly LiveEvent[]) => void
  readonly onState: (state: StreamState) => void
  /** Something may have been missed until now, and has to be read. */
  readonly onGap: () => void
}

/** Listens to an instance. What it takes to do so is loaded only now; a server that has no events is polled, and so is one whose events cannot be had. */
export function openEventStream(place: StreamPlace, instance: string, listener: StreamListener): EventStream {
  let stream: EventStream | null = null
  let isClosed = place.server.dialect === 'documented'
  if (!isClosed) void begin()

  async function begin() {
    try {
      const { openSocketStream } = await import('./socket-stream.ts')
      if (!isClosed) stream = openSocketStream(place, instance, listener)
    } catch {
      // without it nothing is missing but speed
    }
  }

  return {
    state: () => stream?.state() ?? 'polling',
    close() {
      isClosed = true
      stream?.close()
    },
  }
}
