import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import type { Dialect } from '@/api/dialect.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { paths } from '@/lib/paths.ts'
import { StateMark } from '@/ui/state-mark.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import type { Deed } from '../deeds/deed-actions.ts'
import { instancesWords } from '../words.ts'
import { type Block, edgesOf, indexOf, keyOf, rowAt, rowsBetween, shiftOf, stack } from './blocks.ts'
import { COLUMNS } from './columns.ts'
import type { Section } from './filter.ts'
import { InstanceLine } from './instance-row.tsx'
import { useMedia } from './use-media.ts'
import { useRowHeights } from './use-row-heights.ts'
import { useScrollWindow } from './use-scroll-window.ts'

export type ListHandle = {
  /** Puts the focus on a row, if it is in the list. */
  focusRow: (name: string) => void
  /** The link of the row that has or had the focus; after a deletion, of the one before. */
  currentLink: () => HTMLElement | null
}

type InstanceListProps = {
  sections: readonly Section[]
  /** Changes when something else is searched for. */
  filterKey: string
  dialect: Dialect
  onDeed: (deed: Deed, instance: Instance) => void
  ref?: Ref<ListHandle>
}

/** The rows, of which only those in sight are in the page. */
export function InstanceList({ sections, filterKey, dialect, onDeed, ref }: InstanceListProps) {
  const isWide = useMedia('(min-width: 64rem)')
  const heights = useRowHeights(isWide)
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const { from, to } = useScrollWindow(scroller)
  const [current, setCurrent] = useState({ key: '', index: 0 })
  const hasFocus = useRef(false)
  const blocks = useMemo(() => stack(sections, heights), [sections, heights])
  const count = sections.reduce((total, { rows }) => total + rows.length, 0)
  const currentIndex = indexOf(blocks, current)
  useHeldScroll(blocks, filterKey, scroller)

  const deed = useRef(onDeed)
  useLayoutEffect(() => {
    deed.current = onDeed
  })
  // what moves to another section is tinted once; what is only scrolled into sight is not
  const [places] = useState(() => new Map<string, Section['id']>())
  useLayoutEffect(() => {
    for (const { id, rows } of sections) if (id !== 'all') for (const row of rows) places.set(keyOf(row), id)
  }, [places, sections])
  const runDeed = useCallback((what: Deed, instance: Instance) => deed.current(what, instance), []) // the same for ever, so that rows stay as they are

  const linkOf = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null

  // a row that moved to another section is drawn anew, and one that was deleted took the focus with it
  useLayoutEffect(() => {
    if (hasFocus.current && (document.activeElement === document.body || document.activeElement === null))
      linkOf(currentIndex)?.focus({ preventScroll: true })
  })

  function goTo(index: number) {
    const row = rowAt(blocks, index)
    const box = scroller.current
    if (!row || !box) return
    const { top, bottom } = edgesOf(blocks, index)
    if (top < box.scrollTop + heights.strip) box.scrollTo({ top: top - heights.strip })
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTo({ top: bottom - box.clientHeight })
    hasFocus.current = true
    setCurrent({ key: keyOf(row), index })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur() // until the row is drawn
    linkOf(index)?.focus({ preventScroll: true })
  }

  const step = (by: 1 | -1) => {
    const isHere = scroller.current?.contains(document.activeElement)
    goTo(Math.max(0, Math.min(count - 1, isHere ? currentIndex + by : currentIndex)))
  }
  useShortcut('j', () => step(1))
  useShortcut('k', () => step(-1))
  useShortcut('p', () => {
    const row = rowAt(blocks, currentIndex)
    if (row?.kind === 'instance' && isPaired(row)) void navigate(paths.pair(row.name))
  })
  useImperativeHandle(ref, () => ({
    focusRow: (name) => goTo(indexOf(blocks, { key: `=${name}`, index: 0 })),
    currentLink: () => linkOf(currentIndex),
  }))

  function steer(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(count - 1)
    else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the links inside it
    <div
      ref={scroller}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain [overflow-anchor:none] border-t border-line bg-surface"
      onKeyDown={steer}
      onFocus={(event) => {
        const index = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? -1)
        const row = rowAt(blocks, index)
        hasFocus.current = row !== undefined
        if (row && keyOf(row) !== current.key) setCurrent({ key: keyOf(row), index })
      }}
      onBlur={(event) => {
        // what is taken off the page while it has the focus loses it to nothing
        if (event.relatedTarget !== null) hasFocus.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      {blocks.map((block) => (
        <SectionRows key={block.id} block={block}>
          {rowsBetween(block, from, to, currentIndex).map((at) => {
            const row = block.rows[at]
            return (
              row && (
                <ListRow
                  key={keyOf(row)}
                  row={row}
                  index={block.before + at}
                  height={block.rowHeight}
                  start={at * block.rowHeight}
                  position={at + 1}
                  size={block.rows.length}
                  dialect={dialect}
                  isWide={isWide}
                  isCurrent={block.before + at === currentIndex}
                  onDeed={runDeed}
                  isNews={block.id !== 'all' && (places.get(keyOf(row)) ?? block.id) !== block.id}
                />
              )
            )
          })}
        </SectionRows>
      ))}
    </div>
  )
}

function SectionRows({ block, children }: { block: Block; children: ReactNode }) {
  const t = useWords(instancesWords)
  const language = useLanguage()
  const id = useId()
  const { height } = block
  if (block.id === 'all') {
    return (
      <ul aria-label={t('list.title')} className="relative" style={{ height }}>
        {children}
      </ul>
    )
  }
  return (
    <section aria-labelledby={id} style={{ height }}>
      <h2 id={id} className="sticky top-0 z-10 flex h-8 items-center gap-2 border-b border-line bg-sunken px-4 text-sm font-medium lg:px-5">
        <span className="inline-flex lg:me-1 lg:w-5 lg:justify-center">
          <StateMark state={block.id === 'unreadable' ? 'attention' : block.id} />
        </span>
        <span>{t(`group.${block.id}`)}</span>
        <span className="font-normal text-muted">{formatNumber(block.rows.length, language)}</span>
      </h2>
      <ul aria-labelledby={id} className="relative">
        {children}
      </ul>
    </section>
  )
}

type ListRowProps = ComponentProps<typeof InstanceLine> & {
  index: number
  height: number
  /** From the top of its section's rows. */
  start: number
  position: number
  size: number
  isNews: boolean
}

function ListRow({ index, height, start, position, size, isNews, ...line }: ListRowProps) {
  const [isTinted] = useState(isNews)
  return (
    <li
      data-index={index}
      aria-setsize={size}
      aria-posinset={position}
      style={{ height, transform: `translateY(${start}px)` }}
      className={`group absolute inset-x-0 top-0 flex items-center gap-3 overflow-hidden border-b border-line/70 px-4 hover:bg-hover lg:px-5 ${isTinted ? 'animate-tint' : ''} ${COLUMNS}`}
    >
      <InstanceLine {...line} />
    </li>
  )
}

/** Keeps what is in sight where it is when rows come and go above it; another search begins at the top. */
function useHeldScroll(blocks: readonly Block[], filterKey: string, scroller: RefObject<HTMLElement | null>) {
  const last = useRef({ blocks, filterKey })
  useLayoutEffect(() => {
    const before = last.current
    const box = scroller.current
    last.current = { blocks, filterKey }
    if (!box || before.blocks === blocks) return
    if (before.filterKey !== filterKey) box.scrollTo({ top: 0 })
    else if (box.scrollTop > 0) box.scrollBy({ top: shiftOf(before.blocks, blocks, box.scrollTop) })
  }, [blocks, filterKey, scroller])
}
