import { type ReactNode, useId, useState } from 'react'
import { Tick } from '@/ui/checkbox.tsx'
import { FieldError } from '@/ui/field.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { PickList } from './field.ts'
import { matchingGroups, pickGroups, type Pickable, type PickableGroup } from './pick-groups.ts'
import { type QuestionProps, wordsFor } from './question.tsx'
import { formsWords } from './words.ts'

const MANY = 12
const LINK = 'min-h-6 text-accent underline-offset-3 hover:underline pointer-coarse:min-h-11'

type PickSectionProps = Pick<QuestionProps, 'value' | 'onAnswer' | 'onBlur' | 'focusRef' | 'wrong' | 'untold' | 'aside'> & {
  label: string
  list: PickList
}

/** Several of many, in groups, with a search and sets to start from. */
export function PickSection({ label, list, value, onAnswer, onBlur, focusRef, wrong, untold, aside }: PickSectionProps) {
  const t = useWords(formsWords)
  const words = useWords(list.words)
  const id = useId()
  const [search, setSearch] = useState('')
  const picked = new Set(Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [])
  const groups = pickGroups(list, [...picked], (key) => words(key), t('picks.unknown'))
  const all = groups.flatMap(({ options }) => options.map((option) => option.value))
  const shown = matchingGroups(groups, search)

  const put = (values: readonly string[], isPicked: boolean) =>
    onAnswer(isPicked ? [...new Set([...picked, ...values])] : [...picked].filter((each) => !values.includes(each)))

  return (
    <section aria-labelledby={id} aria-describedby={wrong && `${id}-wrong`}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b border-ink pb-1.5">
        <h2 id={id} className="text-base font-semibold">
          {label} <span className="font-normal text-muted">{t('picks.count', { count: picked.size, total: all.length })}</span>
        </h2>
        <span className="flex flex-wrap gap-x-3 text-sm">
          <Preset label={t('picks.all')} focusRef={focusRef} onPress={() => onAnswer(all)} />
          {list.presets.map((preset) => (
            <Preset key={preset.label} label={words(preset.label)} onPress={() => onAnswer([...preset.values])} />
          ))}
          <Preset label={t('picks.none')} onPress={() => onAnswer([])} />
        </span>
      </div>
      <div className="pt-2 text-sm text-muted empty:hidden">{untold && <p>{untold}</p>}</div>
      {wrong && <FieldError id={`${id}-wrong`}>{wordsFor(wrong, t)}</FieldError>}
      {aside}
      {all.length > MANY && (
        <SearchInput
          className="mt-4 sm:max-w-72"
          aria-label={t('picks.search')}
          placeholder={t('picks.search')}
          value={search}
          onSearch={setSearch}
        />
      )}
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {shown.map((group) => (
          <Group key={group.legend} group={group} picked={picked} onPick={put} onBlur={onBlur} />
        ))}
      </div>
      <output className="block text-sm text-muted">{shown.length === 0 && t('picks.noMatch', { text: search })}</output>
    </section>
  )
}

type GroupProps = {
  group: PickableGroup
  picked: ReadonlySet<string>
  onPick: (values: readonly string[], isPicked: boolean) => void
  onBlur: () => void
}

function Group({ group: { legend, options }, picked, onPick, onBlur }: GroupProps) {
  const t = useWords(formsWords)
  const values = options.map((option) => option.value)
  const count = values.filter((value) => picked.has(value)).length
  const isFull = count === values.length
  return (
    <fieldset className="min-w-0">
      <legend className="flex w-full items-center gap-2 border-b border-line pb-1 text-sm font-medium">
        <span>{legend}</span>
        <span className="font-normal whitespace-nowrap text-muted">{t('picks.count', { count, total: values.length })}</span>
        <button
          type="button"
          className={`${LINK} ms-auto text-sm font-normal`}
          aria-label={isFull ? t('picks.noneOf', { group: legend }) : t('picks.allOf', { group: legend })}
          onClick={() => onPick(values, !isFull)}
        >
          {isFull ? t('picks.none') : t('picks.all')}
        </button>
      </legend>
      <div className="pt-1">
        {options.map((option) => (
          <PickRow key={option.value} option={option} isPicked={picked.has(option.value)} onPick={onPick} onBlur={onBlur} />
        ))}
      </div>
    </fieldset>
  )
}

function PickRow({ option, isPicked, onPick, onBlur }: Pick<GroupProps, 'onPick' | 'onBlur'> & { option: Pickable; isPicked: boolean }) {
  return (
    <label title={option.title} className="flex min-h-8 items-center gap-2.5 text-base pointer-coarse:min-h-11">
      <Tick className="mt-0" checked={isPicked} onBlur={onBlur} onChange={({ target }) => onPick([option.value], target.checked)} />
      <span className="min-w-0 flex-1 py-1 wrap-anywhere">{option.label}</span>
    </label>
  )
}

function Preset({ label, focusRef, onPress }: { label: ReactNode; focusRef?: (element: HTMLElement | null) => void; onPress: () => void }) {
  return (
    <button ref={focusRef} type="button" className={LINK} onClick={onPress}>
      {label}
    </button>
  )
}
