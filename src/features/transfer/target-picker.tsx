import { useMemo, useRef, useState } from 'react'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { useInstanceList } from '@/features/instances/instance-queries.ts'
import { type Group, GROUPS, groupOf, reasonOf } from '@/features/instances/instance-state.ts'
import { arrange } from '@/features/instances/list/filter.ts'
import { remInPixels } from '@/features/instances/list/use-row-heights.ts'
import { useMedia } from '@/features/instances/list/use-media.ts'
import { useScrollWindow } from '@/features/instances/list/use-scroll-window.ts'
import { nameText } from '@/features/instances/reason-words.ts'
import { instancesWords } from '@/features/instances/words.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { Tick } from '@/ui/checkbox.tsx'
import { Chip } from '@/ui/chip.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { Section } from '@/ui/section.tsx'
import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { transferWords } from './words.ts'

type TargetPickerProps = {
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  /** What cannot be chosen: an instance is not copied onto itself. */
  without: string | null
}

/** Which instances: searched, by state, one by one or all that are shown. */
export function TargetPicker(props: TargetPickerProps) {
  const t = useWords(transferWords)
  const explain = useExplainError()
  const { data: rows, error, refetch } = useInstanceList()
  if (rows) return <Picker {...props} rows={rows} />
  return (
    <Section title={t('where.title')}>
      {error ? (
        <FailureView {...explain(error)} size="inline" onRetry={() => refetch()} />
      ) : (
        <Skeleton label={t('where.loading')} className="py-3">
          {['w-40', 'w-56', 'w-48'].map((width) => (
            <SkeletonBar key={width} className={`my-3 ${width}`} />
          ))}
        </Skeleton>
      )}
    </Section>
  )
}

type PickerProps = TargetPickerProps & { rows: NonNullable<ReturnType<typeof useInstanceList>['data']> }

function Picker({ chosen, onChoose, without, rows }: PickerProps) {
  const t = useWords(transferWords)
  const states = useWords(instancesWords)
  const language = useLanguage()
  const { dialect } = useApi().server
  const [query, setQuery] = useState('')
  const [state, setState] = useState<Group | null>(null)
  const others = useMemo(() => rows.filter((row) => row.kind === 'instance' && row.name !== without), [rows, without])
  const { sections, counts } = useMemo(() => arrange(others, { query, state, order: 'name' }, dialect), [others, query, state, dialect])
  const shown = sections.flatMap((section) => section.rows.flatMap((row) => (row.kind === 'instance' ? [row] : [])))
  const isAllChosen = shown.every(({ name }) => chosen.has(name))

  function choose(name: string, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(name)
    else next.delete(name)
    onChoose(next)
  }

  if (others.length === 0) {
    return (
      <Section title={t('where.title')}>
        <p className="py-3 text-base text-muted">{t('where.only')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('where.title')} aside={t('where.chosen', { count: chosen.size })}>
      <SearchInput
        aria-label={states('list.search')}
        placeholder={states('list.search.hint')}
        value={query}
        onSearch={setQuery}
        className="mt-3"
      />
      <fieldset aria-label={states('list.states')} className="mt-2 flex min-w-0 flex-wrap gap-1">
        <Chip
          isPressed={state === null}
          label={states('group.all')}
          count={formatNumber(counts.all, language)}
          onPress={() => setState(null)}
        />
        {GROUPS.filter((group) => counts[group] > 0).map((group) => (
          <Chip
            key={group}
            isPressed={state === group}
            mark={<StateMark state={group} isPlain={state === group} />}
            label={states(`group.${group}`)}
            count={formatNumber(counts[group], language)}
            onPress={() => setState(state === group ? null : group)}
          />
        ))}
      </fieldset>
      <div className="mt-1 flex min-h-9 flex-wrap items-center gap-x-4">
        {shown.length > 0 && !isAllChosen && (
          <Button variant="link" onPress={() => onChoose(new Set([...chosen, ...shown.map(({ name }) => name)]))}>
            {t('where.shown', { count: shown.length })}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button variant="link" onPress={() => onChoose(new Set())}>
            {t('where.none')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="rounded-md border border-line px-3 py-6 text-center text-base text-muted">{t('where.empty')}</p>
      ) : (
        <Rows shown={shown} chosen={chosen} onChoose={choose} />
      )}
    </Section>
  )
}

type RowsProps = { shown: readonly Instance[]; chosen: ReadonlySet<string>; onChoose: (name: string, isChosen: boolean) => void }

/** Only what is in sight is drawn. */
function Rows({ shown, chosen, onChoose }: RowsProps) {
  const t = useWords(transferWords)
  const states = useWords(instancesWords)
  const { dialect } = useApi().server
  const box = useRef<HTMLDivElement>(null)
  const { from, to } = useScrollWindow(box)
  // of the classes `h-9` and `h-11`
  const height = remInPixels() * (useMedia('(pointer: coarse)') ? 2.75 : 2.25)
  const first = Math.max(0, Math.floor(from / height))
  return (
    <div ref={box} className="max-h-90 overflow-y-auto rounded-md border border-line">
      <ul aria-label={t('where.list')} className="relative" style={{ height: shown.length * height }}>
        {shown.slice(first, Math.ceil(to / height)).map((instance, at) => {
          const reason = reasonOf(instance, dialect)
          const isChosen = chosen.has(instance.name)
          const name = nameText(states, instance.name)
          return (
            <li
              key={instance.name}
              aria-setsize={shown.length}
              aria-posinset={first + at + 1}
              className="absolute inset-x-0 top-0"
              style={{ height, transform: `translateY(${(first + at) * height}px)` }}
            >
              <label
                className={`flex h-full items-center gap-3 border-b border-line/70 px-3 text-base ${isChosen ? 'bg-selected' : 'hover:bg-hover'}`}
              >
                <Tick aria-label={name} checked={isChosen} onChange={({ target }) => onChoose(instance.name, target.checked)} />
                <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                <span className="flex shrink-0 items-center gap-1.5 text-sm text-muted">
                  <StateMark state={groupOf(reason)} />
                  {states(`word.${reason}`)}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
