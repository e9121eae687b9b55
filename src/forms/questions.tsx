import type { ReactNode } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { Asked } from './asked.tsx'
import { decidingFields, type Field, type Fields, isAsked, type Values } from './field.ts'
import type { Answers } from './use-saved-form.ts'

type QuestionsProps = {
  fields: Fields
  tell: (key: string) => string
  control: Control<Answers>
  /** Where the answers stand in the form, if not at its top. */
  under?: string
  untold?: Readonly<Record<string, string | undefined>> | undefined
  asides?: Readonly<Record<string, ((answers: Values) => ReactNode) | undefined>> | undefined
  onAnswered?: (name: string, answer: unknown) => void
  conflictAt?: (name: string) => { theirs: unknown; settle: (isMine: boolean) => void } | undefined
}

/** The questions that are asked at the moment; what takes much room stands beside the rest. */
export function Questions({ fields, tell, control, under, untold, asides, onAnswered, conflictAt }: QuestionsProps) {
  const place = (name: string) => (under === undefined ? name : `${under}.${name}`)
  // only the fields that decide on others are watched here, so that typing redraws one question and not the form
  const deciding = decidingFields(fields)
  const decided = useWatch({ control, name: deciding.map(place) })
  const current = Object.fromEntries(deciding.map((name, at) => [name, decided[at]]))
  const asked = Object.entries<Field>(fields).filter(([, field]) => isAsked(field, current))
  const wide = asked.filter(([, field]) => field.control === 'picks')
  const narrow = asked.filter(([, field]) => field.control !== 'picks')

  const draw = ([name, field]: [string, Field]) => (
    <Asked
      key={name}
      name={place(name)}
      under={under}
      field={field}
      tell={tell}
      control={control}
      untold={untold?.[name]}
      aside={asides?.[name]}
      onAnswered={(answer) => onAnswered?.(name, answer)}
      conflict={conflictAt?.(name)}
    />
  )
  return (
    <div className={wide.length > 0 ? 'grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]' : 'max-w-108'}>
      <div className="grid min-w-0 content-start gap-5">
        {runs(narrow, isRow).map(({ isRun, items }) =>
          isRun ? (
            <div key={items[0]?.[0]} className="divide-y divide-line/70 border-y border-line/70">
              {items.map(draw)}
            </div>
          ) : (
            items.map(draw)
          ),
        )}
      </div>
      {wide.length > 0 && <div className="grid min-w-0 content-start gap-8">{wide.map(draw)}</div>}
    </div>
  )
}

const isRow = ([, field]: [string, Field]) => field.control === 'toggle' && !field.isHead

/** Neighbours of one kind together, so that a line can be drawn around them. */
function runs<Item>(items: readonly Item[], isKind: (item: Item) => boolean) {
  const found: { isRun: boolean; items: Item[] }[] = []
  for (const item of items) {
    const last = found.at(-1)
    if (last && last.isRun === isKind(item)) last.items.push(item)
    else found.push({ isRun: isKind(item), items: [item] })
  }
  return found
}
