import { useState } from 'react'
import { Field } from '@/ui/field.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { DialogForm } from '../dialog-form.tsx'
import { chatWords } from '../words.ts'
import type { AttachProps } from './attach-menu.tsx'

const FIELDS = ['name', 'number', 'organization', 'email'] as const

export function ContactDialog({ chat, quoted, onSend, onClose }: AttachProps) {
  const t = useWords(chatWords)
  const [values, setValues] = useState({ name: '', number: '', organization: '', email: '' })
  const [isTried, setTried] = useState(false)
  const digits = values.number.replaceAll(/\D/g, '')
  const isFine = values.name.trim() !== '' && digits.length >= 10

  function send() {
    setTried(true)
    if (!isFine) return
    const [organization, email] = [values.organization.trim(), values.email.trim()]
    const contact = [
      { fullName: values.name.trim(), phoneNumber: digits, wuid: digits, ...(organization && { organization }), ...(email && { email }) },
    ]
    void onSend({ name: 'sendContact', input: { ...withOptions(chat, PLAIN, quoted), contact } })
    onClose()
  }

  return (
    <DialogForm title={t('contact.title')} onSubmit={send} onClose={onClose}>
      {FIELDS.map((field) => (
        <Field key={field} label={t(`contact.${field}`)} error={field === 'number' && isTried && !isFine && t('contact.needed')}>
          {(wiring) => (
            <TextInput
              {...wiring}
              inputMode={field === 'number' ? 'tel' : undefined}
              autoComplete="off"
              value={values[field]}
              onChange={(event) => setValues({ ...values, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </DialogForm>
  )
}
