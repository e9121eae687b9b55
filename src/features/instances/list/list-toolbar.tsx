import { ArrowDownNarrowWide } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { Chip } from '@/ui/chip.tsx'
import { Icon } from '@/ui/icon.tsx'
import { Menu } from '@/ui/menu.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useShortcut } from '@/ui/use-shortcut.ts'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { GROUPS } from '../instance-state.ts'
import { instancesWords } from '../words.ts'
import { type Arranged, ORDERS } from './filter.ts'
import type { useListFilter } from './use-list-filter.ts'

type ListToolbarProps = { controls: ReturnType<typeof useListFilter>; counts: Arranged['counts'] | undefined }

/** Search, states with their counts, order. */
export function ListToolbar({ controls, counts }: ListToolbarProps) {
  const t = useWords(instancesWords)
  const language = useLanguage()
  const toolbar = useRef<HTMLDivElement>(null)
  useShortcut('/', () => focusSearch(toolbar))
  const { filter, text, search, chooseState, chooseOrder } = controls
  const told = (count: number | undefined) => (count === undefined ? undefined : formatNumber(count, language))

  return (
    <div ref={toolbar} className="flex shrink-0 flex-col gap-2 px-4 pb-3 lg:flex-row lg:items-center lg:px-5">
      <fieldset
        aria-label={t('list.states')}
        className={`-mx-4 flex min-w-0 gap-1 overflow-x-auto px-4 py-0.5 lg:mx-0 lg:px-0 max-lg:order-last [scrollbar-width:none] ${counts ? '' : 'invisible'}`}
      >
        <Chip isPressed={filter.state === null} label={t('group.all')} count={told(counts?.all)} onPress={() => chooseState(null)} />
        {GROUPS.map((group) => {
          const isPressed = filter.state === group
          return (
            <Chip
              key={group}
              isPressed={isPressed}
              mark={<StateMark state={group} isPlain={isPressed} />}
              label={t(`group.${group}`)}
              count={told(counts?.[group])}
              onPress={() => chooseState(isPressed ? null : group)}
            />
          )
        })}
      </fieldset>
      <SearchInput
        aria-label={t('list.search')}
        placeholder={t('list.search.hint')}
        value={text}
        onSearch={search}
        shortcut="/"
        className="lg:ms-auto lg:w-48 xl:w-72"
      />
      <span className="hidden lg:inline-flex">
        <Menu
          label={t('list.order')}
          actions={ORDERS.map((order) => ({
            label: t(`order.${order}`),
            isChosen: order === filter.order,
            onChoose: () => chooseOrder(order),
          }))}
          className="inline-flex h-8 items-center gap-1.5 rounded-sm px-2 text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-ink pointer-coarse:h-11"
        >
          <Icon of={ArrowDownNarrowWide} />
          {t(`order.${filter.order}`)}
        </Menu>
      </span>
    </div>
  )
}

function focusSearch(toolbar: RefObject<HTMLElement | null>) {
  toolbar.current?.querySelector('input')?.select()
  toolbar.current?.querySelector('input')?.focus()
}
