import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { Button } from './button.tsx'
import { Dialog, DialogActions } from './dialog.tsx'
import { Field } from './field.tsx'
import { LateNotice } from './late-notice.tsx'
import { TextInput } from './text-input.tsx'
import { useOneAtATime } from './use-one-at-a-time.ts'
import { uiWords } from './words.ts'

type ConfirmDialogProps = {
  title: ReactNode
  /** What will be lost, with the weight in bold. */
  children: ReactNode
  /** Verb and object, as on the button that led here. */
  confirmLabel: string
  busyLabel?: string | undefined
  keepLabel?: string | undefined
  isDanger?: boolean
  /** Must be typed before it can be confirmed; for what cannot be undone. */
  typedName?: string | undefined
  /** The refusal of the last try. */
  error?: ReactNode
  isBusy?: boolean | undefined
  /** A promise keeps the dialog open and busy until it settles. */
  onConfirm: (signal: AbortSignal) => unknown
  /** Whether `onConfirm` ends, with its reason as `error`, once its signal is aborted: then it can be given up after ten seconds. */
  canStop?: boolean
  onClose: () => void
  returnFocusTo?: (() => HTMLElement | null | undefined) | undefined
}

export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  busyLabel,
  keepLabel,
  isDanger = false,
  typedName,
  error,
  isBusy = false,
  onConfirm,
  canStop = false,
  onClose,
  returnFocusTo,
}: ConfirmDialogProps) {
  const t = useWords(uiWords)
  const [typed, setTyped] = useState('')
  const current = useRef<AbortController>(null)
  const { run, isRunning } = useOneAtATime(() => onConfirm((current.current = new AbortController()).signal))
  const isWorking = isBusy || isRunning
  const isConfirmed = typedName === undefined || typeable(typed) === typeable(typedName)
  const leave = () => {
    if (!isWorking) onClose()
  }

  return (
    <Dialog role="alertdialog" title={title} description={children} onClose={leave} returnFocusTo={returnFocusTo}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isConfirmed && !isWorking) run()
        }}
      >
        {typedName !== undefined && (
          <div className="mt-5">
            <Field label={t.rich('dialog.type', { name: <span className="select-all">{typedName}</span> })}>
              {(wiring) => (
                <TextInput
                  {...wiring}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  autoComplete="off"
                  autoCapitalize="none"
                />
              )}
            </Field>
          </div>
        )}
        {error && (
          <div role="alert" className="mt-4 text-base text-attention">
            {error}
          </div>
        )}
        {canStop && isRunning && <LateNotice onStop={() => current.current?.abort()} className="mt-4" />}
        <DialogActions>
          <Button onPress={leave}>{keepLabel ?? t('dialog.keep')}</Button>
          <Button
            type="submit"
            variant={isDanger ? 'danger' : 'primary'}
            isDisabled={!isConfirmed}
            isBusy={isWorking}
            busyLabel={busyLabel}
          >
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A name as fingers can type it: line breaks and marks that nobody sees do not count. */
const typeable = (name: string) =>
  name
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
