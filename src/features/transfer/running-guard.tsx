import { useEffect, useState } from 'react'
import { holdLeaving } from '@/lib/leaving.ts'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useWords } from '@/words/use-words.tsx'
import { transferWords } from './words.ts'

/** As long as it stands, every way out asks first. */
export function RunningGuard({ left, onLeave }: { left: number; onLeave: () => void }) {
  const t = useWords(transferWords)
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
        onConfirm={() => {
          onLeave()
          leave()
        }}
        onClose={() => setLeave(null)}
      >
        {t('leave.text', { count: left })}
      </ConfirmDialog>
    )
  )
}
