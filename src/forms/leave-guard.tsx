import { type Control, useWatch } from 'react-hook-form'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useHeldLeaving } from '@/ui/use-held-leaving.ts'
import { useWords } from '@/words/use-words.tsx'
import { changedFields } from './answers.ts'
import type { Fields, Values } from './field.ts'
import { formsWords } from './words.ts'

type LeaveGuardProps = {
  control: Control<Record<string, unknown>>
  fields: Fields
  theirs: Values
  labelsOf: (names: readonly string[]) => string
}

/** As long as something is not saved, every way out asks first. Its dialog is a form too: it stands beside the one it guards. */
export function LeaveGuard({ control, fields, theirs, labelsOf }: LeaveGuardProps) {
  const changed = changedFields(fields, theirs, useWatch({ control }))
  return changed.length > 0 && <Guard names={labelsOf(changed)} />
}

function Guard({ names }: { names: string }) {
  const t = useWords(formsWords)
  const { leave, stay } = useHeldLeaving()

  return (
    leave && (
      <ConfirmDialog title={t('leave.title')} confirmLabel={t('leave.go')} keepLabel={t('leave.stay')} onConfirm={leave} onClose={stay}>
        {t.rich('leave.lost', { names })}
      </ConfirmDialog>
    )
  )
}
