import type { ComponentProps } from 'react'

/** On or off, at once. Wants a label around it, a `Field`, or an `aria-label`. */
export function Switch({ className = '', ...rest }: Omit<ComponentProps<'input'>, 'type' | 'role'>) {
  return (
    <input
      {...rest}
      type="checkbox"
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox brings its own checked state
      role="switch"
      className={`relative inline-flex h-6 w-10 shrink-0 appearance-none items-center rounded-full border border-edge bg-sunken p-0.5 before:size-4.5 before:rounded-full before:bg-edge checked:justify-end checked:border-accent checked:bg-accent checked:before:bg-on-accent disabled:opacity-60 forced-colors:before:bg-[ButtonText] forced-colors:checked:bg-[Highlight] pointer-coarse:after:absolute pointer-coarse:after:-inset-2.5 ${className}`}
    />
  )
}
