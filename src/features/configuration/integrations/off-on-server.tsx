import { usePrefetchQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formOf, type ReadEndpoint } from '@/api/endpoint.ts'
import type { OnServer } from '@/api/on-server.ts'
import { QueryBoundary } from '@/query/query-boundary.tsx'
import { useApi, useEndpoint } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Configuration } from '../configuration.ts'
import { FormSkeleton } from '../configuration-form.tsx'
import { configurationWords } from '../words.ts'
import { integrationsWords } from './words.ts'

type UnlessOffProps<Value> = {
  find: ReadEndpoint<`/${string}/:instance`, object, OnServer<Value>>
  instance: string
  configuration: Configuration
  /** How people call it. */
  title: string
  children: ReactNode
}

/** What can be set, or that whoever runs the server has switched it off for all instances. */
export function UnlessOff<Value>(props: UnlessOffProps<Value>) {
  const t = useWords(configurationWords)
  const api = useApi()
  usePrefetchQuery({ ...props.configuration.query(api, props.instance), retry: false }) // both are asked at once
  if (!formOf(props.find, api.server)) return props.children
  return (
    <QueryBoundary skeleton={<FormSkeleton label={t('loading')} />}>
      <Asked {...props} />
    </QueryBoundary>
  )
}

function Asked<Value>({ find, instance, configuration, title, children }: UnlessOffProps<Value>) {
  const t = useWords(integrationsWords)
  const { data } = useEndpoint(find, { instance })
  if (data.kind === 'on-server') return children
  return (
    <EmptyState title={t('off.title', { title })}>
      {t.rich('off.text', { variable: <code className="font-mono">{variableOf(configuration.id)}</code> })}
    </EmptyState>
  )
}

/** By which a server is told that it shall offer something. */
export const variableOf = (slug: string) => `${slug.toUpperCase()}_ENABLED`
