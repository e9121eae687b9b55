import { Info } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { FailureView } from '@/ui/failure-view.tsx'
import { announce } from '@/ui/live-region.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import type { Area, Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import { Aside } from './asked.tsx'
import type { Fields, PlainKey, Values } from './field.ts'
import { Questions } from './questions.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { type Saving, useSavedForm } from './use-saved-form.ts'
import { formsWords } from './words.ts'

export type FieldsFormProps<S extends Source, F extends Fields<PlainKey<S>>> = Saving<F> & {
  words: Area<S>
  fields: F
  saveLabel: PlainKey<S>
  /** What there is to know about fields whose stored value this server does not tell. */
  untold?: { readonly [Name in keyof F]?: string | undefined } | undefined
  /** What stands below a question, made from the answers so far. */
  asides?: { readonly [Name in keyof F]?: (answers: Values) => ReactNode } | undefined
  /** Answers that follow from another. */
  follow?: ((name: string, answer: unknown, answers: Values) => Values) | undefined
  /** Above the questions, and outside their form. */
  intro?: ReactNode
  /** Below them, made from the answers so far. */
  outro?: ReactNode | ((answers: Values) => ReactNode)
}

/** Draws any set of fields, watches over what is not saved, and saves it. Every form that is only questions goes through here. */
export function FieldsForm<S extends Source, F extends Fields<PlainKey<S>>>(props: FieldsFormProps<S, F>) {
  const { words, fields, saveLabel, untold, asides, follow, intro, outro } = props
  const t = useWords(formsWords)
  const ownWords = useWords<Source>(words)
  const tell = (key: string) => ownWords(key)
  const { form, theirs, conflicts, refused, altered, submit, stop, discard, settle } = useSavedForm(fields, props)
  const box = useRef<HTMLFormElement>(null)
  const id = useId()

  async function send() {
    if (conflicts.length > 0) return lead()
    await form.handleSubmit(async (answers) => {
      if ((await submit(answers)) === 'conflict') lead()
    })()
  }

  /** To the first choice that is open. */
  function lead() {
    announce(t('conflict.open'), theirs)
    setTimeout(() => box.current?.querySelector<HTMLElement>('[data-conflict] button')?.focus())
  }

  const labelsOf = (names: readonly string[]) => names.map((name) => tell(fields[name]?.label ?? name)).join(', ')

  return (
    <div className="flex shrink-0 grow flex-col">
      <SaveKey form={box} />
      <div className="max-w-268 flex-1 px-4 py-6 lg:px-8 lg:py-7 [&_:is(input,select,textarea,button)]:scroll-mt-12 [&_:is(input,select,textarea,button)]:scroll-mb-24">
        {refused && <Refused {...refused} isNamed={Object.keys(form.formState.errors).length > 0} />}
        {altered.length > 0 && (
          <NoticeBar tone="connecting" icon={Info} title={t('altered.title')} className="mb-5">
            {t('altered.why', { names: labelsOf(altered) })}
          </NoticeBar>
        )}
        {intro}
        <form
          ref={box}
          id={id}
          tabIndex={-1}
          className="outline-none"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Questions
            fields={fields}
            tell={tell}
            control={form.control}
            untold={untold}
            asides={asides}
            onAnswered={(name, answer) => {
              const following = follow?.(name, answer, form.getValues()) ?? {}
              for (const [other, answer] of Object.entries(following)) form.setValue(other, answer)
            }}
            conflictAt={(name) =>
              conflicts.includes(name) ? { theirs: theirs[name], settle: (isMine) => settle(name, isMine) } : undefined
            }
          />
        </form>
        {typeof outro === 'function' ? <Aside control={form.control} draw={outro} /> : outro}
      </div>
      <SaveBar
        formId={id}
        control={form.control}
        fields={fields}
        theirs={theirs}
        labelsOf={labelsOf}
        saveLabel={tell(saveLabel)}
        isSaving={form.formState.isSubmitting}
        hasConflicts={conflicts.length > 0}
        onDiscard={discard}
        onStop={stop}
      />
      <LeaveGuard control={form.control} fields={fields} theirs={theirs} labelsOf={labelsOf} />
    </div>
  )
}

/** What the server said on the whole. Takes the focus, unless it also named fields: then the first of them does. */
function Refused({ isNamed, ...refused }: { title: string; explanation: string; advice: string; details: string; isNamed: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNamed) box.current?.focus()
  }, [isNamed])
  return (
    <div ref={box} tabIndex={-1} className="mb-5 rounded-md bg-attention-soft px-3">
      <FailureView {...refused} size="inline" />
    </div>
  )
}

/** Ctrl+S and Cmd+S, also while something is being typed. */
function SaveKey({ form }: { form: React.RefObject<HTMLFormElement | null> }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) form.current?.requestSubmit()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [form])
  return null
}
