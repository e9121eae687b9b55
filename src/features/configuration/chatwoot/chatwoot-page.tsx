import { useParams } from 'react-router'
import { findChatwoot } from '@/api/endpoints/chatwoot.ts'
import type { Values } from '@/forms/field.ts'
import { nameIn } from '@/lib/paths.ts'
import { useApi, useEndpoint } from '@/query/use-endpoint.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Section } from '@/ui/section.tsx'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { Crumb } from '../integrations/crumb.tsx'
import { UnlessOff } from '../integrations/off-on-server.tsx'
import { chatwoot } from './chatwoot.ts'
import { chatwootWords } from './words.ts'

export function ChatwootPage() {
  const instance = nameIn(useParams()['instance'])
  const { server } = useApi()
  const t = useWords(chatwootWords)
  const enabledAside = ({ enabled }: Values) =>
    enabled !== true && server.dialect === 'v1' && <p className="mt-1 text-sm text-muted">{t('forgotten')}</p>

  return (
    <>
      <Crumb instance={instance} title={t('title')} />
      <UnlessOff find={findChatwoot} instance={instance} configuration={chatwoot} title={t('title')}>
        <ConfigurationForm
          configuration={chatwoot}
          instance={instance}
          asides={{ enabled: enabledAside }}
          outro={chatwoot.isOffered(server) && <AddressForChatwoot instance={instance} />}
        />
      </UnlessOff>
    </>
  )
}

/** Where Chatwoot sends the answers of its agents. */
function AddressForChatwoot({ instance }: { instance: string }) {
  const t = useWords(chatwootWords)
  const { data: found } = useEndpoint(findChatwoot, { instance })
  const chatwoot = found.kind === 'on-server' ? found.value : null
  if (!chatwoot?.enabled || !chatwoot.webhookUrl) return null
  return (
    <Section title={t('webhook.title')} className="mt-9 max-w-108">
      <p className="pt-2 text-sm text-muted">{t('webhook.text')}</p>
      <p className="mt-1.5 flex items-start gap-2">
        <code className="min-w-0 flex-1 rounded-sm border border-line bg-sunken px-2.5 py-1.5 font-mono text-sm wrap-anywhere">
          {chatwoot.webhookUrl}
        </code>
        <CopyButton text={chatwoot.webhookUrl} label={t('webhook.copy')} />
      </p>
    </Section>
  )
}
