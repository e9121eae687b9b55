import { useEffect, useState } from 'react'
import { holdLeaving } from '@/lib/leaving.ts'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useWords } from '@/words/use-words.tsx'
import { formsWords } from './words.ts'

/** While it is on the screen, every way out asks first. */
export function LeaveGuard({ names }: { names: string }) {
  const t = useWords(formsWords)
  const [leave, setLeave] = useState<(() => void) | null>(null)

  useEffect(() => {
    const release = holdLeaving((deed) => setLeave(() => deed))
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      release()
      window.removeEventListener('beforeunload', warn)
    }
  }, [])

  return (
    leave && (
      <ConfirmDialog
        title={t('leave.title')}
        confirmLabel={t('leave.go')}
        keepLabel={t('leave.stay')}
        onConfirm={leave}
        onClose={() => setLeave(null)}
      >
        {t.rich('leave.lost', { names })}
      </ConfirmDialog>
    )
  )
}
