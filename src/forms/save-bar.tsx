import { type Control, useWatch } from 'react-hook-form'
import { Button } from '@/ui/button.tsx'
import { LateNotice } from '@/ui/late-notice.tsx'
import { useWords } from '@/words/use-words.tsx'
import { changedFields } from './answers.ts'
import type { Fields, Values } from './field.ts'
import { formsWords } from './words.ts'

type SaveBarProps = {
  formId: string
  control: Control<Record<string, unknown>>
  fields: Fields
  theirs: Values
  labelsOf: (names: readonly string[]) => string
  saveLabel: string
  isSaving: boolean
  hasConflicts: boolean
  onDiscard: () => void
  onStop: () => void
}

/** At the foot, as long as something is not saved: what changed, and what to do with it. */
export function SaveBar({ formId, control, fields, theirs, labelsOf, saveLabel, isSaving, hasConflicts, onDiscard, onStop }: SaveBarProps) {
  const t = useWords(formsWords)
  const changed = changedFields(fields, theirs, useWatch({ control }))
  if (changed.length === 0) return null
  return (
    <div
      ref={(bar) => () => {
        // the pressed button goes with it
        if (bar?.contains(document.activeElement)) document.getElementById(formId)?.focus({ preventScroll: true })
      }}
      data-foot-bar
      className="sticky bottom-0 z-10 animate-arrive border-t border-line bg-raised px-4 py-2.5 lg:px-8"
    >
      {isSaving && <LateNotice onStop={onStop} className="mb-2 max-w-252" />}
      <div className="flex max-w-252 flex-wrap items-center gap-x-3 gap-y-2">
        <span className="size-2 rounded-full bg-accent" />
        <output className="min-w-0 flex-1 basis-56 text-sm wrap-anywhere">
          <b>{t('save.changes', { count: changed.length })}</b>{' '}
          <span className="text-muted">{t('save.unsaved', { names: labelsOf(changed) })}</span>
        </output>
        <span className="ms-auto flex gap-1.5">
          <Button variant="quiet" onPress={onDiscard} isDisabled={isSaving}>
            {t('save.discard')}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isBusy={isSaving}
            busyLabel={t('save.saving')}
            reason={hasConflicts ? t('conflict.open') : undefined}
            aria-keyshortcuts="Control+S Meta+S"
          >
            {saveLabel}
          </Button>
        </span>
      </div>
    </div>
  )
}
