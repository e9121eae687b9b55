export type Options = {
  /** Seconds of "typing" before it goes out. */
  readonly delay: number
  readonly linkPreview: boolean
  readonly mentionsEveryOne: boolean
}
export const PLAIN: Options = { delay: 0, linkPreview: true, mentionsEveryOne: false }
export const DELAYS = [0, 2, 5, 10] as const
