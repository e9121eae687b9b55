import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-7 items-start gap-2.5 py-0.5 text-base pointer-coarse:min-h-11 pointer-coarse:py-2.5">
      <Tick {...rest} className="mt-0.75" />
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  )
}

/** The box alone, for rows; needs an `aria-label`. */
export function Tick({ className = '', ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <span className={`relative inline-flex size-4 shrink-0 ${className}`}>
      <input
        {...rest}
        type="checkbox"
        className="peer size-4 appearance-none rounded-xs border border-edge bg-surface checked:border-accent checked:bg-accent aria-invalid:border-attention disabled:bg-sunken forced-colors:appearance-auto pointer-coarse:before:absolute pointer-coarse:before:-inset-3.5"
      />
      <Check
        aria-hidden="true"
        strokeWidth={2.5}
        className="pointer-events-none absolute inset-0 m-auto size-3 text-on-accent opacity-0 peer-checked:opacity-100 forced-colors:hidden"
      />
    </span>
  )
}
