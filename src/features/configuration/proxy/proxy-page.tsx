import { useParams } from 'react-router'
import type { Values } from '@/forms/field.ts'
import { nameIn } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { useWords } from '@/words/use-words.tsx'
import { ConfigurationForm } from '../configuration-form.tsx'
import { Crumb } from '../integrations/crumb.tsx'
import { lastSet } from '../last-set.ts'
import { proxy } from './proxy.ts'
import { proxyWords } from './words.ts'

export function ProxyPage() {
  const instance = nameIn(useParams()['instance'])
  const { serverId } = useApi()
  const t = useWords(proxyWords)

  /** Servers forget a proxy that is switched off. */
  function remembered(): Values {
    const { protocol, host, port, username } = lastSet(serverId, instance, proxy.id)?.full ?? {}
    return Object.fromEntries(Object.entries({ protocol, host, port, username }).filter(([, value]) => typeof value === 'string'))
  }

  const enabledAside = ({ enabled }: Values) => <p className="mt-1 text-sm text-muted">{t(enabled === true ? 'tested' : 'forgotten')}</p>

  return (
    <>
      <Crumb instance={instance} title={t('title')} />
      <ConfigurationForm
        configuration={proxy}
        instance={instance}
        asides={{ enabled: enabledAside }}
        follow={(name, answer, answers) => (name === 'enabled' && answer === true && answers['host'] === '' ? remembered() : {})}
      />
    </>
  )
}
