import type { LucideIcon } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { Arc } from './arc.tsx'
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look.ts'
import { Icon } from './icon.tsx'
import { useOneAtATime } from './use-one-at-a-time.ts'

type ButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon | undefined
  /** A promise keeps the button busy, and deaf to further presses, until it settles. */
  onPress?: (() => unknown) | undefined
  isBusy?: boolean | undefined
  /** What stands on the button while it is busy. */
  busyLabel?: string | undefined
  isDisabled?: boolean | undefined
  /** Why it cannot be pressed. Disables it, but leaves it reachable, so that the reason can be read. */
  reason?: string | undefined
}

// both labels in one place, and room for the longer one from the start
const STACK =
  'grid place-items-center after:invisible after:h-0 after:ps-5.5 after:content-[attr(data-busy)] *:col-start-1 *:row-start-1 *:flex *:items-center *:gap-1.5'

export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  onPress,
  isBusy = false,
  busyLabel,
  isDisabled = false,
  reason,
  type = 'button',
  className = '',
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const { run, isRunning } = useOneAtATime(() => onPress?.())
  const isWorking = isBusy || isRunning
  const isOff = isDisabled || reason !== undefined

  return (
    <>
      <button
        {...rest}
        type={type}
        title={reason ?? rest.title}
        aria-disabled={isOff || isWorking || undefined}
        aria-busy={isWorking || undefined}
        aria-describedby={reason === undefined ? rest['aria-describedby'] : reasonId}
        className={`${buttonLook(variant, size, isOff)} ${isWorking ? 'cursor-progress' : ''} ${className}`}
        onClick={(event) => {
          if (isOff || isWorking) event.preventDefault()
          else run()
        }}
      >
        {busyLabel === undefined ? (
          <>
            {isWorking ? <Arc /> : icon && <Icon of={icon} />}
            <span>{children}</span>
          </>
        ) : (
          <span data-busy={busyLabel} className={STACK}>
            <span className={isWorking ? 'invisible' : ''}>
              {icon && <Icon of={icon} />}
              <span>{children}</span>
            </span>
            {isWorking && (
              <span>
                <Arc />
                <span>{busyLabel}</span>
              </span>
            )}
          </span>
        )}
      </button>
      {reason !== undefined && (
        <span id={reasonId} className="sr-only">
          {reason}
        </span>
      )}
    </>
  )
}
