import { useIsFetching, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, Suspense, use, useState } from 'react'
import { useParams } from 'react-router'
import { formOf } from '@/api/endpoint.ts'
import { findChatwoot } from '@/api/endpoints/chatwoot.ts'
import type { EventChannel } from '@/api/endpoints/event-channel.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import { fetchPrivacySettings } from '@/api/endpoints/own-profile.ts'
import { findProxy } from '@/api/endpoints/proxy.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { hostIn } from '@/lib/server-address.ts'
import { Link } from '@/navigation/link.tsx'
import { Catcher } from '@/query/catcher.tsx'
import { useApi, useEndpoint } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Icon } from '@/ui/icon.tsx'
import { LateNotice } from '@/ui/late-notice.tsx'
import { Section } from '@/ui/section.tsx'
import { GiveUp } from '@/ui/skeleton.tsx'
import { useWords } from '@/words/use-words.tsx'
import { integrationsWords } from './words.ts'

/** All that stands around an instance, and whether it is on. */
export function IntegrationsPage() {
  const instance = nameIn(useParams()['instance'])
  const { server } = useApi()
  const t = useWords(integrationsWords)
  useState(useQueryErrorResetBoundary().reset) // what could not be read is asked for again
  const channels = EVENT_CHANNELS.filter(({ find }) => formOf(find, server) !== null)
  const hasLinks = formOf(findProxy, server) !== null
  if (channels.length === 0 && !hasLinks) return <EmptyState title={t('list.none.title')}>{t('list.none.text')}</EmptyState>

  return (
    <div className="grid max-w-280 content-start gap-x-14 gap-y-9 px-4 py-6 lg:grid-cols-2 lg:px-8 lg:py-7">
      <LongReads />
      <Section title={t('list.channels')}>
        <ul className="divide-y divide-line/70">
          {channels.map((channel) => (
            <Row key={channel.slug} to={paths.integration(instance, channel.slug)} title={channel.title}>
              <ChannelState channel={channel} instance={instance} />
            </Row>
          ))}
        </ul>
      </Section>
      <div className="grid content-start gap-9">
        <Section title={t('list.links')}>
          <ul className="divide-y divide-line/70">
            <Row to={paths.integration(instance, 'chatwoot')} title={t('list.chatwoot')}>
              <ChatwootState instance={instance} />
            </Row>
            <Row to={paths.integration(instance, 'proxy')} title={t('list.proxy')}>
              <ProxyState instance={instance} />
            </Row>
          </ul>
        </Section>
        {formOf(fetchPrivacySettings, server) && (
          <Section title={t('list.account')}>
            <ul className="divide-y divide-line/70">
              <Row to={paths.integration(instance, 'profile')} title={t('list.profile')}>
                <State detail={t('list.profile.hint')} />
              </Row>
              <Row to={paths.integration(instance, 'privacy')} title={t('list.privacy')}>
                <State detail={t('list.privacy.hint')} />
              </Row>
            </ul>
          </Section>
        )}
      </div>
    </div>
  )
}

/** The rows have no room to say that they wait. */
function LongReads() {
  const giveUp = use(GiveUp)
  const isReading = useIsFetching({ predicate: ({ state }) => state.data === undefined }) > 0
  return giveUp && isReading && <LateNotice onStop={giveUp} className="lg:col-span-2" />
}

/** Each row waits and fails for itself. */
function Row({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  const t = useWords(integrationsWords)
  return (
    <li>
      <Link to={to} className="-mx-2 flex min-h-10 items-center gap-2 rounded-sm px-2 text-base hover:bg-hover pointer-coarse:min-h-11">
        <span className="shrink-0">{title}</span>{' '}
        <Catcher renderCaught={() => <State word={t('list.unread')} />}>
          <Suspense fallback={<State detail={<span className="sr-only">{t('list.reading', { title })}</span>} />}>{children}</Suspense>
        </Catcher>
        <Icon of={ChevronRight} className="size-3.5 text-faint rtl:-scale-x-100" />
      </Link>
    </li>
  )
}

function State({ detail, word, isOn = false }: { detail?: ReactNode; word?: string; isOn?: boolean }) {
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-sm text-muted">{detail}</span>{' '}
      {word && <span className={`text-sm ${isOn ? 'text-ink' : 'text-muted'}`}>{word}</span>}
    </>
  )
}

function ChannelState({ channel, instance }: { channel: EventChannel; instance: string }) {
  const t = useWords(integrationsWords)
  const { data: found } = useEndpoint(channel.find, { instance })
  if (found.kind === 'off-on-server') return <State word={t('list.offOnServer')} />
  if (!found.value?.enabled) return <State word={t('list.off')} />
  return <State isOn word={t('list.on')} detail={t('list.events', { count: found.value.events.length })} />
}

function ChatwootState({ instance }: { instance: string }) {
  const t = useWords(integrationsWords)
  const { data: found } = useEndpoint(findChatwoot, { instance })
  if (found.kind === 'off-on-server') return <State word={t('list.offOnServer')} />
  if (!found.value?.enabled) return <State word={t('list.off')} />
  return <State isOn word={t('list.on')} detail={hostIn(found.value.url)} />
}

function ProxyState({ instance }: { instance: string }) {
  const t = useWords(integrationsWords)
  const { data: proxy } = useEndpoint(findProxy, { instance })
  if (!proxy?.enabled) return <State word={t('list.off')} />
  return <State isOn word={t('list.on')} detail={`${proxy.host}:${proxy.port}`} />
}
