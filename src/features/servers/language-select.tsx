import type { ComponentProps } from 'react'
import { Select } from '@/ui/select.tsx'
import { chooseLanguage } from '@/words/language.ts'
import { LANGUAGES } from '@/words/translator.ts'
import { useLanguage } from '@/words/use-words.tsx'

export const LANGUAGE_CODES = ['en', 'pt-BR', 'es', 'it', 'fr'] as const satisfies readonly (keyof typeof LANGUAGES)[]

/** Each language under its own name, so that whoever reads no other finds it. */
export function LanguageSelect(props: Omit<ComponentProps<'select'>, 'value' | 'onChange'>) {
  const language = useLanguage()
  return (
    <Select
      {...props}
      value={language}
      onChange={({ target }) => {
        const chosen = LANGUAGE_CODES.find((code) => code === target.value)
        if (chosen) void chooseLanguage(chosen)
      }}
    >
      {LANGUAGE_CODES.map((code) => (
        <option key={code} value={code} lang={code}>
          {LANGUAGES[code]}
        </option>
      ))}
    </Select>
  )
}
