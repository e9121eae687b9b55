/** The turning ring of something under way. */
export function Arc({ className = 'size-4' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`shrink-0 animate-seek ${className}`}>
      <path d="M8 1.75a6.25 6.25 0 1 1-5.41 3.12" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  )
}
