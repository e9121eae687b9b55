import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Field } from '@/ui/field.tsx'
import { PhoneInput, type TypedNumber } from '@/ui/phone-input.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { useWords } from '@/words/use-words.tsx'
import { pairingWords } from '../words.ts'

type NumberFormProps = {
  /** Digits that are known already: of the number asked for last, or of the one that belongs into the instance. */
  known: string | null
  seconds: number
  onSubmit: (digits: string) => void
  onCancel: () => void
}

/** Asks which number the code is for. Nothing is sent before the number is a possible one. */
export function NumberForm({ known, seconds, onSubmit, onCancel }: NumberFormProps) {
  const t = useWords(pairingWords)
  const [typed, setTyped] = useState<TypedNumber>()
  const [refused, setRefused] = useState<TypedNumber>()
  const input = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed?.number.isPossible) return onSubmit(typed.number.digits)
    setRefused(typed)
    return input.current?.focus()
  }

  return (
    <>
      <form noValidate className="grid w-full gap-5" onSubmit={submit}>
        <div>
          <h2 className="text-lg font-semibold">{t('number.title')}</h2>
          <p className="mt-1 text-base text-muted">{t('number.why')}</p>
        </div>
        <Field
          label={t('number.label')}
          hint={
            typed?.number.isPossible ? t.rich('number.asked', { number: <PhoneNumber digits={typed.number.digits} /> }) : t('number.hint')
          }
          error={refused === typed && typed?.number.isPossible === false && t(`number.${typed.number.problem}`, { country: typed.country })}
        >
          {(wiring) => (
            <PhoneInput
              {...wiring}
              field={input}
              type="tel"
              inputMode="tel"
              countryLabel={t('number.country')}
              known={known}
              onType={setTyped}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" size="lg">
            {t('number.get')}
          </Button>
          <Button variant="quiet" size="lg" onPress={onCancel}>
            {t('by.qr')}
          </Button>
        </div>
      </form>
      <div className="border-s-2 border-line ps-6">
        <h3 className="text-base font-semibold">{t('number.then')}</h3>
        <ol className="mt-3 grid gap-2">
          {[t('number.then.1'), t('number.then.2'), t('number.then.3', { seconds })].map((then, at) => (
            <li key={then} className="grid grid-cols-[1.75rem_1fr] text-base">
              <span aria-hidden="true" className="font-semibold text-accent">
                {at + 1}
              </span>
              <span>{then}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
