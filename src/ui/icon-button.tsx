import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Arc } from './arc.tsx'
import { Icon } from './icon.tsx'
import { useOneAtATime } from './use-one-at-a-time.ts'

type IconButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'children' | 'aria-label' | 'disabled'> & {
  /** Its name, also shown as a tooltip. */
  label: string
  /** The key that does the same, shown in the tooltip only. */
  shortcut?: string | undefined
  icon: LucideIcon
  size?: 'sm' | 'md'
  onPress?: (() => unknown) | undefined
  isBusy?: boolean | undefined
}

export function IconButton({ label, shortcut, icon, size = 'md', onPress, isBusy = false, className = '', ...rest }: IconButtonProps) {
  const { run, isRunning } = useOneAtATime(() => onPress?.())
  const isWorking = isBusy || isRunning
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-disabled={isWorking || undefined}
      aria-busy={isWorking || undefined}
      className={`inline-flex shrink-0 items-center justify-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11 ${size === 'sm' ? 'size-7' : 'size-8'} ${className}`}
      onClick={(event) => {
        if (isWorking) event.preventDefault()
        else run()
      }}
    >
      {isWorking ? <Arc /> : <Icon of={icon} />}
    </button>
  )
}
