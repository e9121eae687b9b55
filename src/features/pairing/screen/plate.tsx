import type { ReactNode } from 'react'
import { Arc } from '@/ui/arc.tsx'
import { StateMark } from '@/ui/state-mark.tsx'

type PlateProps = { mark: 'attention' | 'busy' | 'close'; title: ReactNode; children: ReactNode; aspect?: string }

/** In the place of a code while none is live: there is nothing on it that a phone could read. */
export function Plate({ mark, title, children, aspect = 'aspect-square' }: PlateProps) {
  return (
    <div
      className={`flex w-full flex-col items-center justify-center rounded-lg border-2 border-dashed border-edge p-8 text-center ${aspect}`}
    >
      {mark === 'busy' ? <Arc className="size-9 text-connecting" /> : <StateMark state={mark} className="size-9" />}
      <p className="mt-4 text-md font-semibold">{title}</p>
      <p className="mt-1 text-base text-muted">{children}</p>
    </div>
  )
}
