import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import { INPUT_LOOK } from './input-look.ts'

/** The browser's own list, in our frame. Takes `<option>`s. */
export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`${INPUT_LOOK} h-9 appearance-none ps-2.5 pe-8 text-base`} />
      <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-muted">
        <Icon of={ChevronDown} />
      </span>
    </span>
  )
}
