import { useFormState, type UseFormReturn, useWatch } from 'react-hook-form'
import { INTEGRATIONS, type NewInstance } from '@/api/endpoints/create-instance.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Field } from '@/ui/field.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { SecretInput } from '@/ui/secret-input.tsx'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { channelOf } from '../channel.ts'
import type { FormValues } from './check.ts'
import { type Answers, integrationsOf, isNameNarrow, narrowName, takesBusinessId } from './new-instance.ts'
import { createWords } from './words.ts'

/** What every instance begins with: a name, a channel, and what that channel needs. */
export function OwnQuestions({ form }: { form: UseFormReturn<FormValues, unknown, NewInstance> }) {
  const t = useWords(createWords)
  const { server } = useApi()
  const { register, control, setValue, getValues } = form
  const formState = useFormState({ control })
  const chosen = useWatch({ control, name: 'integration' })
  const integration = INTEGRATIONS.find((each) => each === chosen) ?? INTEGRATIONS[0]
  const channel = channelOf({ integration })

  const messageAt = (field: keyof Answers) => form.getFieldState(field, formState).error?.message
  const problem = (field: keyof Answers) => {
    const message = messageAt(field)
    if (message === undefined) return undefined
    return isProblem(message) ? t(`problem.${message}`) : t('problem.server', { words: message })
  }
  const narrow = messageAt('name') === 'signs' ? narrowName(String(getValues('name'))) : undefined

  return (
    <div className="grid max-w-108 gap-5">
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
      {channel === 'business' && takesBusinessId(server) && (
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
      {channel === 'business' && <p className="text-sm text-muted">{t('business.note')}</p>}
      {channel === 'baileys' && <Checkbox label={t('qrcode.label')} hint={t('qrcode.hint')} {...register('qrcode')} />}
    </div>
  )
}

const PROBLEMS = ['needed', 'signs', 'length', 'length.v1', 'dots', 'number', 'taken'] as const
const isProblem = (message: string): message is (typeof PROBLEMS)[number] => PROBLEMS.some((each) => each === message)
