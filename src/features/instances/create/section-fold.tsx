import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Control, useFormState, useWatch } from 'react-hook-form'
import { startingValues, changedFields } from '@/forms/answers.ts'
import type { Values } from '@/forms/field.ts'
import { Questions } from '@/forms/questions.tsx'
import { Icon } from '@/ui/icon.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { FormValues } from './check.ts'
import { askedOf, isWanted, type Section, valuesIn } from './sections.ts'
import { useSectionNotes } from './use-section-notes.tsx'
import { createWords } from './words.ts'

type SectionFoldProps = { section: Section; control: Control<FormValues>; isOpen: boolean; onToggle: (isOpen: boolean) => void }

/** A part of the configuration, folded away as long as nobody wants it. */
export function SectionFold({ section, control, isOpen, onToggle }: SectionFoldProps) {
  const { id, configuration } = section
  const words = useWords<Source>(configuration.words)
  const notes = useSectionNotes(section)
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const values = valuesIn({ [id]: useWatch({ control, name: id }) }, section)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)} className="group/fold border-b border-line">
      <summary className="-mx-2 flex min-h-11 list-none items-center gap-2 rounded-sm px-2 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} className="size-4 text-muted transition-transform group-open/fold:rotate-90 rtl:-scale-x-100" />
        <span className="text-base font-medium">{words(configuration.title)}</span>
        <span className="ms-auto text-sm text-muted">
          <Summary section={section} values={values} control={control} />
        </span>
      </summary>
      {wasOpen && (
        <div className="pt-3 pb-8 lg:ps-6">
          <Questions
            fields={askedOf(section, isWanted(section, values))}
            tell={(key) => words(key)}
            control={control}
            under={id}
            asides={notes}
          />
        </div>
      )}
    </details>
  )
}

/** What there is in it, told while it is folded. */
function Summary({ section, values, control }: { section: Section; values: Values; control: Control<FormValues> }): ReactNode {
  const t = useWords(createWords)
  const { errors } = useFormState({ control, name: section.id })
  if (errors[section.id]) {
    return (
      <span className="flex items-center gap-1.5 text-attention">
        <StateMark state="attention" className="size-3" />
        {t('part.wrong')}
      </span>
    )
  }
  const { fields } = section
  if (!('enabled' in fields)) {
    const count = changedFields(fields, startingValues(fields), values).length
    return count === 0 ? t('part.unchanged') : t('part.changed', { count })
  }
  if (values['enabled'] !== true) return t('part.off')
  const { events } = values
  if (!Array.isArray(events)) return t('part.on')
  return events.length === 0 ? t('part.all') : t('part.events', { count: events.length })
}
