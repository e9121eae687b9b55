import { Button } from '@/ui/button.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Field } from './field.ts'
import { useValueInWords } from './value-in-words.ts'
import { formsWords } from './words.ts'

type ConflictChoiceProps = { field: Field; tell: (key: string) => string; theirs: unknown; onSettle: (isMine: boolean) => void }

/** Somebody else changed this field too: nothing is saved until one of both is chosen. */
export function ConflictChoice({ field, tell, theirs, onSettle }: ConflictChoiceProps) {
  const t = useWords(formsWords)
  const inWords = useValueInWords()
  return (
    <fieldset
      data-conflict
      aria-label={`${tell(field.label)}: ${t('conflict.title')}`}
      className="mt-2 rounded-md bg-connecting-soft px-3 py-2 text-sm"
    >
      <p className="flex items-start gap-1.5">
        <StateMark state="connecting" className="mt-1 size-3" />
        <span className="min-w-0 wrap-anywhere">
          <b>{t('conflict.title')}.</b> {t('conflict.theirs', { value: inWords(field, theirs, tell) })}
        </span>
      </p>
      <span className="mt-1.5 flex gap-1.5">
        <Button size="sm" onPress={() => onSettle(true)}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="sm" onPress={() => onSettle(false)}>
          {t('conflict.takeTheirs')}
        </Button>
      </span>
    </fieldset>
  )
}
