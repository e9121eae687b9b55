import type { ReactNode } from 'react'

const INK = { accent: 'text-accent', connecting: 'text-connecting', open: 'text-open' }

type FrameProps = {
  /** How much of it is still there, 0 to 1. */
  part: number
  ink: keyof typeof INK
  /** Of a card that is 400 wide. */
  height?: number
  children: ReactNode
}

/** The border of a card that is its clock: it drains clockwise from the top end corner, by an attribute and not by an animation. */
export function Frame({ part, ink, height = 400, children }: FrameProps) {
  const track = { x: 2, y: 2, width: 396, height: height - 4, rx: 18, fill: 'none', stroke: 'currentColor' }
  return (
    <div className="relative">
      <svg
        aria-hidden="true"
        viewBox={`0 0 400 ${height}`}
        className={`pointer-events-none absolute -inset-2.5 size-[calc(100%+1.25rem)] -scale-x-100 ${INK[ink]}`}
      >
        <rect {...track} className="text-line" strokeWidth="2" />
        <rect {...track} pathLength="100" strokeWidth="4" strokeDasharray="100 100" strokeDashoffset={100 - Math.round(part * 1000) / 10} />
      </svg>
      <div className="relative overflow-hidden rounded-[max(0.5rem,calc(6%-18px))]">{children}</div>
    </div>
  )
}
