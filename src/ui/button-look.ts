const BASE =
  'inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-sm font-medium transition-colors pointer-coarse:min-h-11'

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong forced-colors:border',
  secondary: 'border border-edge/60 bg-surface text-ink hover:bg-hover',
  quiet: 'text-ink hover:bg-hover',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong forced-colors:border',
  'danger-quiet': 'border border-edge/60 bg-surface text-attention hover:bg-attention-soft',
  link: 'text-accent underline-offset-3 hover:underline',
}
const DISABLED = 'border border-line bg-sunken text-faint'

const SIZES = { sm: 'h-7 px-2.5 text-sm', md: 'h-8 px-3 text-sm', lg: 'h-10 px-4 text-base' }

export type ButtonVariant = keyof typeof VARIANTS
export type ButtonSize = keyof typeof SIZES

/** The classes of a button, for links of the router that look like one. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize = 'md', isDisabled = false) {
  if (variant === 'link') return `${BASE} min-h-6 text-sm ${isDisabled ? 'text-faint' : VARIANTS.link}`
  return `${BASE} ${SIZES[size]} ${isDisabled ? DISABLED : VARIANTS[variant]}`
}
