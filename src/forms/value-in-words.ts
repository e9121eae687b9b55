import { useWords } from '@/words/use-words.tsx'
import type { Field } from './field.ts'
import { isSecretName } from './secret-name.ts'
import { formsWords } from './words.ts'

/** An answer as a person would say it; nothing that opens something is told. */
export function useValueInWords() {
  const t = useWords(formsWords)
  return (field: Field, value: unknown, tell: (key: string) => string): string => {
    if (value === undefined || value === '' || value === null) return t('value.empty')
    if (field.control === 'secret') return t('value.hidden')
    if (typeof value === 'boolean') return value ? t('value.on') : t('value.off')
    if (field.control === 'picks' && Array.isArray(value)) return t('value.picked', { count: value.length })
    const chosen = field.choices?.find((choice) => choice.value === value)
    if (chosen) return tell(chosen.label)
    if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : t('value.empty')
    if (typeof value !== 'object') return asText(value)
    const entries = Object.entries(value).map(([name, each]) => `${name}: ${isSecretName(name) ? t('value.hidden') : asText(each)}`)
    return entries.length > 0 ? entries.join(', ') : t('value.empty')
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
