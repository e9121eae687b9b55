const PITCH = 56
const HOLES = Array.from({ length: 12 * 15 }, (_, at) => ({ x: 40 + (at % 12) * PITCH, y: 40 + Math.floor(at / 12) * PITCH }))
const PLUGGED = [
  { x: 152, y: 96, ink: 'text-accent' },
  { x: 488, y: 96, ink: 'text-ink' },
  { x: 264, y: 488, ink: 'text-ink' },
  { x: 544, y: 376, ink: 'text-connecting' },
  { x: 432, y: 656, ink: 'text-connecting' },
]
const FREE = { x: 376, y: 264, ink: 'text-accent' }
const TAKEN = [...PLUGGED, FREE]
const CORDS = [
  { ink: 'text-ink', path: 'M488 105C488 667 264 667 264 497' },
  { ink: 'text-connecting', path: 'M544 385C544 835 432 835 432 665' },
  { ink: 'text-accent', path: 'M152 105C152 500 376 500 376 330' },
]

/** A switchboard with one plug in the air, waiting for its socket. */
export function BoardDrawing() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 696 860"
      preserveAspectRatio="xMidYMid slice"
      className="size-full"
      fill="none"
      stroke="currentColor"
    >
      {HOLES.filter(({ x, y }) => !TAKEN.some((hole) => hole.x === x && hole.y === y)).map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="9" strokeWidth="2" className="text-line" />
      ))}
      {TAKEN.map(({ x, y, ink }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="9" strokeWidth="2.5" className={ink} />
      ))}
      {PLUGGED.map(({ x, y, ink }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="4.5" stroke="none" fill="currentColor" className={ink} />
      ))}
      {CORDS.map(({ ink, path }) => (
        <path key={path} d={path} strokeWidth="4" strokeLinecap="round" className={ink} />
      ))}
      <g stroke="none" fill="currentColor" className={FREE.ink}>
        <circle cx="376" cy="301" r="4.5" />
        <path d="M374 304h4v10h-4z" />
        <rect x="369" y="312" width="14" height="22" rx="4" />
      </g>
    </svg>
  )
}
