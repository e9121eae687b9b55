import { type LucideIcon, MoreHorizontal } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Icon } from './icon.tsx'
import { float, place } from './place.ts'

export type MenuAction = {
  label: string
  icon?: LucideIcon
  onChoose: () => unknown
  /** Opens something that can lose data. */
  isDanger?: boolean
  /** Why it cannot be chosen now. It can still be reached, so that the reason can be read. */
  reason?: string | undefined
  /** Marks the one of several that is in force. */
  isChosen?: boolean
}

type MenuProps = {
  /** The name of the button and of the list. */
  label: string
  actions: readonly MenuAction[]
  /** What stands on the button; three dots without it. */
  children?: ReactNode
  className?: string
  /** -1 where another key than Tab leads to the button. */
  tabIndex?: number | undefined
}

const DOTS =
  'inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11'

/** A button with a list of actions, which floats above everything and is only in the page while it is open. */
export function Menu({ label, actions, children, className = DOTS, tabIndex }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        aria-label={children === undefined ? label : undefined}
        title={children === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className={className}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children ?? <Icon of={MoreHorizontal} />}
      </button>
      {isOpen && <MenuList id={id} label={label} actions={actions} button={button} onClose={() => setOpen(false)} />}
    </>
  )
}

type MenuListProps = Pick<MenuProps, 'label' | 'actions'> & { id: string; button: RefObject<HTMLButtonElement | null>; onClose: () => void }

function MenuList({ id, label, actions, button, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    if (!list.current || !button.current) return
    float(list.current, button.current)
    itemsOf(list.current)[0]?.focus({ preventScroll: true })
  }, [button])

  useEffect(() => {
    const follow = () => {
      if (list.current && button.current) place(list.current, button.current)
    }
    const leave = (event: Event) => {
      const isInside = event.target instanceof Node && (list.current?.contains(event.target) || button.current?.contains(event.target))
      if (!isInside) close()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [button])

  const closeAndReturn = () => {
    button.current?.focus()
    onClose()
  }

  function steer(event: KeyboardEvent) {
    event.stopPropagation() // letters belong to the menu while it is open, not to shortcuts of the page
    const items = list.current ? itemsOf(list.current) : []
    const target = targetOf(event.key, items)
    if (target) target.focus()
    else if (event.key === 'Escape') closeAndReturn()
    else {
      if (event.key === 'Tab') closeAndReturn() // and let the browser go on from the button
      return
    }
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      onKeyDown={steer}
      className="fixed inset-auto z-50 m-0 max-h-[calc(100dvh-1rem)] min-w-44 max-w-80 animate-arrive overflow-y-auto rounded-md bg-raised p-1 text-ink shadow-pop"
    >
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          role={action.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={action.isChosen}
          tabIndex={-1}
          aria-disabled={action.reason === undefined ? undefined : true}
          className={`flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1 text-start text-sm pointer-coarse:min-h-11 ${action.isChosen ? 'font-medium' : ''} ${lookOf(action)}`}
          onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => {
            if (action.reason !== undefined) return
            closeAndReturn()
            action.onChoose()
          }}
        >
          {action.icon && <Icon of={action.icon} className={action.isDanger ? 'size-4' : 'size-4 text-muted'} />}
          <span className="min-w-0">
            {action.label}
            {action.reason !== undefined && <span className="block text-xs">{action.reason}</span>}
          </span>
        </button>
      ))}
    </div>
  )
}

function lookOf({ isDanger, reason }: MenuAction) {
  if (reason !== undefined) return 'text-faint'
  return isDanger ? 'text-attention focus:bg-attention-soft' : 'focus:bg-hover'
}

const itemsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')]

function targetOf(key: string, items: readonly HTMLElement[]) {
  const at = items.findIndex((item) => item === document.activeElement)
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length > 1 || key === ' ') return undefined
  const startsWithKey = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(startsWithKey)
}
