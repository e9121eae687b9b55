import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { ApiError } from '@/api/api-error.ts'
import { paths } from '@/lib/paths.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { Checkbox } from '@/ui/checkbox.tsx'
import { FailureView } from '@/ui/failure-view.tsx'
import { Field } from '@/ui/field.tsx'
import { PageHeading } from '@/ui/page-heading.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useWords } from '@/words/use-words.tsx'
import { channelOf } from './channel.ts'
import { draftOf, keepDraft } from './create/draft.ts'
import { type Answers, answersSchema, integrationsOf, isNameNarrow, narrowName, newInstanceFrom } from './create/new-instance.ts'
import { useCreation } from './create/use-creation.ts'
import { createWords } from './create/words.ts'

type Failure = { title: string; explanation: string; advice?: string; details?: string }

export function NewInstancePage() {
  const t = useWords(createWords)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="shrink-0 px-4 pt-4 pb-3 lg:px-5">
        <PageHeading name={t('title')} />
        <p className="text-base text-muted">{t('intro')}</p>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line bg-surface">
        <NewInstanceForm />
      </div>
    </div>
  )
}

function NewInstanceForm() {
  const t = useWords(createWords)
  const { server, serverId } = useApi()
  const create = useCreation()
  const explain = useExplainError()
  const [failure, setFailure] = useState<Failure | null>(null)
  const form = useForm<Answers>({ defaultValues: draftOf(serverId), resolver: zodResolver(answersSchema(server)), mode: 'onTouched' })
  const { register, control, handleSubmit, setValue, setError, formState } = form
  const { errors } = formState
  const integration = useWatch({ control, name: 'integration' })
  const channel = channelOf({ integration })
  useKeptDraft(form, serverId)

  async function submit(answers: Answers) {
    setFailure(null)
    try {
      const outcome = await create(newInstanceFrom(answers))
      if (outcome !== 'created') setFailure({ title: t('unknown.title'), explanation: t(`unknown.${outcome}`) })
    } catch (cause) {
      if (cause instanceof ApiError && cause.kind === 'unauthorized') return // the key is asked for over this page
      const field = fieldOf(cause)
      if (field === undefined) return setFailure(explain(cause))
      const words = cause instanceof ApiError ? cause.messages.join(' ') : ''
      setError(field, { message: field === 'name' && isTaken(cause) ? 'taken' : words }, { shouldFocus: true })
    }
  }

  const sending = useOneAtATime(() => handleSubmit(submit)())

  const problem = (field: keyof Answers) => {
    const message = errors[field]?.message
    if (message === undefined) return undefined
    return isProblem(message) ? t(`problem.${message}`) : t('problem.server', { words: message })
  }
  const narrow = errors.name?.message === 'signs' ? narrowName(form.getValues('name')) : undefined

  return (
    <form
      noValidate
      className="grid max-w-116 gap-5 px-4 py-6 lg:px-5"
      onSubmit={(event) => {
        event.preventDefault()
        sending.run()
      }}
    >
      <Field
        label={t('name.label')}
        hint={t(isNameNarrow(server) ? 'name.hint.v1' : 'name.hint')}
        error={problem('name')}
        fix={
          narrow === undefined
            ? undefined
            : { label: t('problem.signs.fix', { name: narrow }), onPress: () => setValue('name', narrow, { shouldValidate: true }) }
        }
      >
        {(wiring) => <TextInput {...wiring} {...register('name')} autoComplete="off" autoCapitalize="none" />}
      </Field>
      <RadioGroup
        legend={t('channel.label')}
        value={integration}
        choices={integrationsOf(server).map((value) => ({
          value,
          label: t(`channel.${channelOf({ integration: value })}`),
          hint: t(`channel.${channelOf({ integration: value })}.hint`),
        }))}
        onChoose={(value) => setValue('integration', value, { shouldDirty: true, shouldValidate: formState.isSubmitted })}
      />
      <Field
        label={t(channel === 'business' ? 'number.label.business' : 'number.label')}
        note={channel === 'baileys' && t('optional')}
        hint={t(channel === 'baileys' ? 'number.hint' : `number.hint.${channel}`)}
        error={problem('number')}
      >
        {(wiring) => <TextInput {...wiring} {...register('number')} type="tel" inputMode="tel" autoComplete="off" />}
      </Field>
      {channel === 'business' && (
        <Field label={t('business.label')} error={problem('businessId')}>
          {(wiring) => <TextInput {...wiring} {...register('businessId')} autoComplete="off" />}
        </Field>
      )}
      <Field
        label={t('token.label')}
        note={channel !== 'business' && t('optional')}
        hint={t(channel === 'business' ? 'token.hint.business' : 'token.hint')}
        error={problem('token')}
      >
        {(wiring) => <SecretInput {...wiring} {...register('token')} autoComplete="off" />}
      </Field>
      {channel === 'baileys' && <Checkbox label={t('qrcode.label')} hint={t('qrcode.hint')} {...register('qrcode')} />}
      {failure && <FailureView {...failure} size="inline" />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" isBusy={sending.isRunning} busyLabel={t('creating')}>
          {t('submit')}
        </Button>
        <Link to={paths.instances()} className={buttonLook('quiet', 'lg')}>
          {t('cancel')}
        </Link>
      </div>
    </form>
  )
}

const PROBLEMS = ['needed', 'signs', 'length', 'length.v1', 'dots', 'number', 'taken'] as const
const isProblem = (message: string): message is (typeof PROBLEMS)[number] => PROBLEMS.some((each) => each === message)

const isTaken = (cause: unknown) => cause instanceof ApiError && cause.context.status === 403

/** The field that the server's refusal names, if it is one of the form. */
function fieldOf(cause: unknown): keyof Answers | undefined {
  if (!(cause instanceof ApiError)) return undefined
  return FIELDS.find((field) => field === cause.context.field)
}
const FIELDS = ['name', 'number', 'token', 'businessId'] as const

/** Keeps what is typed over a reload of the tab. */
function useKeptDraft({ subscribe }: ReturnType<typeof useForm<Answers>>, serverId: string) {
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(serverId, values) }), [subscribe, serverId])
}
