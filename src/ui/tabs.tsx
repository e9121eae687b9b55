import { type ReactNode, useId, useRef } from 'react'

type TabsProps<Id extends string> = {
  'aria-label': string
  tabs: readonly { id: Id; label: ReactNode }[]
  chosen: Id
  onChoose: (id: Id) => void
  /** What the chosen tab shows. */
  children: ReactNode
}

/** Views of one thing that take each other's place. Pages are links, not tabs. */
export function Tabs<Id extends string>({ tabs, chosen, onChoose, children, ...rest }: TabsProps<Id>) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)

  function steer(key: string) {
    const at = tabs.findIndex((tab) => tab.id === chosen)
    const isRightToLeft = row.current !== null && getComputedStyle(row.current).direction === 'rtl'
    const step = { ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 }[key]
    const next = { Home: 0, End: tabs.length - 1 }[key] ?? (step === undefined ? undefined : (at + step + tabs.length) % tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return false
    onChoose(tab.id)
    row.current?.querySelectorAll('button')[tabs.indexOf(tab)]?.focus()
    return true
  }

  return (
    <>
      <div ref={row} role="tablist" {...rest} className="flex gap-5 border-b border-line">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
            onKeyDown={(event) => {
              if (steer(event.key)) event.preventDefault()
            }}
            className={`-mb-px h-10 border-b-2 px-0.5 text-base pointer-coarse:h-11 ${tab.id === chosen ? 'border-ink font-medium' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  )
}
