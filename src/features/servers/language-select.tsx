import { chooseLanguage } from '@/words/language.ts'
import { LANGUAGES } from '@/words/translator.ts'
import { useLanguage } from '@/words/use-words.tsx'

/** Each language under its own name, so that whoever reads no other finds it. */
export function LanguageSelect({
  label,
  className = 'h-8 rounded-sm bg-transparent text-sm text-muted pointer-coarse:h-11',
}: {
  label: string
  className?: string
}) {
  const language = useLanguage()
  return (
    <select
      aria-label={label}
      value={language}
      className={className}
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
    </select>
  )
}

export const LANGUAGE_CODES = ['en', 'pt-BR', 'es', 'it', 'fr'] as const satisfies readonly (keyof typeof LANGUAGES)[]
