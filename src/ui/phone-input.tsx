import { type ComponentProps, type RefObject, useEffect, useMemo, useState } from 'react'
import {
  type CountryCode,
  countriesIn,
  countryIn,
  isCountry,
  likelyCountry,
  nationalText,
  readNumber,
  type ReadNumber,
} from '@/lib/phone-number.ts'
import { useLanguage } from '@/words/use-words.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

/** What somebody typed, as far as it is a number, and the name of the country it was read for. */
export type TypedNumber = { readonly text: string; readonly number: ReadNumber; readonly country: string }

type PhoneInputProps = Omit<ComponentProps<'input'>, 'ref' | 'value' | 'onChange'> & {
  field: RefObject<HTMLInputElement | null>
  countryLabel: string
  /** Digits to begin with. */
  known?: string | null
  /** Told at once, and with every change. */
  onType: (typed: TypedNumber) => void
}

/** A phone number and its country, with the focus in it. It brings all countries along: load it late. */
export function PhoneInput({ field, countryLabel, known = null, onType, ...rest }: PhoneInputProps) {
  const language = useLanguage()
  // a few hundred names, put in order once for each language
  const countries = useMemo(() => countriesIn(language === 'en-XA' ? 'en' : language), [language])
  const [code, choose] = useState(() => likelyCountry(known, navigator.languages))
  const [text, setText] = useState(() => nationalText(known))
  const nameOf = (wanted: CountryCode) => countries.find((each) => each.code === wanted)?.name ?? wanted
  const country = nameOf(code)
  useEffect(() => onType({ text, number: readNumber(text, code), country }), [onType, text, code, country])
  useEffect(() => field.current?.focus(), [field])

  /** Told before the next key, too: an effect may come after an Enter typed at once. */
  function take(nextText: string, nextCode: CountryCode) {
    setText(nextText)
    choose(nextCode)
    onType({ text: nextText, number: readNumber(nextText, nextCode), country: nameOf(nextCode) })
  }

  return (
    <div className="flex flex-wrap gap-2 sm:flex-nowrap">
      <Select
        aria-label={countryLabel}
        className="w-full sm:w-44 sm:shrink-0"
        value={code}
        onChange={({ target }) => {
          if (isCountry(target.value)) take(text, target.value)
        }}
      >
        {countries.map((each) => (
          <option key={each.code} value={each.code}>
            {each.name} +{each.callingCode}
          </option>
        ))}
      </Select>
      <TextInput
        {...rest}
        ref={field}
        autoComplete="off"
        maxLength={80}
        className="min-w-0 flex-1"
        value={text}
        onChange={({ target }) => take(target.value, countryIn(target.value) ?? code)}
      />
    </div>
  )
}
