import { type ReactNode, useId } from 'react'

export type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode }

type RadioGroupProps<Value extends string> = {
  legend: ReactNode
  /** Keeps the legend for screen readers only, where a heading stands above already. */
  isLegendHidden?: boolean
  /** Side by side, for short answers. */
  isInline?: boolean
  choices: readonly Choice<Value>[]
  value: Value
  onChoose: (value: Value) => void
}

export function RadioGroup<Value extends string>({
  legend,
  isLegendHidden = false,
  isInline = false,
  choices,
  value,
  onChoose,
}: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>{legend}</legend>
      <div className={isInline ? 'flex flex-wrap gap-x-5 gap-y-0.5' : 'grid gap-0.5'}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-7 items-start gap-2.5 py-0.5 text-base pointer-coarse:min-h-11 pointer-coarse:py-2.5"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="mt-0.75 inline-flex size-4 shrink-0 appearance-none items-center justify-center rounded-full border border-edge bg-surface checked:border-accent checked:before:size-2 checked:before:rounded-full checked:before:bg-accent forced-colors:appearance-auto"
            />
            <span className="min-w-0">
              {choice.label}
              {choice.hint && <span className="block text-sm text-muted">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
