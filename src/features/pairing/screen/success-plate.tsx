import { Frame } from './frame.tsx'

/** The frame closes and the plug sits in its socket, in the very place of the code. */
export function SuccessPlate() {
  return (
    <Frame part={1} ink="open">
      <div className="flex aspect-square items-center justify-center bg-open-soft">
        <svg aria-hidden="true" viewBox="0 0 112 112" className="size-2/5 animate-arrive text-open">
          <circle cx="56" cy="56" r="50" fill="none" stroke="currentColor" strokeWidth="7" />
          <circle cx="56" cy="56" r="30" fill="currentColor" />
          <path
            d="M43 57l9 9 18-20"
            fill="none"
            stroke="currentColor"
            className="text-surface"
            strokeWidth="6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
    </Frame>
  )
}
