import type { ReactNode } from 'react'

export type Suggestion = { readonly key: string; readonly title: string; readonly more?: string; readonly picture?: ReactNode }

type SuggestionsProps = { id: string; label: string; items: readonly Suggestion[]; at: number; onPick: (at: number) => void }

/** Above the text while something is being begun: people after `@`, quick replies after `/`. The keys stay in the text. */
export function Suggestions({ id, label, items, at, onPick }: SuggestionsProps) {
  return (
    <div
      id={id}
      // a `<datalist>` neither mentions people nor looks like this
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 bottom-full z-20 mb-1.5 max-h-60 overflow-y-auto rounded-md bg-raised p-1 shadow-pop"
    >
      {items.map((item, index) => (
        // the text field holds the focus and the keys
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={item.key}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm pointer-coarse:min-h-11 ${index === at ? 'bg-selected' : 'hover:bg-hover'}`}
        >
          {item.picture}
          <span className="shrink-0 font-medium">
            <bdi>{item.title}</bdi>
          </span>
          {item.more !== undefined && (
            <span className="min-w-0 truncate text-muted">
              <bdi>{item.more}</bdi>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
