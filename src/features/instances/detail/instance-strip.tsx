import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useApi } from '@/query/use-endpoint.ts'
import { paths } from '@/lib/paths.ts'
import { Ago } from '@/ui/ago.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { useInstanceList } from '../instance-queries.ts'
import { arrange } from '../list/filter.ts'
import { layOut } from '../list/lines.ts'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'
import { detailWords } from './words.ts'

const HEADING = 28
const ROW = 30
/** Each instance has a page of its own; what was scrolled and typed here goes from one to the next. */
const kept = { offset: 0, query: '' }

/** The instances beside the one that is looked at. */
export function InstanceStrip({ current }: { current: string }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const language = useLanguage()
  const { dialect } = useApi().server
  const { data: rows } = useInstanceList()
  const [query, setQuery] = useState(kept.query)
  const scroller = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => arrange(rows ?? [], { query, state: null, order: 'problems' }, dialect).sections, [rows, query, dialect])
  const lines = useMemo(() => layOut(sections), [sections])
  // oxlint-disable-next-line react/incompatible-library -- the compiler is off, and nothing of it is passed on
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'strip' ? HEADING : ROW),
    getItemKey: (index) => lines[index]?.key ?? index,
    initialOffset: kept.offset,
    overscan: 6,
    useFlushSync: false,
  })

  return (
    <nav aria-label={t('strip.title')} className="flex w-66 shrink-0 flex-col border-e border-line bg-canvas">
      <div className="flex h-12 shrink-0 items-center px-3">
        <SearchInput
          aria-label={t('strip.filter')}
          placeholder={rows ? states('list.filter', { count: rows.length }) : ''}
          value={query}
          onSearch={(text) => {
            kept.query = text
            setQuery(text)
          }}
          className="flex-1"
        />
      </div>
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto px-1.5"
        onScroll={(event) => {
          kept.offset = event.currentTarget.scrollTop
        }}
      >
        {rows && lines.length === 0 && <p className="px-2 py-1 text-sm text-muted">{t('strip.none')}</p>}
        <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            if (!line) return null
            return (
              <li key={line.key} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${start}px)` }}>
                {line.kind === 'strip' ? (
                  <h2 className="flex h-7 items-center justify-between px-2 pt-1 text-xs text-muted">
                    <span>{states(line.section === 'all' ? 'group.all' : `group.${line.section}`)}</span>
                    <span>{formatNumber(sections.find(({ id }) => id === line.section)?.rows.length ?? 0, language)}</span>
                  </h2>
                ) : line.row.kind === 'instance' ? (
                  <Link
                    to={paths.instance(line.row.name)}
                    aria-current={line.row.name === current ? 'page' : undefined}
                    className={`flex h-7.5 items-center gap-2 rounded-sm px-2 text-sm ${line.row.name === current ? 'bg-selected font-medium' : 'hover:bg-hover'}`}
                  >
                    <StateMark state={line.section === 'all' || line.section === 'unreadable' ? 'close' : line.section} />
                    <span className="min-w-0 flex-1 truncate">{nameText(states, line.row.name)}</span>
                    <OffSince at={line.row.disconnection?.at} />
                  </Link>
                ) : (
                  <span className="flex h-7.5 items-center gap-2 px-2 text-sm text-muted">
                    <StateMark state="attention" />
                    {states('row.unreadable')}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </nav>
  )
}

function OffSince({ at }: { at: string | undefined }) {
  const off = Date.parse(at ?? '')
  return (
    !Number.isNaN(off) && (
      <span className="text-xs text-faint">
        <Ago at={off} tabIndex={-1} />
      </span>
    )
  )
}
