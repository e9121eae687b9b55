import type { ApiError } from '@/api/api-error.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { Dialog } from '@/ui/dialog.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { useWords } from '@/words/use-words.tsx'
import { instancesWords } from '../words.ts'

export function StaleDetails({ error, onClose }: { error: ApiError; onClose: () => void }) {
  const t = useWords(instancesWords)
  const explain = useExplainError()
  return (
    <Dialog title={t('stale.details')} hasCloseButton onClose={onClose}>
      <FailureView {...explain(error)} size="inline" />
    </Dialog>
  )
}
