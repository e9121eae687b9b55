import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { ApiError } from '@/api/api-error.ts'
import { nameText } from '@/features/instances/reason-words.ts'
import { instancesWords } from '@/features/instances/words.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { Icon } from '@/ui/icon.tsx'
import { announce } from '@/ui/live-region.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Outcome } from './carry-out.ts'
import type { Step } from './plan.ts'
import { type Lane, lanesOf, type Runner } from './runner.ts'
import { RunningGuard } from './running-guard.tsx'
import { FootBar, Progress, StageHead } from './stage-head.tsx'
import { useRun } from './use-transfer.ts'
import { transferWords } from './words.ts'

type RunStageProps = { sending: Runner<Step, Outcome>; onSendAgain: (which: 'retry' | 'goOn') => void; onClose: () => void }
type Target = Lane<Step, Outcome>

/** How far it is, what failed and why, and the failures alone once more. */
export function RunStage({ sending, onSendAgain, onClose }: RunStageProps) {
  const t = useWords(transferWords)
  const targets = lanesOf(useRun(sending))
  const of = (status: Target['status']) => targets.filter((target) => target.status === status)
  const [done, failed, stopped] = [of('done'), of('failed'), of('stopped')]
  const open = targets.length - done.length - failed.length - stopped.length
  const isRunning = open > 0
  const ended = isRunning ? '' : t('run.ended', { done: done.length, failed: failed.length })
  useEffect(() => {
    if (ended !== '') announce(ended, {})
  }, [ended])

  return (
    <>
      <div className="grid max-w-280 content-start gap-7 px-4 py-6 lg:px-8 lg:py-7">
        <div>
          <StageHead title={isRunning ? t('run.running') : t('run.title', { done: done.length, count: targets.length })} />
          {isRunning ? (
            <Progress
              label={t('run.running')}
              done={targets.length - open}
              total={targets.length}
              text={t('run.progress', { done: targets.length - open, count: targets.length })}
              stopLabel={t('run.stop')}
              onStop={sending.stop}
            />
          ) : (
            <p className="pt-2.5 text-sm text-muted">{t('run.all-done')}</p>
          )}
        </div>
        {failed.length > 0 && (
          <section aria-label={t('run.failed', { count: failed.length })}>
            <div className="flex min-h-8 items-center justify-between gap-3 pb-1.5">
              <h3 className="flex items-center gap-2 text-base font-semibold">
                <StateMark state="attention" />
                {t('run.failed', { count: failed.length })}
              </h3>
              <Button isDisabled={isRunning} onPress={() => onSendAgain('retry')}>
                {t('run.retry', { count: failed.length })}
              </Button>
            </div>
            <Targets targets={failed} label={t('run.failed', { count: failed.length })} />
          </section>
        )}
        {stopped.length > 0 && (
          <section aria-label={t('run.stopped', { count: stopped.length })}>
            <div className="flex min-h-8 items-center justify-between gap-3 pb-1.5">
              <h3 className="flex items-center gap-2 text-base font-semibold">
                <StateMark state="close" />
                {t('run.stopped', { count: stopped.length })}
              </h3>
              <Button isDisabled={isRunning} onPress={() => onSendAgain('goOn')}>
                {t('run.goOn', { count: stopped.length })}
              </Button>
            </div>
            <Targets targets={stopped} label={t('run.stopped', { count: stopped.length })} />
          </section>
        )}
        {done.length > 0 && (
          <section aria-label={t('run.done', { count: done.length })}>
            <h3 className="flex min-h-8 items-center gap-2 text-base font-semibold">
              <Icon of={Check} className="size-3.5 text-open" />
              {t('run.done', { count: done.length })}
            </h3>
            <Targets targets={done} label={t('run.done', { count: done.length })} />
          </section>
        )}
      </div>
      {!isRunning && (
        <FootBar
          actions={
            <>
              <Link to={paths.activity()} className={buttonLook('secondary')}>
                {t('run.activity')}
              </Link>
              <Button variant="primary" onPress={onClose}>
                {t('run.again')}
              </Button>
            </>
          }
        />
      )}
      {isRunning && <RunningGuard left={open} onLeave={sending.stop} />}
    </>
  )
}

/** Drawn only once scrolled to, since there may be thousands. */
function Targets({ targets, label }: { targets: readonly Target[]; label: string }) {
  const states = useWords(instancesWords)
  return (
    <ul aria-label={label} className="divide-y divide-line/70 border-y border-line/70">
      {targets.map(({ name, tasks }) => (
        <li
          key={name}
          className="grid min-h-9 content-center gap-x-4 py-1 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] sm:grid-cols-[16rem_1fr]"
        >
          <Link to={paths.instance(name)} className="truncate text-base font-medium hover:underline">
            <bdi>{nameText(states, name)}</bdi>
          </Link>
          <span className="min-w-0 text-sm">
            {tasks.map(({ task, state }) => state.result && <OutcomeLine key={task.id} step={task} outcome={state.result} />)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Nothing where all went as wished. */
function OutcomeLine({ step: { part }, outcome }: { step: Step; outcome: Outcome }) {
  const t = useWords(transferWords)
  const tell = useWords<Source>(part.words)
  const explain = useExplainError()
  const fields = part.fieldsFor(useApi().server)
  const labelsOf = (names: readonly string[]) => names.map((name) => tell(fields[name]?.label ?? name)).join(', ')

  function reasonOf() {
    if (outcome.kind === 'moved') return t('run.moved', { names: labelsOf(outcome.names) })
    if (outcome.kind === 'blocked') return t('preview.needs', { names: labelsOf(outcome.names) })
    if (outcome.kind === 'changed') return outcome.altered.length > 0 ? t('run.altered', { names: labelsOf(outcome.altered) }) : null
    if (outcome.kind !== 'refused') return null
    const messages = outcome.error instanceof ApiError ? outcome.error.messages : []
    const known = messages.map((words) => part.reasons[words]).find(Boolean)
    if (known) return tell(known.words)
    const { title, explanation } = explain(outcome.error)
    return `${title}. ${explanation}`
  }

  const reason = reasonOf()
  return (
    reason !== null && (
      <p className="wrap-anywhere">
        <span className="text-muted">{tell(part.title)}:</span> {reason}
      </p>
    )
  )
}
