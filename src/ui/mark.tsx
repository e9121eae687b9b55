/** The product's mark: four sockets, one connection. */
export function Mark({ className = 'size-5.5' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`shrink-0 ${className}`}>
      <rect x="1.5" y="1.5" width="21" height="21" rx="5.75" fill="var(--color-accent)" />
      <g fill="none" stroke="var(--color-on-accent)">
        <circle cx="7.6" cy="7.4" r="1.55" strokeWidth="1.3" strokeOpacity=".62" />
        <circle cx="16.4" cy="16.6" r="1.55" strokeWidth="1.3" strokeOpacity=".62" />
        <path d="M16.4 7.4C16.4 14.2 7.6 9.8 7.6 16.6" strokeWidth="2.1" />
      </g>
      <circle cx="16.4" cy="7.1" r="2.6" fill="var(--color-on-accent)" />
      <circle cx="7.6" cy="16.9" r="2.6" fill="var(--color-on-accent)" />
    </svg>
  )
}

const SIZES = { bar: ['text-base', 'size-5.5'], page: ['text-md', 'size-7'] } as const

export function Wordmark({ size = 'bar' }: { size?: keyof typeof SIZES }) {
  const [text, mark] = SIZES[size]
  return (
    <span className={`inline-flex items-center gap-2 font-semibold tracking-tight ${text}`}>
      <Mark className={mark} />
      <span translate="no">Switchboard</span>
    </span>
  )
}
