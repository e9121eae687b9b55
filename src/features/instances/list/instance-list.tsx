import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
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
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { formatNumber } from '@/words/translator.ts'
import { isPaired } from '../channel.ts'
import type { Deed } from '../deeds/deed-actions.ts'
import { instancesWords } from '../words.ts'
import { COLUMNS } from './columns.ts'
import type { Section } from './filter.ts'
import { InstanceLine } from './instance-row.tsx'
import { firstRow, keyOf, layOut, type Line, rowNear, shiftOf } from './lines.ts'
import { useMedia } from './use-media.ts'

const STRIP = 32
const ROW = 36
const ROW_COARSE = 44
const ROW_NARROW = 65

export type ListHandle = {
  /** Puts the focus on a row, if it is in the list. */
  focusRow: (name: string) => void
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
  const isCoarse = useMedia('(pointer: coarse)')
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<{ key: string; index: number } | null>(null)
  const focusWanted = useRef(false)
  const deed = useRef(onDeed)
  useLayoutEffect(() => {
    deed.current = onDeed
  })
  const runDeed = useCallback((what: Deed, instance: Instance) => deed.current(what, instance), []) // stable, so that rows stay as they are

  const lines = useMemo(() => layOut(sections), [sections]) // thousands of them, and each scroll draws
  const indexOf = (key: string) => lines.findIndex((line) => line.key === key)
  const currentIndex = current === null ? firstRow(lines) : rowNear(lines, current)
  const rowHeight = isCoarse ? ROW_COARSE : ROW

  // oxlint-disable-next-line react/incompatible-library -- the compiler is off, and nothing of it is passed on
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'strip' ? STRIP : isWide ? rowHeight : ROW_NARROW),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: STRIP,
    scrollPaddingEnd: 8,
    useFlushSync: false,
    // the row that has the focus stays in the page when it is scrolled out of sight
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      return currentIndex < 0 || (currentIndex >= from && currentIndex <= to)
        ? inSight
        : [...inSight, currentIndex].toSorted((a, b) => a - b)
    },
  })

  useEffect(() => virtualizer.measure(), [virtualizer, isWide, rowHeight])
  useHeldScroll(lines, virtualizer.measurementsCache, filterKey, scroller)

  const linkOf = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)

  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null
    if (!focusWanted.current || !lost) return
    linkOf(currentIndex)?.focus({ preventScroll: true })
  })

  function goTo(index: number) {
    const line = lines[index]
    if (line?.kind !== 'row') return
    setCurrent({ key: line.key, index })
    focusWanted.current = true
    virtualizer.scrollToIndex(index)
    const link = linkOf(index)
    if (link) link.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur() // it is focused once it is drawn
  }

  function step(by: 1 | -1) {
    const isHere = scroller.current?.contains(document.activeElement)
    let index = isHere ? currentIndex + by : currentIndex
    while (lines[index]?.kind === 'strip') index += by
    goTo(index)
  }

  useShortcut('j', () => step(1))
  useShortcut('k', () => step(-1))
  useShortcut('p', () => {
    const line = lines[currentIndex]
    if (line?.kind === 'row' && line.row.kind === 'instance' && isPaired(line.row)) void navigate(paths.pair(line.row.name))
  })

  function steer(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Home') goTo(firstRow(lines))
    else if (event.key === 'End') goTo(lines.length - 1)
    else return
    event.preventDefault()
  }

  useImperativeHandle(ref, () => ({
    focusRow: (name) => goTo(indexOf(keyOf(name))),
  }))

  const shown = virtualizer.getVirtualItems()
  const measured = virtualizer.measurementsCache
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the links inside it
    <div
      ref={scroller}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line bg-surface"
      onKeyDown={steer}
      onFocus={(event) => {
        const index = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? -1)
        const line = lines[index]
        focusWanted.current = line !== undefined
        if (line && line.key !== current?.key) setCurrent({ key: line.key, index })
      }}
      onBlur={(event) => {
        // an element that is taken away while it has the focus loses it without a next one, and without this event
        if (event.relatedTarget !== null) focusWanted.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      {sections.map((section) => {
        const first = lines.findIndex((line) => line.section === section.id)
        const last = first + section.rows.length - (section.id === 'all' ? 1 : 0)
        const start = measured[first]?.start ?? 0
        const height = (measured[last]?.end ?? 0) - start
        const rows = shown.filter(({ index }) => index >= first && index <= last && lines[index]?.kind === 'row')
        return (
          <SectionRows key={section.id} section={section} height={height}>
            {rows.map((item) => {
              const line = lines[item.index]
              return (
                line?.kind === 'row' && (
                  <ListRow
                    key={line.key}
                    row={line.row}
                    item={item}
                    start={item.start - start - (section.id === 'all' ? 0 : STRIP)}
                    position={line.position}
                    size={section.rows.length}
                    measure={isWide ? undefined : virtualizer.measureElement}
                    dialect={dialect}
                    isWide={isWide}
                    isCurrent={item.index === currentIndex}
                    onDeed={runDeed}
                  />
                )
              )
            })}
          </SectionRows>
        )
      })}
    </div>
  )
}

function SectionRows({ section, height, children }: { section: Section; height: number; children: ReactNode }) {
  const t = useWords(instancesWords)
  const language = useLanguage()
  const id = useId()
  if (section.id === 'all') {
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
          <StateMark state={section.id === 'unreadable' ? 'attention' : section.id} />
        </span>
        <span>{t(`group.${section.id}`)}</span>
        <span className="font-normal text-muted">{formatNumber(section.rows.length, language)}</span>
      </h2>
      <ul aria-labelledby={id} className="relative">
        {children}
      </ul>
    </section>
  )
}

type ListRowProps = ComponentProps<typeof InstanceLine> & {
  item: VirtualItem
  /** From the top of its section's rows. */
  start: number
  position: number
  size: number
  measure: ((element: Element | null) => void) | undefined
}

function ListRow({ item, start, position, size, measure, ...line }: ListRowProps) {
  return (
    <li
      ref={measure}
      data-index={item.index}
      aria-setsize={size}
      aria-posinset={position}
      style={{ transform: `translateY(${start}px)` }}
      className={`group absolute inset-x-0 top-0 flex min-h-16 items-center gap-3 border-b border-line/70 px-4 py-2.5 hover:bg-hover lg:h-9 lg:min-h-0 lg:px-5 lg:py-0 lg:pointer-coarse:h-11 ${COLUMNS}`}
    >
      <InstanceLine {...line} />
    </li>
  )
}

/** Keeps what is in sight where it is when rows come and go above it; a new search begins at the top. */
function useHeldScroll(lines: readonly Line[], starts: readonly VirtualItem[], filterKey: string, scroller: RefObject<HTMLElement | null>) {
  const last = useRef({ lines, filterKey, placed: [] as ReturnType<typeof placesIn> })
  useLayoutEffect(() => {
    const before = last.current
    const element = scroller.current
    if (!element) return
    const placed = placesIn(lines, starts)
    if (before.filterKey !== filterKey) element.scrollTo({ top: 0 })
    else if (before.lines !== lines && element.scrollTop > 0) {
      const from = before.placed.findIndex(({ start }) => start >= element.scrollTop)
      element.scrollBy({ top: shiftOf(before.placed.slice(Math.max(0, from)), placed) })
    }
    last.current = { lines, filterKey, placed }
  }, [lines, starts, filterKey, scroller])
}

const placesIn = (lines: readonly Line[], starts: readonly VirtualItem[]) =>
  lines.flatMap(({ kind, key, section }, at) => (kind === 'row' ? [{ key, section, start: starts[at]?.start ?? 0 }] : []))
