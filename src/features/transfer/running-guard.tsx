import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useHeldLeaving } from '@/ui/use-held-leaving.ts'
import { useWords } from '@/words/use-words.tsx'
import { transferWords } from './words.ts'

/** As long as it stands, every way out asks first. */
export function RunningGuard({ left, onLeave }: { left: number; onLeave: () => void }) {
  const t = useWords(transferWords)
  const { leave, stay } = useHeldLeaving()

  return (
    leave && (
      <ConfirmDialog
        title={t('leave.title')}
        confirmLabel={t('leave.go')}
        keepLabel={t('leave.stay')}
        onConfirm={() => {
          onLeave()
          leave()
        }}
        onClose={stay}
      >
        {t('leave.text', { count: left })}
      </ConfirmDialog>
    )
  )
}
