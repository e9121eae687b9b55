import { useOneAtATime } from './use-one-at-a-time.ts'

type SegmentedProps<Value extends string> = {
  'aria-label': string
  actions: readonly { value: Value; label: string }[]
  /** What was set last, if that is known. */
  value: Value | undefined
  /** A promise keeps both actions deaf until it settles. */
  onChoose: (value: Value) => unknown
}

/** Two or three actions side by side, of which one may be in force. */
export function Segmented<Value extends string>({ actions, value, onChoose, ...rest }: SegmentedProps<Value>) {
  const { run, isRunning } = useOneAtATime(onChoose)
  return (
    <fieldset {...rest} aria-busy={isRunning || undefined} className="inline-flex rounded-sm border border-edge bg-sunken p-0.5">
      {actions.map((action) => (
        <button
          key={action.value}
          type="button"
          aria-pressed={action.value === value}
          onClick={() => run(action.value)}
          className={`h-7 rounded-xs px-3 text-sm whitespace-nowrap max-sm:px-2 pointer-coarse:h-11 ${action.value === value ? 'bg-raised font-medium ring-1 ring-line' : 'text-muted hover:text-ink'} ${isRunning ? 'cursor-progress' : ''}`}
        >
          {action.label}
        </button>
      ))}
    </fieldset>
  )
}
