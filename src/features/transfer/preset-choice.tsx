import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { announce } from '@/ui/live-region.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Content } from './content.ts'
import { deletePreset, type Preset, savePreset, usePresets } from './presets.ts'
import { transferWords } from './words.ts'

type PresetChoiceProps = { presets: readonly Preset[]; preset: Preset | undefined; onTake: (name: string) => void }

export function PresetChoice({ presets, preset, onTake }: PresetChoiceProps) {
  const t = useWords(transferWords)
  const [isDeleting, setDeleting] = useState(false)
  const id = useId()
  if (presets.length === 0) return <p className="mt-3 text-sm text-muted">{t('preset.none')}</p>
  return (
    <div className="mt-3">
      <div className="flex items-center gap-2">
        <Select
          className="w-64 max-w-full"
          aria-label={t('preset.label')}
          aria-describedby={preset?.hadSecret ? id : undefined}
          value={preset?.name ?? ''}
          onChange={({ target }) => onTake(target.value)}
        >
          <option value="">{t('preset.choose')}</option>
          {presets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        {preset && <IconButton icon={Trash2} label={t('preset.delete', { name: preset.name })} onPress={() => setDeleting(true)} />}
      </div>
      {preset?.hadSecret && (
        <p id={id} className="mt-1.5 text-sm text-muted">
          {t('preset.secrets')}
        </p>
      )}
      {isDeleting && preset && (
        <ConfirmDialog
          isDanger
          title={t('preset.delete.title', { name: preset.name })}
          confirmLabel={t('preset.delete.do')}
          onConfirm={() => {
            deletePreset(preset.name)
            setDeleting(false)
          }}
          onClose={() => setDeleting(false)}
        >
          {t('preset.delete.text')}
        </ConfirmDialog>
      )}
    </div>
  )
}

/** Asks for the name. */
export function KeepDialog({ content, onClose }: { content: Content; onClose: () => void }) {
  const t = useWords(transferWords)
  const { server } = useApi()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const isUsed = usePresets().some((preset) => preset.name === name)

  function save() {
    if (name === '') return
    savePreset(name, content, server)
    announce(t('preset.saved', { name }), {})
    showToast({ text: t('preset.saved', { name }) })
    onClose()
  }

  return (
    <Dialog title={t('preset.title')} description={t('preset.about')} onClose={onClose}>
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={t('preset.name')}>
          {(wiring) => (
            <TextInput {...wiring} value={typed} maxLength={60} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
          )}
        </Field>
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={name === ''}>
            {t(isUsed ? 'preset.replace' : 'preset.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
