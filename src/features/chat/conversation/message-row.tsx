import { CornerUpRight, Pencil } from 'lucide-react'
import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { timeOfDay } from '@/lib/dates.ts'
import { Icon } from '@/ui/icon.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { ContentView } from '../content/content-view.tsx'
import type { ChatEntry } from '../message/entry.ts'
import { withNames } from '../message/marks.ts'
import { visibleName } from '@/lib/visible-name.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { chatWords } from '../words.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import { MessageTools, type MessageDeeds } from './message-tools.tsx'
import type { MessageWindow } from './message-window.ts'
import { Quote } from './quote.tsx'
import { Reactions } from './reactions.tsx'
import type { Around } from './rows.ts'
import { summaryOf } from './summary.ts'
import { SystemLine, systemText } from './system-line.tsx'
import { dayName } from './times.ts'
import { UnsentLine } from './unsent-line.tsx'

export type RowContext = {
  readonly instance: string
  readonly isGroup: boolean
  readonly nameOf: (jid: string) => string
  readonly window: MessageWindow
  readonly deeds: MessageDeeds
}
type MessageRowProps = Around & {
  entry: ChatEntry
  /** The message that it answers, where that is here. */
  original: ChatEntry | undefined
  /** How many were new when the chat was opened, at the first of them. */
  newCount: number
  unsent: Outgoing | undefined
  position: number
  count: number
  isTabStop: boolean
  isShown: boolean
  today: number
  context: RowContext
}

/** A message with what stands above it. Drawn again when something about it is another, and not with each step of a scroll. */
export const MessageRow = memo(function MessageRow({
  entry,
  isNewDay,
  isFirst,
  original,
  newCount,
  unsent,
  position,
  count,
  isTabStop,
  isShown,
  today,
  context,
}: MessageRowProps) {
  const t = useWords(chatWords)
  const language = useLanguage()
  const row = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const { window: sight, nameOf } = context
  useLayoutEffect(() => (row.current ? sight.watch(entry.id, row.current) : undefined), [sight, entry.id])

  const isSystem = entry.content.kind === 'system'
  const who = entry.fromMe ? t('you') : authorName(entry, nameOf)
  const words = isSystem ? systemText(entry, nameOf, t) : withNames(summaryOf(entry.content, t).text, entry.mentions, nameOf)
  return (
    <div ref={row} className="flow-root">
      {isNewDay && <Line>{dayName(entry.at, today, language, t)}</Line>}
      {newCount > 0 && <Line isNews>{t('new.line', { count: newCount })}</Line>}
      {/* the tools are half of what a row is made of, and most rows only pass by */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <article
        onPointerEnter={() => setNear(true)}
        onFocus={() => setNear(true)}
        aria-posinset={position}
        aria-setsize={count}
        aria-label={t('message.by', { name: who, time: timeOfDay(entry.at, language), text: words })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={isTabStop ? 0 : -1}
        className={`group rounded-sm px-3 outline-offset-0 lg:px-6 ${isFirst && !isNewDay ? 'pt-3' : 'pt-0.75'} ${isShown ? 'animate-tint' : ''}`}
      >
        {isSystem ? (
          <SystemLine entry={entry} nameOf={nameOf} />
        ) : (
          <div className={`flex ${entry.fromMe ? 'justify-end' : ''} ${entry.reactions.length > 0 ? 'mb-5' : ''}`}>
            <div className="relative max-w-[min(34rem,82%)] min-w-0">
              <Bubble entry={entry} isFirst={isFirst} original={original} who={who} context={context} />
              <Reactions
                reactions={entry.reactions}
                nameOf={nameOf}
                isMine={entry.fromMe}
                onTakeBack={() => context.deeds.react(entry, '')}
              />
              {isNear && <MessageTools entry={entry} deeds={context.deeds} />}
              {unsent && <UnsentLine item={unsent} instance={context.instance} />}
            </div>
          </div>
        )}
      </article>
    </div>
  )
})

const authorName = ({ author, authorName: said, key }: ChatEntry, nameOf: RowContext['nameOf']) => {
  const known = nameOf(author ?? key.remoteJid)
  return /^[+\d\s()-]+$/.test(known) && said ? visibleName(said) || known : known
}

function Line({ isNews = false, children }: { isNews?: boolean; children: ReactNode }) {
  return (
    <div className={`mx-3 flex items-center gap-3 py-2.5 text-xs lg:mx-6 ${isNews ? 'font-medium text-accent' : 'text-muted'}`}>
      <span className={`h-px flex-1 ${isNews ? 'bg-accent' : 'bg-line'}`} />
      {children}
      <span className={`h-px flex-1 ${isNews ? 'bg-accent' : 'bg-line'}`} />
    </div>
  )
}

const PLAIN: ReadonlySet<string> = new Set(['sticker'])
const FRAMED: ReadonlySet<string> = new Set(['image', 'video'])

type BubbleProps = Pick<MessageRowProps, 'entry' | 'isFirst' | 'original' | 'context'> & { who: string }

function Bubble({ entry, isFirst, original, who, context }: BubbleProps) {
  const t = useWords(chatWords)
  const { content, fromMe, quoted } = entry
  const ground = PLAIN.has(content.kind)
    ? ''
    : fromMe
      ? `bg-bubble-out ${isFirst ? 'rounded-ee-none' : ''}`
      : `border border-line bg-bubble-in ${isFirst ? 'rounded-ss-none' : ''}`
  const hasName = context.isGroup && !fromMe && isFirst
  return (
    <div
      className={`flow-root overflow-clip rounded-md text-base wrap-anywhere ${FRAMED.has(content.kind) ? 'p-1' : 'px-3 py-1.5'} ${ground}`}
    >
      {hasName && (
        <p className={`truncate text-sm font-medium text-accent ${FRAMED.has(content.kind) ? 'px-2 pb-0.5' : ''}`}>
          <bdi>{who}</bdi>
        </p>
      )}
      {entry.forwards > 0 && (
        <p className="flex items-center gap-1 text-xs text-muted">
          <Icon of={CornerUpRight} className="size-3 rtl:-scale-x-100" />
          {t(entry.forwards > 4 ? 'message.forwardedOften' : 'message.forwarded')}
        </p>
      )}
      {quoted && <Quote quoted={quoted} original={original} context={context} />}
      <ContentView entry={entry} context={context} meta={<Meta entry={entry} />} />
    </div>
  )
}

/** Time and how far it came; floats at the end of the last line. */
function Meta({ entry }: { entry: ChatEntry }) {
  const t = useWords(chatWords)
  const language = useLanguage()
  return (
    <span className="float-end ms-3 mt-1.5 inline-flex items-center gap-1 text-xs text-muted">
      {entry.isViewOnce && <span>{t('message.viewOnce')}</span>}
      {entry.isEdited && (
        <span className="inline-flex items-center gap-0.5">
          <Icon of={Pencil} className="size-3" />
          {t('message.edited')}
        </span>
      )}
      <time dateTime={new Date(entry.at).toISOString()}>{timeOfDay(entry.at, language)}</time>
      {entry.delivery && <DeliveryMark delivery={entry.delivery} />}
    </span>
  )
}
