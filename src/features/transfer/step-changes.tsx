import { ArrowRight } from 'lucide-react'
import type { Field } from '@/forms/field.ts'
import { isSame } from '@/forms/answers.ts'
import { useValueInWords } from '@/forms/value-in-words.ts'
import type { Configuration } from '@/features/configuration/configuration.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Icon } from '@/ui/icon.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import type { Area, Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Seen } from './carry-out.ts'
import { transferWords } from './words.ts'

type StepChangesProps = { part: Configuration; seen: Seen }

/** What one part of one instance would become, field by field. */
export function StepChanges({ part, seen }: StepChangesProps) {
  const t = useWords(transferWords)
  const tell = useWords<Source>(part.words)
  const explain = useExplainError()
  const fields = part.fieldsFor(useApi().server)
  const labelsOf = (names: readonly string[]) => names.map((name) => tell(fields[name]?.label ?? name)).join(', ')
  return (
    <section aria-label={tell(part.title)} className="py-1.5">
      <h4 className="text-sm font-medium">{tell(part.title)}</h4>
      {seen.kind === 'same' && <p className="text-sm text-muted">{t('preview.isSame')}</p>}
      {seen.kind === 'blocked' && <Problem>{t('preview.needs', { names: labelsOf(seen.names) })}</Problem>}
      {seen.kind === 'unread' && <Problem>{`${explain(seen.error).title}. ${explain(seen.error).explanation}`}</Problem>}
      {seen.kind === 'change' && (
        <dl className="text-sm">
          {seen.changed.map((name) => {
            const field = fields[name]
            return (
              field && (
                <div key={name} className="grid gap-x-4 py-0.5 sm:grid-cols-[11rem_1fr]">
                  <dt className="text-muted">{tell(field.label)}</dt>
                  <dd className="min-w-0 wrap-anywhere">
                    <Difference field={field} from={seen.before[name]} to={seen.after[name]} tell={tell} />
                  </dd>
                </div>
              )
            )
          })}
        </dl>
      )}
    </section>
  )
}

const Problem = ({ children }: { children: string }) => (
  <p className="flex items-start gap-1.5 text-sm text-attention">
    <StateMark state="attention" className="mt-1 size-3" />
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </p>
)

type DifferenceProps = { field: Field; from: unknown; to: unknown; tell: (key: string) => string }

function Difference({ field, from, to, tell }: DifferenceProps) {
  const t = useWords(transferWords)
  const inWords = useValueInWords()
  if (field.list && Array.isArray(from) && Array.isArray(to)) return <Picks field={field} words={field.list.words} from={from} to={to} />
  const [old, next] = [from === undefined ? t('preview.untold') : inWords(field, from, tell), inWords(field, to, tell)]
  // what is hidden looks alike on both sides
  if (old === next && !isSame(from, to, field)) return <b className="font-medium">{t('preview.other', { value: next })}</b>
  return (
    <>
      <span className="text-muted">{old}</span> <Icon of={ArrowRight} className="inline size-3.5 text-faint rtl:-scale-x-100" />
      <span className="sr-only">{t('preview.becomes')}</span> <b className="font-medium">{next}</b>
    </>
  )
}

type PicksProps = { field: Field; words: Area; from: readonly unknown[]; to: readonly unknown[] }

/** Of a long list, only what comes and what goes. */
function Picks({ field, words, from, to }: PicksProps) {
  const t = useWords(transferWords)
  const tell = useWords<Source>(words)
  const inWords = useValueInWords()
  const labels = new Map(field.list?.groups.flatMap(({ options }) => options.map(({ value, label }) => [value, tell(label)])))
  const only = (some: readonly unknown[], others: readonly unknown[]) =>
    some
      .filter((value) => !others.includes(value))
      .map((value) => labels.get(String(value)) ?? String(value))
      .join(', ')
  const [added, removed] = [only(to, from), only(from, to)]
  return (
    <>
      <b className="font-medium">{inWords(field, [...to], tell)}</b>
      <span className="text-muted">
        {added && `, ${t('preview.added', { names: added })}`}
        {removed && `, ${t('preview.removed', { names: removed })}`}
      </span>
    </>
  )
}
