import { useParams } from 'react-router'
import type { Values } from '@/forms/field.ts'
import { nameIn } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { lastSet } from '../last-set.ts'
import type { Target } from './delivery/delivery.ts'
import { DeliverySection } from './delivery/delivery-section.tsx'
import { eventAddress } from './event-address.ts'
import { restored } from './restored.ts'
import { webhook } from './webhook.ts'
import { webhookWords } from './words.ts'

export function WebhookPage() {
  const instance = nameIn(useParams()['instance'])
  const { server, serverId } = useApi()
  const t = useWords(webhookWords)
  const remembered = () => lastSet(serverId, instance, webhook.id)?.full ?? {}

  const enabledAside = ({ enabled }: Values) =>
    enabled !== true &&
    server.dialect !== 'documented' && (
      <p className="mt-1 text-sm text-muted">{t(server.dialect === 'v1' ? 'off.forgets' : 'off.may-forget')}</p>
    )
  const eventsAside = ({ enabled, events }: Values) =>
    enabled === true &&
    server.dialect !== 'documented' &&
    Array.isArray(events) &&
    events.length === 0 && <p className="pt-2 text-sm font-medium text-connecting">{t('events.none')}</p>
  const byEventsAside = ({ byEvents, url }: Values) =>
    byEvents === true &&
    typeof url === 'string' &&
    url !== '' && (
      <p className="mt-1 text-sm text-muted">
        {t.rich('byEvents.example', { address: <code className="font-mono wrap-anywhere">{eventAddress(url, 'MESSAGES_UPSERT')}</code> })}
      </p>
    )

  const deliveries = (answers: Values) => <DeliverySection target={{ instance, server: serverId, ...targetIn(answers) }} />

  return (
    <ConfigurationForm
      configuration={webhook}
      instance={instance}
      asides={{ enabled: enabledAside, byEvents: byEventsAside, events: eventsAside }}
      outro={deliveries}
      follow={(name, answer, answers) => (name === 'enabled' && answer === true ? restored(answers, remembered()) : {})}
    />
  )
}

const targetIn = ({ url, byEvents, headers }: Values): Pick<Target, 'url' | 'byEvents' | 'headers'> => ({
  url: typeof url === 'string' ? url : '',
  byEvents: byEvents === true,
  headers:
    typeof headers === 'object' && headers !== null
      ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
      : {},
})
