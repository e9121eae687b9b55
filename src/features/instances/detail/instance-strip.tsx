import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { Link } from '@/navigation/link.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { paths } from '@/lib/paths.ts'
import { Ago } from '@/ui/ago.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { useInstanceList } from '../instance-queries.ts'
import { arrange } from '../list/filter.ts'
import { type Block, keyOf, rowsBetween, stack } from '../list/blocks.ts'
import { remInPixels } from '../list/use-row-heights.ts'
import { useScrollWindow } from '../list/use-scroll-window.ts'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'
import { detailWords } from './words.ts'

/** Of the classes `h-7` and `h-7.5`. */
const heights = (rem: number) => ({ strip: 1.75 * rem, row: () => 1.875 * rem })
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
  const blocks = useMemo(() => stack(sections, heights(remInPixels())), [sections])
  const { from, to } = useScrollWindow(scroller)
  // back to where it was scrolled on the page before this one
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: kept.offset }) // answers with a promise in newer browsers, which is no way to clean up
  }, [])

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
        {rows && blocks.length === 0 && <p className="px-2 py-1 text-sm text-muted">{t('strip.none')}</p>}
        {blocks.map((block) => (
          <section key={block.id} style={{ height: block.height }}>
            <h2 className="flex h-7 items-center justify-between px-2 pt-1 text-xs text-muted">
              <span>{states(`group.${block.id}`)}</span>
              <span>{formatNumber(block.rows.length, language)}</span>
            </h2>
            <ul className="relative">
              {rowsBetween(block, from, to, -1).map((at) => {
                const row = block.rows[at]
                return (
                  row && (
                    <li
                      key={keyOf(row)}
                      aria-setsize={block.rows.length}
                      aria-posinset={at + 1}
                      className="absolute inset-x-0 top-0"
                      style={{ transform: `translateY(${at * block.rowHeight}px)` }}
                    >
                      <StripRow row={row} section={block.id} isCurrent={row.kind === 'instance' && row.name === current} />
                    </li>
                  )
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}

type StripRowProps = { row: InstanceRow; section: Block['id']; isCurrent: boolean }

function StripRow({ row, section, isCurrent }: StripRowProps) {
  const states = useWords(instancesWords)
  const mark = <StateMark state={section === 'all' || section === 'unreadable' ? 'attention' : section} />
  if (row.kind === 'unreadable') {
    return (
      <span className="flex h-7.5 items-center gap-2 px-2 text-sm text-muted">
        {mark}
        {states('row.unreadable')}
      </span>
    )
  }
  return (
    <Link
      to={paths.instance(row.name)}
      aria-current={isCurrent ? 'page' : undefined}
      className={`flex h-7.5 items-center gap-2 rounded-sm px-2 text-sm ${isCurrent ? 'bg-selected font-medium' : 'hover:bg-hover'}`}
    >
      {mark}
      <span className="min-w-0 flex-1 truncate">{nameText(states, row.name)}</span>
      <OffSince at={row.disconnection?.at} />
    </Link>
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
