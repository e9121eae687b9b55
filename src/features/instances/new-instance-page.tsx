import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { ApiError } from '@/api/api-error.ts'
import type { NewInstance } from '@/api/endpoints/create-instance.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { FailureView } from '@/ui/failure-view.tsx'
import { LateNotice } from '@/ui/late-notice.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { Section } from '@/ui/section.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useWords } from '@/words/use-words.tsx'
import { type FormValues, resolverFor } from './create/check.ts'
import { draftOf, keepDraft, startingParts } from './create/draft.ts'
import { OwnQuestions } from './create/own-questions.tsx'
import { PresetBar } from './create/preset-bar.tsx'
import { type Preset, presetOf } from './create/presets.ts'
import { refusedFields } from './create/refusals.ts'
import { SectionFold } from './create/section-fold.tsx'
import { sectionsFor } from './create/sections.ts'
import { type Outcome, useCreation } from './create/use-creation.ts'
import { createWords } from './create/words.ts'

type Failure = { title: string; explanation: string; advice?: string; details?: string; leftBehind?: string }
type Form = UseFormReturn<FormValues, unknown, NewInstance>

/** The common case on one screen; whatever else an instance can begin with is folded away below it. */
export function NewInstancePage() {
  const t = useWords(createWords)
  const { server, serverId } = useApi()
  const [sections] = useState(() => sectionsFor(server))
  const form: Form = useForm<FormValues, unknown, NewInstance>({
    defaultValues: draftOf(serverId, sections),
    resolver: resolverFor(server, sections),
    mode: 'onTouched',
  })
  const { subscribe, getValues, setValue } = form
  // what is typed survives a reload of the tab
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(serverId, sections, values) }),
    [subscribe, serverId, sections],
  )

  function apply({ integration, qrcode, parts }: Preset) {
    const answers = { integration, qrcode, ...startingParts(sections, parts) }
    const before = structuredClone(getValues())
    put(answers)
    return () => put(before)
  }

  function put(answers: FormValues) {
    for (const [name, answer] of Object.entries(answers)) setValue(name, answer, { shouldDirty: true })
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-end gap-x-6 gap-y-2 px-4 pt-4 pb-3 lg:px-8">
        <div className="min-w-0 flex-1 basis-64">
          <PageHeading name={t('title')} />
          <p className="text-base text-muted">{t('intro')}</p>
        </div>
        <PresetBar onApply={apply} make={(name) => presetOf(name, sections, getValues())} />
      </div>
      <NewInstanceForm form={form} sections={sections} />
    </div>
  )
}

function NewInstanceForm({ form, sections }: { form: Form; sections: ReturnType<typeof sectionsFor> }) {
  const t = useWords(createWords)
  const { server } = useApi()
  const { create, stop } = useCreation()
  const explain = useExplainError()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  async function submit(wanted: NewInstance) {
    setFailure(null)
    const outcome = await create(wanted)
    setFailure(failureOf(outcome, wanted.name))
    if (outcome.kind === 'refused' || outcome.kind === 'behind') tellAtFields(outcome.cause)
  }

  function failureOf(outcome: Outcome, name: string): Failure | null {
    if (!('cause' in outcome)) {
      const { kind } = outcome
      if (kind === 'created') return null
      if (kind === 'absent' || kind === 'unclear') return { title: t('unknown.title'), explanation: t(`unknown.${kind}`) }
      return { title: t(`${kind}.title`), explanation: t(`${kind}.why`) }
    }
    const { cause } = outcome
    if (outcome.kind === 'behind') {
      const { explanation, details } = explain(cause)
      return { title: t('behind.title', { name }), explanation: t('behind.why'), advice: explanation, details, leftBehind: name }
    }
    if (cause instanceof ApiError && cause.kind === 'unauthorized') return null // the key is asked for over this page
    const isTold = cause instanceof ApiError && cause.kind === 'rejected' && refusedFields(server, sections, cause).rest.length === 0
    return isTold ? null : explain(cause)
  }

  /** What a refusal says about single questions stands at these, and a part that has one opens. */
  function tellAtFields(cause: unknown) {
    if (!(cause instanceof ApiError) || cause.kind !== 'rejected') return
    const told = Object.entries(refusedFields(server, sections, cause).fields)
    for (const [place, words] of told) form.setError(place, { type: 'server', message: wordsAt(place, words) })
    unfold(told.map(([place]) => place))
    const [first] = told
    if (first) form.setFocus(first[0])
  }

  function wordsAt(place: string, words: string) {
    if (place === 'name') return 'taken'
    return place === 'proxy.host' ? t('problem.proxy') : words
  }

  function unfold(places: readonly string[]) {
    const wrong = sections.filter(({ id }) => places.some((place) => place.split('.')[0] === id)).map(({ id }) => id)
    // at once, so that the focus finds what is in them
    if (wrong.length > 0) flushSync(() => setOpen((others) => new Set([...others, ...wrong])))
  }

  function toggle(id: string, isOpen: boolean) {
    if (open.has(id) === isOpen) return
    setOpen(isOpen ? new Set([...open, id]) : new Set([...open].filter((other) => other !== id)))
  }

  const sending = useOneAtATime(() => form.handleSubmit(submit, (errors) => unfold(Object.keys(errors)))())

  return (
    <form
      noValidate
      className="flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-line bg-surface"
      onSubmit={(event) => {
        event.preventDefault()
        sending.run()
      }}
    >
      <div className="w-full max-w-268 flex-1 px-4 py-6 lg:px-8 [&_:is(input,select,textarea,button,summary)]:scroll-mt-12 [&_:is(input,select,textarea,button,summary)]:scroll-mb-24">
        <OwnQuestions form={form} />
        {sections.length > 0 && (
          <Section title={t('parts.title')} className="mt-9">
            <p className="pt-2 pb-1 text-sm text-muted">{t('parts.text')}</p>
            {sections.map((section) => (
              <SectionFold
                key={section.id}
                section={section}
                control={form.control}
                isOpen={open.has(section.id)}
                onToggle={(isOpen) => toggle(section.id, isOpen)}
              />
            ))}
          </Section>
        )}
      </div>
      <div className="sticky bottom-0 z-10 grid gap-2 border-t border-line bg-raised px-4 py-2.5 lg:px-8">
        {failure && (
          <FailureView
            {...failure}
            size="inline"
            action={
              failure.leftBehind !== undefined && (
                <Link to={paths.instance(failure.leftBehind)} className={buttonLook('secondary')}>
                  {t('behind.open', { name: failure.leftBehind })}
                </Link>
              )
            }
          />
        )}
        {sending.isRunning && (
          <LateNotice onStop={stop} stopLabel={t('late.stop')}>
            {t('late.why')}
          </LateNotice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" size="lg" isBusy={sending.isRunning} busyLabel={t('creating')}>
            {t('submit')}
          </Button>
          <Link to={paths.instances()} className={buttonLook('quiet', 'lg')}>
            {t('cancel')}
          </Link>
        </div>
      </div>
    </form>
  )
}
