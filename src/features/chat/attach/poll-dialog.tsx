import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Field } from '@/ui/field.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { DialogForm } from '../dialog-form.tsx'
import { chatWords } from '../words.ts'
import type { AttachProps } from './attach-menu.tsx'

/** Servers take two to ten. */
const MOST = 10

export function PollDialog({ chat, quoted, onSend, onClose }: AttachProps) {
  const t = useWords(chatWords)
  const [question, setQuestion] = useState('')
  const [options, setOptions] = useState<readonly string[]>(['', ''])
  const [isMany, setMany] = useState(false)
  const [isTried, setTried] = useState(false)
  const values = options.map((option) => option.trim()).filter((option) => option !== '')
  const isFine = values.length >= 2 && new Set(values).size === values.length

  function send() {
    setTried(true)
    if (question.trim() === '' || !isFine) return
    void onSend({
      name: 'sendPoll',
      input: { ...withOptions(chat, PLAIN, quoted), name: question.trim(), values, selectableCount: isMany ? values.length : 1 },
    })
    onClose()
  }

  return (
    <DialogForm title={t('poll.title')} onSubmit={send} onClose={onClose}>
      <Field label={t('poll.question')} error={isTried && question.trim() === '' && t('location.needed')}>
        {(wiring) => <TextInput {...wiring} spellCheck value={question} onChange={(event) => setQuestion(event.target.value)} />}
      </Field>
      {options.map((option, at) => (
        <Field
          // an answer is its place
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={t('poll.option', { count: at + 1 })}
          error={isTried && !isFine && at === options.length - 1 && t('poll.twice')}
        >
          {(wiring) => (
            <span className="flex gap-1">
              <TextInput
                {...wiring}
                spellCheck
                value={option}
                onChange={(event) => setOptions(options.map((each, index) => (index === at ? event.target.value : each)))}
              />
              {options.length > 2 && (
                <IconButton
                  icon={X}
                  label={t('poll.removeOption', { count: at + 1 })}
                  onPress={() => setOptions(options.filter((_, index) => index !== at))}
                />
              )}
            </span>
          )}
        </Field>
      ))}
      {options.length < MOST && (
        <div>
          <Button variant="quiet" icon={Plus} onPress={() => setOptions([...options, ''])}>
            {t('poll.addOption')}
          </Button>
        </div>
      )}
      <Checkbox label={t('poll.several')} checked={isMany} onChange={(event) => setMany(event.target.checked)} />
    </DialogForm>
  )
}
