import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { nameText } from '@/features/instances/reason-words.ts'
import { instancesWords } from '@/features/instances/words.ts'
import { Button } from '@/ui/button.tsx'
import { Chip } from '@/ui/chip.tsx'
import { Icon } from '@/ui/icon.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import type { Seen } from './carry-out.ts'
import { Cautions } from './cautions.tsx'
import type { Step } from './plan.ts'
import { PartTitle } from './places.tsx'
import { type Lane, lanesOf } from './runner.ts'
import { FootBar, Progress, StageHead } from './stage-head.tsx'
import { StepChanges } from './step-changes.tsx'
import { type Transfer, useRun } from './use-transfer.ts'
import { transferWords } from './words.ts'

type PreviewStageProps = {
  transfer: Transfer
  onBack: () => void
  onSend: () => void
  onReadAgain: (which: 'retry' | 'goOn') => void
}
type Target = Lane<Step, Seen>

const KINDS = ['change', 'blocked', 'same'] as const
type Kind = (typeof KINDS)[number]
const AT_FIRST = 50
/** Few enough to be shown in full. */
const FEW = 10

/** What would change, target by target, before anything does. */
export function PreviewStage({ transfer, onBack, onSend, onReadAgain }: PreviewStageProps) {
  const t = useWords(transferWords)
  const language = useLanguage()
  const [asked, setAsked] = useState<Kind>()
  const [most, setMost] = useState(AT_FIRST)
  const targets = lanesOf(useRun(transfer.preview))
  const isReading = targets.some(({ status }) => status === 'waiting' || status === 'running')
  const stopped = targets.filter(({ status }) => status === 'stopped').length
  const unread = targets.some(({ tasks }) => tasks.some(({ state }) => state.result?.kind === 'unread'))
  const read = targets.filter(({ status }) => status === 'done' || status === 'failed')
  const of: Record<Kind, Target[]> = { change: [], blocked: [], same: [] }
  for (const target of read) of[kindOf(target)].push(target)
  const kind = asked ?? KINDS.find((each) => of[each].length > 0) ?? 'change'
  const shown = of[kind]

  return (
    <>
      <div className="grid max-w-280 content-start px-4 py-6 lg:px-8 lg:py-7">
        <StageHead title={t('preview.title')} />
        {isReading && (
          <Progress
            label={t('preview.reading')}
            done={read.length}
            total={targets.length}
            text={t('preview.read', { done: read.length, count: targets.length })}
            stopLabel={t('preview.stop')}
            onStop={transfer.preview.stop}
          />
        )}
        {!isReading && stopped > 0 && (
          <p className="flex flex-wrap items-center gap-x-4 py-3 text-sm">
            {t('preview.stopped', { count: stopped })}
            <Button variant="link" onPress={() => onReadAgain('goOn')}>
              {t('preview.goOn')}
            </Button>
          </p>
        )}
        <Cautions content={transfer.content} className="mt-3" />
        <fieldset aria-label={t('preview.filter')} className="mt-3 flex min-w-0 flex-wrap gap-1">
          {KINDS.map((each) => (
            <Chip
              key={each}
              isPressed={kind === each}
              label={t(`preview.${each}`)}
              count={formatNumber(of[each].length, language)}
              onPress={() => setAsked(each)}
            />
          ))}
        </fieldset>
        {kind === 'blocked' && unread && !isReading && (
          <p className="pt-2">
            <Button onPress={() => onReadAgain('retry')}>{t('preview.retry')}</Button>
          </p>
        )}
        {shown.length === 0 ? (
          <p className="py-8 text-center text-base text-muted">{isReading ? t('preview.reading') : t('preview.none')}</p>
        ) : (
          <ul aria-label={t(`preview.${kind}`)} className="mt-2 divide-y divide-line/70 border-t border-line/70">
            {shown.slice(0, most).map((target) => (
              <TargetRow key={target.name} target={target} isOpenAtFirst={targets.length <= FEW} />
            ))}
          </ul>
        )}
        {shown.length > most && (
          <p className="pt-3">
            <Button onPress={() => setMost(most + AT_FIRST)}>
              {t('preview.more', { count: Math.min(AT_FIRST, shown.length - most) })}
            </Button>
          </p>
        )}
      </div>
      <FootBar
        actions={
          <>
            <Button variant="quiet" onPress={onBack}>
              {t('back')}
            </Button>
            <Button variant="primary" isDisabled={isReading || of.change.length === 0} onPress={onSend}>
              {t('preview.do', { count: of.change.length })}
            </Button>
          </>
        }
      >
        {!isReading && t('preview.ready', { count: of.change.length })}
      </FootBar>
    </>
  )
}

function kindOf({ tasks }: Target): Kind {
  const kinds = tasks.map(({ state }) => state.result?.kind)
  if (kinds.includes('change')) return 'change'
  return kinds.every((kind) => kind === 'same') ? 'same' : 'blocked'
}

function TargetRow({ target: { name, tasks }, isOpenAtFirst }: { target: Target; isOpenAtFirst: boolean }) {
  const t = useWords(transferWords)
  const states = useWords(instancesWords)
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const count = tasks.reduce((sum, { state }) => sum + (state.result?.kind === 'change' ? state.result.changed.length : 0), 0)
  const touched = tasks.filter(({ state }) => state.result && state.result.kind !== 'same')
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="group">
        <summary className="-mx-2 flex min-h-10 items-center gap-x-3 rounded-sm px-2 text-base hover:bg-hover pointer-coarse:min-h-11">
          <Icon of={ChevronRight} className="size-3.5 text-faint group-open:rotate-90 rtl:-scale-x-100" />
          <bdi className="min-w-0 truncate font-medium">{nameText(states, name)}</bdi>
          <span className="min-w-0 flex-1 truncate text-sm text-muted">
            {touched.map(({ task }, at) => (
              <Listed key={task.id} at={at}>
                <PartTitle part={task.part} />
              </Listed>
            ))}
          </span>
          {count > 0 && <span className="shrink-0 text-sm">{t('preview.fields', { count })}</span>}
        </summary>
        {isOpen && (
          <div className="ps-6.5 pb-2.5">
            {tasks.map(({ task, state }) => state.result && <StepChanges key={task.id} part={task.part} seen={state.result} />)}
          </div>
        )}
      </details>
    </li>
  )
}

const Listed = ({ at, children }: { at: number; children: ReactNode }) => (
  <>
    {at > 0 && ', '}
    {children}
  </>
)
