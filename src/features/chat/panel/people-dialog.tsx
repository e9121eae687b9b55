import { useState } from 'react'
import { updateParticipant } from '@/api/endpoints/groups.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useEndpointMutation } from '@/query/use-endpoint.ts'
import { Field } from '@/ui/field.tsx'
import { INPUT_LOOK } from '@/ui/input-look.ts'
import { useWords } from '@/words/use-words.tsx'
import { DialogForm } from '../dialog-form.tsx'
import { PanelFailure } from './facts.tsx'
import { panelWords } from './words.ts'

/** Adds people to a group by their numbers. WhatsApp answers for each of them. */
export function PeopleDialog({ instance, chat, onClose }: { instance: string; chat: string; onClose: () => void }) {
  const t = useWords(panelWords)
  const explain = useExplainError()
  const adding = useEndpointMutation(updateParticipant)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [refusals, setRefusals] = useState<readonly string[]>([])

  const whyOf = (code: string) =>
    code === '403' || code === '408' || code === '409' ? t(`group.why.${code}`) : t('group.why.other', { code })

  async function addPeople() {
    setError(undefined)
    setRefusals([])
    const lines = text
      .split(/[\n,;]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const wrong = lines.find((line) => !/^\+?[\d\s()-]{8,20}$/.test(line))
    if (wrong !== undefined || lines.length === 0) return setError(t('group.numbersWrong', { number: wrong ?? '' }))
    const numbers = [...new Set(lines.map((line) => line.replaceAll(/\D/g, '')))]
    try {
      const results = await adding.mutateAsync({ instance, groupJid: chat, action: 'add', participants: numbers })
      const refused = results.flatMap(({ status }) => (status === '200' ? [] : [status]))
      if (refused.length === 0) return onClose()
      setRefusals(
        [...new Set(refused)].map((code) =>
          t('group.refused', { count: refused.filter((each) => each === code).length, why: whyOf(code) }),
        ),
      )
    } catch (cause) {
      setError(t('group.failed', { reason: explain(cause).explanation }))
    }
    return undefined
  }
  return (
    <DialogForm title={t('group.add')} submit={t('group.add')} busyLabel={t('group.adding')} onSubmit={addPeople} onClose={onClose}>
      <Field label={t('group.numbers')} hint={t('group.numbersHint')} error={error}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            inputMode="tel"
            value={text}
            className={`${INPUT_LOOK} px-2.5 py-1.5 text-base`}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {refusals.map((words) => (
        <PanelFailure key={words}>{words}</PanelFailure>
      ))}
    </DialogForm>
  )
}
