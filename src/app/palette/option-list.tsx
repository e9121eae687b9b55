/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox: an `option` element holds no pictures */
import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { Kbd } from '@/ui/kbd.tsx'
import type { Range } from './match.ts'

export type Option = {
  readonly id: string
  readonly label: string
  readonly ranges: readonly Range[]
  readonly beside: string
  readonly picture: ReactNode
  readonly keys?: readonly string[]
  readonly run: () => unknown
}
type OptionListProps = {
  label: string
  groups: readonly { label: string; options: readonly Option[] }[]
  chosen: Option | undefined
  onPoint: (option: Option) => void
  onChoose: (option: Option) => void
}

export const optionId = (at: number) => `palette-option-${at}`

/** The focus stays in the field above, which says which option is meant and hears the keys. */
export function OptionList({ label, groups, chosen, onPoint, onChoose }: OptionListProps) {
  const order = groups.flatMap((group) => group.options)
  return (
    <div id="palette-options" role="listbox" aria-label={label} className="max-h-[min(60vh,32rem)] overflow-y-auto p-1.5">
      {groups.map((group) => (
        <Fragment key={group.label}>
          <div role="presentation" className="truncate px-3 pt-2.5 pb-1 text-xs text-muted">
            {group.label}
          </div>
          {group.options.map((option) => (
            <OptionRow
              key={option.id}
              id={optionId(order.indexOf(option))}
              option={option}
              isChosen={option === chosen}
              onPoint={() => onPoint(option)}
              onChoose={() => onChoose(option)}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

type OptionRowProps = { id: string; option: Option; isChosen: boolean; onPoint: () => void; onChoose: () => void }

function OptionRow({ id, option, isChosen, onPoint, onChoose }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={`flex min-h-9 items-center gap-3 rounded-sm px-3 pointer-coarse:min-h-11 ${isChosen ? 'bg-selected' : ''}`}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className="inline-flex w-4 justify-center text-muted">{option.picture}</span>
      <bdi className="max-w-[75%] truncate text-base">{marked(option.label, option.ranges)}</bdi>
      <span className="min-w-0 flex-1 truncate text-sm text-muted">{option.beside}</span>
      <span className="flex gap-1 max-sm:hidden" aria-hidden="true">
        {isChosen ? <Kbd>↵</Kbd> : option.keys?.map((key) => <Kbd key={key}>{key}</Kbd>)}
      </span>
    </div>
  )
}

function marked(text: string, ranges: readonly Range[]): ReactNode {
  let from = 0
  const parts = ranges.map(([start, end]) => {
    const before = text.slice(from, start)
    from = end
    return (
      <Fragment key={start}>
        {before}
        <mark className="bg-transparent font-semibold text-accent">{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return [...parts, text.slice(from)]
}
