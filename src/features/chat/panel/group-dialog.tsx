import { useState } from 'react'
import { type Group, updateGroupDescription, updateGroupPicture, updateGroupSubject } from '@/api/endpoints/groups.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useEndpointMutation } from '@/query/use-endpoint.ts'
import { Field } from '@/ui/field.tsx'
import { INPUT_LOOK } from '@/ui/input-look.ts'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { readBase64 } from '../attach/read-file.ts'
import { DialogForm } from '../dialog-form.tsx'
import { PanelFailure } from './facts.tsx'
import { panelWords } from './words.ts'

/** Name, description and picture of a group; only what was changed is sent. */
export function GroupDialog({ instance, group, onClose }: { instance: string; group: Group; onClose: () => void }) {
  const t = useWords(panelWords)
  const explain = useExplainError()
  const renaming = useEndpointMutation(updateGroupSubject)
  const describing = useEndpointMutation(updateGroupDescription)
  const picturing = useEndpointMutation(updateGroupPicture)
  const [subject, setSubject] = useState(group.subject ?? '')
  const [description, setDescription] = useState(group.desc ?? '')
  const [picture, setPicture] = useState<File>()
  const [error, setError] = useState<string>()
  const groupJid = group.id
  async function save() {
    setError(undefined)
    try {
      if (subject.trim() !== (group.subject ?? '') && subject.trim() !== '') {
        await renaming.mutateAsync({ instance, groupJid, subject: subject.trim() })
      }
      if (description !== (group.desc ?? '')) await describing.mutateAsync({ instance, groupJid, description })
      if (picture) await picturing.mutateAsync({ instance, groupJid, image: await readBase64(picture) })
      onClose()
    } catch (cause) {
      setError(t('group.failed', { reason: explain(cause).explanation }))
    }
  }
  return (
    <DialogForm title={t('group.edit')} submit={t('save')} busyLabel={t('saving')} onSubmit={save} onClose={onClose}>
      <Field label={t('group.subject')}>
        {(wiring) => (
          <TextInput {...wiring} value={subject} maxLength={100} spellCheck onChange={({ target }) => setSubject(target.value)} />
        )}
      </Field>
      <Field label={t('group.description')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={2048}
            value={description}
            className={`${INPUT_LOOK} px-2.5 py-1.5 text-base`}
            onChange={({ target }) => setDescription(target.value)}
          />
        )}
      </Field>
      <Field label={t('group.picture')} hint={t('group.pictureHint')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept="image/jpeg,image/png"
            className="w-full text-sm"
            onChange={({ target }) => setPicture(target.files?.[0])}
          />
        )}
      </Field>
      {error !== undefined && <PanelFailure>{error}</PanelFailure>}
    </DialogForm>
  )
}
