import { Search, X } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { useWords } from '@/words/use-words.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { Kbd } from './kbd.tsx'
import { uiWords } from './words.ts'

type SearchInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref' | 'type'> & {
  'aria-label': string
  value: string
  onSearch: (text: string) => void
  /** The key that leads here, shown at the end while nothing is typed. */
  shortcut?: string | undefined
}

export function SearchInput({ value, onSearch, shortcut, className = '', ...rest }: SearchInputProps) {
  const t = useWords(uiWords)
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={`relative block ${className}`}>
      <Icon of={Search} className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-faint" />
      <input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        ref={input}
        type="search"
        value={value}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onSearch('')
        }}
        className="h-8 w-full rounded-sm border border-edge text-ellipsis bg-surface ps-8 pe-8 text-base pointer-coarse:h-11 pointer-coarse:pe-11 pointer-coarse:text-md"
      />
      <span className="absolute inset-y-0 end-0.5 flex items-center">
        {value !== '' ? (
          <IconButton
            size="sm"
            icon={X}
            label={t('search.clear')}
            onPress={() => {
              onSearch('')
              input.current?.focus()
            }}
          />
        ) : (
          shortcut && (
            <span className="hidden pe-1 lg:inline-flex">
              <Kbd>{shortcut}</Kbd>
            </span>
          )
        )}
      </span>
    </span>
  )
}
