import { useState } from 'react'
import { deleteMessageForEveryone } from '@/api/endpoints/chats.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useEndpointMutation } from '@/query/use-endpoint.ts'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ChatEntry } from '../message/entry.ts'
import { chatWords } from '../words.ts'

type DeleteDialogProps = { instance: string; entry: ChatEntry; onDone: () => void; onClose: () => void }

export function DeleteDialog({ instance, entry, onDone, onClose }: DeleteDialogProps) {
  const t = useWords(chatWords)
  const explain = useExplainError()
  const deletion = useEndpointMutation(deleteMessageForEveryone)
  const [error, setError] = useState<string>()
  return (
    <ConfirmDialog
      title={t('message.deleteAsk')}
      confirmLabel={t('message.delete')}
      keepLabel={t('message.keep')}
      isDanger
      error={error}
      onClose={onClose}
      onConfirm={async () => {
        setError(undefined)
        try {
          await deletion.mutateAsync({ instance, ...entry.key })
          onDone()
          onClose()
        } catch (cause) {
          setError(explain(cause).explanation)
        }
      }}
    >
      {t('message.deleteText')}
    </ConfirmDialog>
  )
}
