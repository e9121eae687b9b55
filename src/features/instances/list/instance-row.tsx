import { memo, type ReactNode } from 'react'
import type { Instance, InstanceRow } from '@/api/endpoints/instance-list.ts'
import type { Dialect } from '@/api/dialect.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Ago } from '@/ui/ago.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { Menu } from '@/ui/menu.tsx'
import { PhoneNumber } from '@/ui/phone-number.tsx'
import { type MarkState, StateBadge, StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import { lineNumber } from '../channel.ts'
import { type Deed, deedsFor, menuActions } from '../deeds/deed-actions.ts'
import { useDoing } from '../deeds/doing.ts'
import { type Group, groupOf, reasonOf, stepFor } from '../instance-state.ts'
import { type InstanceWords, lineOf, nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'

type RowProps = {
  row: InstanceRow
  dialect: Dialect
  isWide: boolean
  /** Its link and buttons can be reached with Tab; those of other rows with the arrow keys only. */
  isCurrent: boolean
  onDeed: (deed: Deed, instance: Instance) => void
}

/** The inside of one row. Drawn again only when the instance itself has changed. */
export const InstanceLine = memo(function InstanceLine({ row, ...rest }: RowProps) {
  return row.kind === 'instance' ? <KnownLine instance={row} {...rest} /> : <UnreadableLine raw={row.raw} isWide={rest.isWide} />
})

function KnownLine({ instance, dialect, isWide, isCurrent, onDeed }: Omit<RowProps, 'row'> & { instance: Instance }) {
  const t = useWords(instancesWords)
  const doing = useDoing(instance.name)
  const reason = reasonOf(instance, dialect)
  const group = groupOf(reason)
  const state: MarkState = doing ? 'connecting' : group
  const word = doing ? t(`doing.${doing}`) : t(`word.${reason}`)
  const line = doing ? '' : lineOf(t, instance, reason)
  const digits = lineNumber(instance)
  const offSince = Date.parse(instance.disconnection?.at ?? '')
  const step = doing ? undefined : stepFor(reason)
  const isUrgent = group === 'attention' || group === 'connecting'
  const tabIndex = isCurrent ? 0 : -1

  const name = (
    <Link
      to={paths.instance(instance.name)}
      tabIndex={tabIndex}
      className="truncate text-base font-medium outline-none after:absolute after:inset-0 after:-outline-offset-2 after:outline-focus focus-visible:after:outline-2 lg:text-sm"
    >
      {nameText(t, instance.name)}
    </Link>
  )
  const since = Number.isNaN(offSince) ? null : <Ago at={offSince} tabIndex={tabIndex} />
  const stepLink = step && (
    <Link
      to={step === 'seeWhy' ? paths.instance(instance.name) : paths.pair(instance.name)}
      tabIndex={tabIndex}
      aria-label={`${t(isWide ? `step.${step}` : `step.short.${step}`)}: ${nameText(t, instance.name)}`}
      className={
        isWide
          ? `${buttonLook('link')} relative pe-1 ${isUrgent ? '' : 'opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 pointer-coarse:opacity-100'}`
          : `${buttonLook('secondary')} relative`
      }
    >
      {t(isWide ? `step.${step}` : `step.short.${step}`)}
    </Link>
  )
  const menu = (
    <Menu
      label={t('row.more', { name: nameText(t, instance.name) })}
      tabIndex={tabIndex}
      actions={menuActions(t, deedsFor(instance, doing), (deed) => onDeed(deed, instance))}
      className="relative inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
    />
  )

  if (!isWide)
    return (
      <>
        <NarrowText state={state} word={word} line={line} name={name} since={since} group={group} />
        <div className="-me-2">{isUrgent && stepLink ? stepLink : menu}</div>
      </>
    )
  return (
    <>
      <span />
      <div className="flex min-w-0">{name}</div>
      <div className="flex min-w-0 text-sm">
        <StateBadge state={state} word={word} />
      </div>
      <div title={line} className={`truncate text-sm ${group === 'attention' ? 'text-ink' : 'text-muted'}`}>
        {line}
      </div>
      <div className="truncate text-sm text-muted">{digits && <PhoneNumber digits={digits} />}</div>
      <div className="relative justify-self-end text-sm text-muted">{since}</div>
      <div className="flex items-center justify-end gap-1">
        {stepLink}
        {menu}
      </div>
    </>
  )
}

type NarrowTextProps = { state: MarkState; word: string; line: string; name: ReactNode; since: ReactNode; group: Group | 'unreadable' }

function NarrowText({ state, word, line, name, since, group }: NarrowTextProps) {
  const hasOneLine = group === 'open' || group === 'close'
  const isQuiet = state === 'open' && line !== ''
  return (
    <div className="min-w-0 flex-1">
      <div className="flex min-w-0 items-center gap-2">
        <StateMark state={state} className="size-4" />
        {name}
        {since && <span className="relative ms-auto shrink-0 text-sm text-muted">{since}</span>}
      </div>
      <div
        className={`mt-0.5 min-w-0 ${hasOneLine ? 'line-clamp-1' : 'line-clamp-2'} ps-6 text-sm ${group === 'attention' ? 'text-ink' : 'text-muted'}`}
      >
        <span className={isQuiet ? 'sr-only' : WORD_INK[state]}>
          {word}
          {line !== '' && '. '}
        </span>
        {line}
      </div>
    </div>
  )
}

const WORD_INK = { open: 'text-open', connecting: 'text-connecting', close: 'text-close', attention: 'text-attention' }

function UnreadableLine({ raw, isWide }: { raw: string; isWide: boolean }) {
  const t = useWords(instancesWords)
  if (!isWide)
    return (
      <NarrowText
        state="attention"
        word={t('row.unreadable')}
        line={t('row.unreadable.why')}
        name={<Raw t={t} raw={raw} />}
        since={null}
        group="unreadable"
      />
    )
  return (
    <>
      <span />
      <Raw t={t} raw={raw} />
      <div className="flex min-w-0 text-sm">
        <StateBadge state="attention" word={t('row.unreadable')} />
      </div>
      <div className="truncate text-sm text-muted">{t('row.unreadable.why')}</div>
    </>
  )
}

const Raw = ({ t, raw }: { t: InstanceWords; raw: string }) => (
  <code title={`${t('row.unreadable.show')}: ${raw}`} className="block min-w-0 truncate font-mono text-xs text-muted">
    {raw}
  </code>
)
