import { ArrowDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Icon } from '@/ui/icon.tsx'
import { announce } from '@/ui/live-region.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { ChatEntry } from '../message/entry.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { chatWords } from '../words.ts'
import type { MessageDeeds } from './message-tools.tsx'
import { MessageRow, type RowContext } from './message-row.tsx'
import { MessageWindow } from './message-window.ts'
import { aroundOf, countAfter, firstUnread } from './rows.ts'
import { summaryOf } from './summary.ts'
import { useToday } from './use-today.ts'

type MessagesProps = {
  instance: string
  chat: string
  entries: readonly ChatEntry[]
  outbox: Outbox
  isGroup: boolean
  nameOf: (jid: string) => string
  /** How many were unread when the chat was opened. */
  unread: number
  /** Whether there may be older ones. */
  hasOlder: boolean
  /** What stands above the first message. */
  startWords: string
  isLoadingOlder: boolean
  onOlder: () => void
  deeds: MessageDeeds
  /** The search result to show. */
  shown: string | undefined
}

/** The messages of a chat: as many as are in sight, in a scroll that stays where the reader is. */
export function Messages(props: MessagesProps) {
  const { instance, entries, outbox, isGroup, hasOlder, isLoadingOlder, onOlder, shown, nameOf, deeds } = props
  const t = useWords(chatWords)
  const box = useRef<HTMLDivElement>(null)
  // the same as long as nothing came, so that a scroll costs what comes into sight and not what there is
  const ids = useMemo(() => entries.map(({ id }) => id), [entries])
  const [unread] = useState(props.unread)
  const [newFrom] = useState(() => firstUnread(entries, unread))
  const [sight] = useState(() => new MessageWindow(newFrom === undefined ? 'end' : { id: newFrom, offset: -160 }))
  useSyncExternalStore(sight.subscribe, sight.version)
  const { from, to, tops, height } = sight.sight(ids)
  const [stop, setStop] = useState<string>()
  const today = useToday()

  const [unseenFrom, setUnseenFrom] = useState(() => entries.at(-1)?.id)
  const isAtEnd = sight.isAtEnd
  const isBehind = !isAtEnd && unseenFrom !== undefined
  const waiting = isBehind ? countAfter(entries, unseenFrom) : 0

  const nearTop = useEffectEvent(() => {
    if (hasOlder && !isLoadingOlder) onOlder()
  })
  useLayoutEffect(() => (box.current ? sight.attach(box.current, () => nearTop()) : undefined), [sight])
  useLayoutEffect(() => sight.settle(ids))
  useEffect(() => {
    if (shown === undefined) return
    sight.show(shown)
  }, [sight, shown])
  const last = entries.at(-1)
  if (isAtEnd && last && last.id !== unseenFrom) setUnseenFrom(last.id)
  useNewsSpoken(entries, nameOf)

  const context = useMemo<RowContext>(
    () => ({ instance, isGroup, nameOf, window: sight, deeds }),
    [instance, isGroup, nameOf, sight, deeds],
  )
  const tabStop = stop !== undefined && ids.includes(stop) ? stop : ids.at(-1)

  function steer(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'ARTICLE') return
    const at = Number(event.target.ariaPosInSet) - 1
    const entry = entries[at]
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8, Home: -Infinity, End: Infinity }[event.key]
    if (step !== undefined) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, at + step))]
      if (next !== undefined) goTo(next)
    } else if (event.key === 'r' && entry && entry.content.kind !== 'system' && !event.ctrlKey && !event.metaKey) deeds.reply(entry)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function goTo(id: string) {
    setStop(id)
    const row = sight.element(id)
    if (!row) sight.show(id)
    queueMicrotask(() => {
      const article = sight.element(id)?.querySelector('article')
      article?.focus({ preventScroll: true })
      article?.scrollIntoView({ block: 'nearest' })
    })
  }

  return (
    <div className="relative min-h-0 flex-1">
      <div ref={box} className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none]">
        <div className="relative flex min-h-full flex-col justify-end">
          {/* a feed is walked with the keys, from one article to the next */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div
            role={entries.length > 0 ? 'feed' : undefined}
            aria-label={entries.length > 0 ? t('messages.title') : undefined}
            aria-busy={isLoadingOlder}
            className="relative mx-auto w-full max-w-200 shrink-0"
            style={{ height }}
            onKeyDown={steer}
          >
            <p className="absolute inset-x-0 top-0 px-6 py-3 text-center text-xs text-muted">
              {isLoadingOlder ? t('messages.older') : !hasOlder && props.startWords}
            </p>
            <div className="absolute inset-x-0 top-0" style={{ transform: `translateY(${tops[from] ?? 0}px)` }}>
              {entries.slice(from, to).map((entry, index) => {
                const at = from + index
                return (
                  <MessageRow
                    key={entry.id}
                    entry={entry}
                    {...aroundOf(entry, entries[at - 1])}
                    original={entry.quoted && entries.find(({ key }) => key.id === entry.quoted?.id)}
                    newCount={entry.id === newFrom ? unread : 0}
                    unsent={entry.outgoingId === undefined ? undefined : outbox.find(({ id }) => id === entry.outgoingId)}
                    position={at + 1}
                    count={hasOlder ? -1 : entries.length}
                    isTabStop={entry.id === tabStop}
                    isShown={entry.id === shown}
                    today={today}
                    context={context}
                  />
                )
              })}
            </div>
          </div>
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          aria-label={waiting > 0 ? t('new.jump', { count: waiting }) : t('newest.jump')}
          title={t('newest.jump')}
          onClick={() => sight.goTo('end')}
          className="absolute end-6 bottom-4 flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-full bg-raised px-2 text-sm font-medium shadow-pop hover:bg-hover pointer-coarse:h-11 pointer-coarse:min-w-11"
        >
          <Icon of={ArrowDown} />
          {waiting > 0 && <span>{t('new.line', { count: waiting })}</span>}
        </button>
      )}
    </div>
  )
}

/** Has new messages of others read out, several of them as a number. */
function useNewsSpoken(entries: readonly ChatEntry[], nameOf: (jid: string) => string) {
  const t = useWords(chatWords)
  const heard = useRef(entries.at(-1)?.id)
  const speak = useEffectEvent((newest: string | undefined) => {
    const count = countAfter(entries, heard.current)
    const last = entries.findLast(({ fromMe }) => !fromMe)
    heard.current = newest
    if (count === 0 || !last) return
    const name = nameOf(last.author ?? last.key.remoteJid)
    announce(count === 1 ? t('announce.text', { name, text: summaryOf(last.content, t).text }) : t('announce', { count, name }), last.id)
  })
  const newest = entries.at(-1)?.id
  useEffect(() => speak(newest), [newest])
}
