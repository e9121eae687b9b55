/** A part of the app that the server no longer has, or that could not be fetched for want of a connection. */
export class MissingChunk extends Error {
  override readonly name = 'MissingChunk'
  readonly isOffline: boolean

  constructor(isOffline: boolean, cause?: unknown) {
    super('A part of the app could not be loaded', { cause })
    this.isOffline = isOffline
  }
}

/** Loads a part of the app, and tells a failure to fetch it from a failure inside it. */
export const loadChunk = <Part>(load: () => Promise<Part>): Promise<Part> =>
  load().catch((cause: unknown) => {
    throw new MissingChunk(!navigator.onLine, cause)
  })
