import { useState } from 'react'
import { Field } from '@/ui/field.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { DialogForm } from '../dialog-form.tsx'
import { chatWords } from '../words.ts'
import type { AttachProps } from './attach-menu.tsx'

const LIMITS = { latitude: 90, longitude: 180 } as const

export function LocationDialog({ chat, quoted, onSend, onClose }: AttachProps) {
  const t = useWords(chatWords)
  const [values, setValues] = useState({ name: '', address: '', latitude: '', longitude: '' })
  const [isTried, setTried] = useState(false)
  const numbers = { latitude: numberIn(values.latitude, 90), longitude: numberIn(values.longitude, 180) }

  function send() {
    setTried(true)
    const { latitude, longitude } = numbers
    const [name, address] = [values.name.trim(), values.address.trim()]
    if (latitude === undefined || longitude === undefined || name === '' || address === '') return
    void onSend({ name: 'sendLocation', input: { ...withOptions(chat, PLAIN, quoted), latitude, longitude, name, address } })
    onClose()
  }

  return (
    <DialogForm title={t('location.title')} onSubmit={send} onClose={onClose}>
      {(['name', 'address'] as const).map((field) => (
        <Field key={field} label={t(`location.${field}`)} error={isTried && values[field].trim() === '' && t('location.needed')}>
          {(wiring) => (
            <TextInput {...wiring} value={values[field]} onChange={(event) => setValues({ ...values, [field]: event.target.value })} />
          )}
        </Field>
      ))}
      <div className="grid grid-cols-2 gap-4">
        {(['latitude', 'longitude'] as const).map((field) => (
          <Field
            key={field}
            label={t(`location.${field}`)}
            error={isTried && numbers[field] === undefined && t('location.invalid', { from: -LIMITS[field], to: LIMITS[field] })}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                inputMode="decimal"
                value={values[field]}
                onChange={(event) => setValues({ ...values, ...pasted(field, event.target.value) })}
              />
            )}
          </Field>
        ))}
      </div>
    </DialogForm>
  )
}

function numberIn(text: string, limit: number) {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Math.abs(value) <= limit ? value : undefined
}

/** Maps copy both in one: "-23.5505, -46.6333". */
function pasted(field: 'latitude' | 'longitude', text: string) {
  const [, latitude, longitude] = /^\s*(-?\d+\.\d+)\s*[,;\s]\s*(-?\d+\.\d+)\s*$/.exec(text) ?? []
  return latitude !== undefined && longitude !== undefined ? { latitude, longitude } : { [field]: text }
}
