import type { ReactNode } from 'react'
import { Button } from '@/ui/button.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from './words.ts'

type DialogFormProps = {
  title: string
  /** What stands on the button that does it; "Send" without it. */
  submit?: string
  busyLabel?: string
  isDisabled?: boolean
  onSubmit: () => unknown
  onClose: () => void
  children: ReactNode
}

/** A dialog to fill in and send, or to leave. */
export function DialogForm({ title, submit, busyLabel, isDisabled = false, onSubmit, onClose, children }: DialogFormProps) {
  const t = useWords(chatWords)
  const { run, isRunning } = useOneAtATime(onSubmit)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isDisabled) run()
        }}
      >
        {children}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isDisabled} isBusy={isRunning} busyLabel={busyLabel}>
            {submit ?? t('write.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
