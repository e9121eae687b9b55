import { useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { timeOfDay } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { Icon } from '@/ui/icon.tsx'
import { announce } from '@/ui/live-region.tsx'
import type { Source } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import type { Configuration } from '../configuration.ts'
import { LISTED } from '../configurations.ts'
import { type Change, hasWayBack, valuesOf } from './changes.ts'
import { undo, type UndoOutcome } from './undo.ts'
import { activityWords } from './words.ts'

/** A saved change. Of one that this version no longer knows, only the fact is left. */
export function ChangeLine({ change }: { change: Change }) {
  const configuration = LISTED.find(({ id }) => id === change.what)
  return configuration ? <Known change={change} configuration={configuration} /> : <Line change={change} text={change.what} />
}

function Known({ change, configuration }: { change: Change; configuration: Configuration }) {
  const t = useWords(activityWords)
  const tell = useWords<Source>(configuration.words)
  const explain = useExplainError()
  const language = useLanguage()
  const api = useApi()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<UndoOutcome>()
  const [failure, setFailure] = useState<unknown>()

  const fields = configuration.fieldsFor(api.server)
  const namesOf = (names: readonly string[]) => names.map((name) => tell(fields[name]?.label ?? name)).join(', ')
  const what = tell(configuration.title)
  const { instance, undoneAt } = change
  const unknown = change.changed.filter((name) => !change.hadSecret && change.before[name] === undefined)
  const isGone = valuesOf(change) === null || outcome?.kind === 'secret-gone'

  async function setBack(isForced: boolean) {
    setFailure(undefined)
    try {
      const next = await undo({ api, client, configuration, change }, isForced)
      setOutcome(next)
      if (next.kind === 'undone') announce(t('undone', { what, instance }), change)
    } catch (error) {
      setOutcome(undefined)
      setFailure(error)
    }
  }

  return (
    <Line
      change={change}
      isDone={outcome?.kind === 'undone' || outcome?.kind === 'secret-gone'}
      text={t('changed', { what, names: namesOf(change.changed) })}
      note={isGone && undoneAt === undefined ? t('secret-gone') : unknown.length > 0 ? t('untold', { names: namesOf(unknown) }) : undefined}
      action={
        undoneAt !== undefined ? (
          <span className="text-muted">{t('undone.at', { time: timeOfDay(undoneAt, language) })}</span>
        ) : (
          !isGone &&
          hasWayBack(change) && (
            <Button variant="link" aria-label={t('undo.of', { what, instance })} onPress={() => setBack(false)}>
              {t('undo')}
            </Button>
          )
        )
      }
    >
      {failure !== undefined && <FailureView {...explain(failure)} size="inline" onRetry={() => setBack(false)} />}
      {outcome?.kind === 'changed-since' && (
        <ConfirmDialog
          title={t('since.title')}
          confirmLabel={t('since.go')}
          keepLabel={t('since.keep')}
          busyLabel={t('undoing')}
          onConfirm={() => setBack(true)}
          onClose={() => setOutcome(undefined)}
        >
          {t.rich('since.why', { names: namesOf(outcome.names) })}
        </ConfirmDialog>
      )}
    </Line>
  )
}

type LineProps = {
  change: Change
  text: string
  note?: string | undefined
  action?: React.ReactNode
  /** The button is gone with what it did: the line takes the focus. */
  isDone?: boolean
  children?: React.ReactNode
}

function Line({ change: { at, instance }, text, note, action, isDone = false, children }: LineProps) {
  const language = useLanguage()
  return (
    <li
      ref={isDone ? takeFocus : undefined}
      tabIndex={isDone ? -1 : undefined}
      className="border-b border-line/70 px-4 py-1 text-sm lg:px-5"
    >
      <div className="flex min-h-8 flex-wrap items-center gap-x-3">
        <time dateTime={new Date(at).toISOString()} className="w-12 shrink-0 text-muted">
          {timeOfDay(at, language)}
        </time>
        <Icon of={Pencil} className="size-3.5 text-muted" />
        <Link to={paths.instance(instance)} className="min-w-0 truncate font-medium max-lg:flex-1 lg:w-44">
          <bdi>{instance}</bdi>
        </Link>
        <span className="min-w-0 text-muted wrap-anywhere max-lg:order-last max-lg:w-full max-lg:ps-21.5 max-lg:pb-1 lg:flex-1">
          {text}
          {note && <span className="block">{note}</span>}
        </span>
        <span className="ms-auto">{action}</span>
      </div>
      {children}
    </li>
  )
}

const takeFocus = (line: HTMLElement | null) => line?.focus()
