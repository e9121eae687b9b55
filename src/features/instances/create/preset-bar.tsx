import { useState } from 'react'
import { configurationWords } from '@/features/configuration/words.ts'
import { PresetDialog } from '@/forms/preset-dialog.tsx'
import { PresetSelect } from '@/forms/preset-select.tsx'
import { formsWords } from '@/forms/words.ts'
import { Button } from '@/ui/button.tsx'
import { announce } from '@/ui/live-region.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { deletePreset, type Preset, savePreset, usePresets } from './presets.ts'
import { createWords } from './words.ts'

type PresetBarProps = {
  /** Gives the way back. */
  onApply: (preset: Preset) => () => void
  make: (name: string) => Preset
}

/** Fills the form from what was kept under a name, and keeps it under one. */
export function PresetBar({ onApply, make }: PresetBarProps) {
  const t = useWords(createWords)
  const save = useWords(formsWords)
  const undo = useWords(configurationWords)
  const presets = usePresets()
  const [chosen, setChosen] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const preset = presets.find(({ name }) => name === chosen)

  function apply(name: string) {
    const found = presets.find((each) => each.name === name)
    setChosen(found?.name)
    if (!found) return
    const putBack = onApply(found)
    const text = t('preset.applied', { name })
    announce(text, found)
    showToast({ text, action: { label: undo('undo'), onPress: putBack } })
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      {presets.length > 0 && (
        <PresetSelect
          presets={presets}
          chosen={preset?.name}
          onChoose={apply}
          onDelete={deletePreset}
          note={preset?.hadSecret ? t('preset.secrets') : undefined}
        />
      )}
      <Button onPress={() => setSaving(true)}>{save('preset.save')}</Button>
      {isSaving && (
        <PresetDialog
          presets={presets}
          start={preset?.name ?? ''}
          about={t('preset.about')}
          onClose={() => setSaving(false)}
          onSave={(name) => {
            savePreset(make(name))
            setChosen(name)
          }}
        />
      )}
    </div>
  )
}
