import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { Select } from '@/ui/select.tsx'
import { useWords } from '@/words/use-words.tsx'
import { formsWords } from './words.ts'

type PresetSelectProps = {
  presets: readonly { readonly name: string }[]
  chosen: string | undefined
  onChoose: (name: string) => void
  onDelete: (name: string) => void
  /** What there is to know about the chosen one. */
  note: string | undefined
}

/** What was kept under a name: to choose, and to throw away. */
export function PresetSelect({ presets, chosen, onChoose, onDelete, note }: PresetSelectProps) {
  const t = useWords(formsWords)
  const [isDeleting, setDeleting] = useState(false)
  /** What stays when the last one is deleted, and this with it. */
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const id = useId()
  return (
    <>
      <Select
        ref={(list) => {
          if (list) setPlace(list.closest<HTMLElement>('section') ?? list.closest('div'))
        }}
        className="w-52"
        aria-label={t('preset.label')}
        aria-describedby={note === undefined ? undefined : id}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{t('preset.choose')}</option>
        {presets.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      {chosen !== undefined && <IconButton icon={Trash2} label={t('preset.delete', { name: chosen })} onPress={() => setDeleting(true)} />}
      {note !== undefined && (
        <p id={id} className="order-last basis-full text-sm text-muted">
          {note}
        </p>
      )}
      {isDeleting && chosen !== undefined && (
        <ConfirmDialog
          isDanger
          title={t('preset.delete.title', { name: chosen })}
          confirmLabel={t('preset.delete.do')}
          onConfirm={() => {
            onDelete(chosen)
            setDeleting(false)
          }}
          onClose={() => setDeleting(false)}
          returnFocusTo={() => place?.querySelector<HTMLElement>('select') ?? place?.querySelector<HTMLElement>('input:checked, button')}
        >
          {t('preset.delete.text')}
        </ConfirmDialog>
      )}
    </>
  )
}
