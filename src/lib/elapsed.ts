export type Elapsed = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number }

/** A span of time in its largest whole unit. What lies ahead counts as now. */
export function elapsed(milliseconds: number): Elapsed {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  if (seconds < 60) return { unit: 'seconds', count: seconds }
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
