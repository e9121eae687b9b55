import type { Fields } from '@/forms/field.ts'
import { FieldsForm, type FieldsFormProps } from '@/forms/fields-form.tsx'
import { QueryBoundary } from '@/query/query-boundary.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Configuration } from './configuration.ts'
import { useConfiguration } from './use-configuration.ts'
import { configurationWords } from './words.ts'

type ConfigurationFormProps<F extends Fields> = Pick<FieldsFormProps<Source, F>, 'asides' | 'follow' | 'intro' | 'outro'> & {
  configuration: Configuration<F>
  instance: string
}

/** The form over one configuration of an instance, with its waiting and failing; says so where the server has none. */
export function ConfigurationForm<F extends Fields>(props: ConfigurationFormProps<F>) {
  const t = useWords(configurationWords)
  const { server } = useApi()
  if (!props.configuration.isOffered(server)) return <EmptyState title={t('unsupported.title')}>{t('unsupported.why')}</EmptyState>
  return (
    <QueryBoundary skeleton={<FormSkeleton label={t('loading')} />}>
      <Loaded {...props} key={props.instance} />
    </QueryBoundary>
  )
}

function Loaded<F extends Fields>({ configuration, instance, ...drawn }: ConfigurationFormProps<F>) {
  const { words, save } = configuration
  return <FieldsForm {...drawn} {...useConfiguration(configuration, instance)} words={words} saveLabel={save} />
}

/** Holds the place of a form. */
export function FormSkeleton({ label }: { label: string }) {
  return (
    <Skeleton label={label} className="max-w-116 px-4 py-6 lg:px-8 lg:py-7">
      {['w-48', 'w-72', 'w-40', 'w-64', 'w-52'].map((width) => (
        <div key={width} className="flex h-16 items-center justify-between border-b border-line/70">
          <SkeletonBar className={width} />
          <SkeletonBar className="w-10" />
        </div>
      ))}
    </Skeleton>
  )
}
