import { type ReactNode, useId } from 'react'
import { Button } from './button.tsx'
import { StateMark } from './state-mark.tsx'

/** What a control must carry to belong to its label and its hint. */
export type FieldWiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Fix = { label: string; onPress: () => void }

type FieldProps = {
  label: ReactNode
  /** A few words at the end of the label's line, such as "optional". */
  note?: ReactNode
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: ReactNode
  /** The correction as a button, where it can be made for the user. */
  fix?: Fix | undefined
  children: (wiring: FieldWiring) => ReactNode
}

/** Label above, control, then hint or error. The control is drawn by the child and takes the wiring it is given. */
export function Field({ label, note, hint, error, fix, children }: FieldProps) {
  const id = useId()
  const belowId = `${id}-below`
  const isWrong = Boolean(error)
  /** The button goes with the error: the focus goes on with what it put right. */
  function put({ onPress }: Fix) {
    onPress()
    document.getElementById(id)?.focus()
  }
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {note && <span className="text-sm text-faint">{note}</span>}
      </div>
      {children({ id, 'aria-describedby': isWrong || hint ? belowId : undefined, 'aria-invalid': isWrong || undefined })}
      {isWrong ? (
        <FieldError id={belowId} fix={fix && { ...fix, onPress: () => put(fix) }}>
          {error}
        </FieldError>
      ) : (
        hint && (
          <p id={belowId} className="mt-1.5 text-sm text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** What is wrong with an answer, under its control. */
export function FieldError({ id, fix, children }: { id: string; fix?: Fix | undefined; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm text-attention">
      <StateMark state="attention" className="mt-1 size-3" />
      <span>
        {children}
        {fix && (
          <>
            {' '}
            <Button variant="link" onPress={fix.onPress} className="underline pointer-coarse:-my-3">
              {fix.label}
            </Button>
          </>
        )}
      </span>
    </p>
  )
}
