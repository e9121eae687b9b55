import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Field } from '@/ui/field.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { Select } from '@/ui/select.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { pairingWords } from '../words.ts'
import { countriesIn, countryIn, isCountry, likelyCountry, nationalText, readNumber } from '@/lib/phone-number.ts'

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
  const language = useLanguage()
  const countries = useMemo(() => countriesIn(language === 'en-XA' ? 'en' : language), [language])
  const [country, chooseCountry] = useState(() => likelyCountry(known, navigator.languages))
  const [typed, setTyped] = useState(() => nationalText(known))
  const [isRefused, setRefused] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const number = readNumber(typed, country)
  useEffect(() => input.current?.focus(), [])
  const chosen = countries.find(({ code }) => code === country)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (number.isPossible) return onSubmit(number.digits)
    setRefused(true)
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
          hint={number.isPossible ? t.rich('number.asked', { number: <PhoneNumber digits={number.digits} /> }) : t('number.hint')}
          error={isRefused && !number.isPossible && t(`number.${number.problem}`, { country: chosen?.name ?? country })}
        >
          {(wiring) => (
            <div className="flex gap-2">
              <Select
                aria-label={t('number.country')}
                className="w-36 shrink-0 sm:w-44"
                value={country}
                onChange={({ target }) => {
                  if (isCountry(target.value)) chooseCountry(target.value)
                }}
              >
                {countries.map(({ code, name, callingCode }) => (
                  <option key={code} value={code}>
                    {name} +{callingCode}
                  </option>
                ))}
              </Select>
              <TextInput
                {...wiring}
                ref={input}
                type="tel"
                inputMode="tel"
                autoComplete="off"
                maxLength={60}
                className="min-w-0 flex-1"
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value)
                  setRefused(false)
                  const abroad = countryIn(target.value)
                  if (abroad) chooseCountry(abroad)
                }}
              />
            </div>
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
