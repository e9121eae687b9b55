import type { ReactNode } from 'react'
import { formOf, type ReadEndpoint } from '@/api/endpoint.ts'
import type { OnServer } from '@/api/on-server.ts'
import { QueryBoundary } from '@/query/query-boundary.tsx'
import { useApi, useEndpoint } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { useWords } from '@/words/use-words.tsx'
import { FormSkeleton } from '../configuration-form.tsx'
import { configurationWords } from '../words.ts'
import { integrationsWords } from './words.ts'

type UnlessOffProps<Value> = {
  find: ReadEndpoint<`/${string}/:instance`, object, OnServer<Value>>
  instance: string
  /** How people call it, and the word of paths and variables. */
  title: string
  slug: string
  children: ReactNode
}

/** What can be set, or that whoever runs the server has switched it off for all instances. */
export function UnlessOff<Value>(props: UnlessOffProps<Value>) {
  const t = useWords(configurationWords)
  const { server } = useApi()
  if (!formOf(props.find, server)) return props.children
  return (
    <QueryBoundary skeleton={<FormSkeleton label={t('loading')} />}>
      <Asked {...props} />
    </QueryBoundary>
  )
}

function Asked<Value>({ find, instance, title, slug, children }: UnlessOffProps<Value>) {
  const t = useWords(integrationsWords)
  const { data } = useEndpoint(find, { instance })
  if (data.kind === 'on-server') return children
  return (
    <EmptyState title={t('off.title', { title })}>
      {t.rich('off.text', { variable: <code className="font-mono">{variableOf(slug)}</code> })}
    </EmptyState>
  )
}

/** By which a server is told that it shall offer something. */
export const variableOf = (slug: string) => `${slug.toUpperCase()}_ENABLED`
