import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { Dialog, DialogActions } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { announce } from '@/ui/live-region.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { deletePreset, type Preset, savePreset, usePresets } from './presets.ts'
import { createWords } from './words.ts'

type PresetBarProps = { onApply: (preset: Preset) => void; make: (name: string) => Preset }

/** Fills the form from what was kept under a name, and keeps it under one. */
export function PresetBar({ onApply, make }: PresetBarProps) {
  const t = useWords(createWords)
  const presets = usePresets()
  const [chosen, setChosen] = useState<string>()
  const [asking, setAsking] = useState<'save' | 'delete'>()
  const preset = presets.find(({ name }) => name === chosen)
  const id = useId()

  function apply(name: string) {
    const found = presets.find((each) => each.name === name)
    setChosen(found?.name)
    if (!found) return
    onApply(found)
    announce(t('preset.applied', { name }), {})
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      {presets.length > 0 && (
        <Select
          className="w-52"
          aria-label={t('preset.label')}
          aria-describedby={preset?.hadSecret ? id : undefined}
          value={preset?.name ?? ''}
          onChange={({ target }) => apply(target.value)}
        >
          <option value="">{t('preset.choose')}</option>
          {presets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      {preset && <IconButton icon={Trash2} label={t('preset.delete', { name: preset.name })} onPress={() => setAsking('delete')} />}
      <Button onPress={() => setAsking('save')}>{t('preset.save')}</Button>
      {preset?.hadSecret && (
        <p id={id} className="basis-full text-sm text-muted">
          {t('preset.secrets')}
        </p>
      )}
      {asking === 'save' && (
        <SaveDialog
          start={preset?.name ?? ''}
          onClose={() => setAsking(undefined)}
          onSave={(name) => {
            savePreset(make(name))
            setChosen(name)
            setAsking(undefined)
            announce(t('preset.saved', { name }), {})
          }}
        />
      )}
      {asking === 'delete' && preset && (
        <ConfirmDialog
          isDanger
          title={t('preset.delete.title', { name: preset.name })}
          confirmLabel={t('preset.delete.do')}
          onConfirm={() => {
            deletePreset(preset.name)
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        >
          {t('preset.delete.text')}
        </ConfirmDialog>
      )}
    </div>
  )
}

function SaveDialog({ start, onSave, onClose }: { start: string; onSave: (name: string) => void; onClose: () => void }) {
  const t = useWords(createWords)
  const [name, setName] = useState(start)
  const isUsed = usePresets().some((preset) => preset.name === name.trim())
  return (
    <Dialog title={t('preset.save')} description={t('preset.about')} onClose={onClose}>
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') onSave(name.trim())
        }}
      >
        <Field label={t('preset.name')}>
          {(wiring) => (
            <TextInput {...wiring} value={name} maxLength={60} autoComplete="off" onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
            {t(isUsed ? 'preset.replace' : 'preset.keep')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
