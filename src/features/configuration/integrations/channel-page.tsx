import { Info } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import type { EventChannel } from '@/api/endpoints/event-channel.ts'
import { eventsOf } from '@/api/events.ts'
import type { Values } from '@/forms/field.ts'
import { nameIn } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { Configuration } from '../configuration.ts'
import { ConfigurationForm } from '../configuration-form.tsx'
import { lastSet } from '../last-set.ts'
import { CHANNELS } from './channels.ts'
import { Crumb } from './crumb.tsx'
import { isKeptWhileOff, onKept } from './kept-while-off.ts'
import { UnlessOff, variableOf } from './off-on-server.tsx'
import { integrationsWords } from './words.ts'

export function ChannelPage() {
  const { instance, channel: slug } = useParams()
  const t = useWords(integrationsWords)
  const found = CHANNELS.find(({ channel }) => channel.slug === slug)
  if (!found) return <EmptyState title={t('missing')} />
  return (
    <>
      <Crumb instance={nameIn(instance)} title={found.channel.title} />
      <ChannelForm key={slug} {...found} instance={nameIn(instance)} />
    </>
  )
}

type ChannelFormProps = { channel: EventChannel; configuration: Configuration; instance: string }

function ChannelForm({ channel, configuration, instance }: ChannelFormProps) {
  const { server, serverId } = useApi()
  const t = useWords(integrationsWords)
  const { slug, title } = channel
  const isKept = useSyncExternalStore(onKept, () => isKeptWhileOff(serverId, slug))

  function remembered(): Values {
    const events = lastSet(serverId, instance, slug)?.full['events']
    return Array.isArray(events) ? { events } : {}
  }

  /** 2.x keeps none of the events of a channel that is switched off, and 1.x notes all. */
  function isForgotten({ events }: Values) {
    return Array.isArray(events) && (events.length === 0 || (server.dialect === 'v1' && events.length === eventsOf(server).length))
  }

  const enabledAside = ({ enabled }: Values) => enabled !== true && <p className="mt-1 text-sm text-muted">{t('events.forgotten')}</p>
  const eventsAside = ({ enabled, events }: Values) =>
    enabled === true &&
    Array.isArray(events) &&
    events.length === 0 && <p className="pt-2 text-sm font-medium text-connecting">{t('events.none')}</p>

  return (
    <UnlessOff find={channel.find} instance={instance} configuration={configuration} title={title}>
      <ConfigurationForm
        configuration={configuration}
        instance={instance}
        intro={
          isKept && (
            <NoticeBar tone="connecting" icon={Info} title={t('kept.title', { title })} className="mb-5">
              {t('kept.text', { variable: variableOf(slug) })}
            </NoticeBar>
          )
        }
        asides={{ enabled: enabledAside, events: eventsAside }}
        follow={(name, answer, answers) => (name === 'enabled' && answer === true && isForgotten(answers) ? remembered() : {})}
      />
    </UnlessOff>
  )
}
