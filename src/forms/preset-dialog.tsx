import { useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { formsWords } from './words.ts'

type PresetDialogProps = {
  presets: readonly { readonly name: string }[]
  start?: string
  /** What is kept, and what is not. */
  about: string
  onSave: (name: string) => void
  onClose: () => void
}

/** Asks for the name to keep something under. */
export function PresetDialog({ presets, start = '', about, onSave, onClose }: PresetDialogProps) {
  const t = useWords(formsWords)
  const [typed, setTyped] = useState(start)
  const name = typed.trim()
  const isUsed = presets.some((preset) => preset.name === name)
  return (
    <Dialog title={t('preset.save')} description={about} onClose={onClose}>
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (name === '') return
          onSave(name)
          showToast({ text: t('preset.saved', { name }) })
          onClose()
        }}
      >
        <Field label={t('preset.name')}>
          {(wiring) => (
            <TextInput {...wiring} value={typed} maxLength={60} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
          )}
        </Field>
        <DialogActions>
          <Button onPress={onClose}>{t('preset.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={name === ''}>
            {t(isUsed ? 'preset.replace' : 'preset.keep')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
