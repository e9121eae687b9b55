import type { ReactNode } from 'react'
import { integrationsWords } from '@/features/configuration/integrations/words.ts'
import { settingsWords } from '@/features/configuration/settings/words.ts'
import { eventAddress } from '@/features/configuration/webhook/event-address.ts'
import { webhookWords } from '@/features/configuration/webhook/words.ts'
import type { Values } from '@/forms/field.ts'
import { useApi } from '@/query/use-endpoint.ts'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Section } from './sections.ts'
import { createWords } from './words.ts'

type Notes = Readonly<Record<string, (answers: Values) => ReactNode>>

/** What there is to know before a part is sent with a new instance, below the questions it is about. */
export function useSectionNotes({ id, configuration }: Section): Notes {
  const { dialect } = useApi().server
  const t = useWords(createWords)
  const ofSettings = useWords(settingsWords)
  const ofWebhook = useWords(webhookWords)
  const ofChannels = useWords(integrationsWords)
  const ofPart = useWords<Source>(configuration.words)

  if (id === 'settings') return { groupsIgnore: () => dialect === 'v1' && <Note>{ofSettings('groupsIgnore.v1')}</Note> }
  if (id === 'proxy') {
    return { enabled: ({ enabled }) => enabled === true && <Note>{t(dialect === 'v1' ? 'proxy.tried.v1' : 'proxy.tried')}</Note> }
  }
  if (id === 'webhook') {
    return {
      byEvents: ({ byEvents, url }) =>
        byEvents === true &&
        typeof url === 'string' &&
        url !== '' && (
          <Note>
            {ofWebhook.rich('byEvents.example', {
              address: <code className="font-mono wrap-anywhere">{eventAddress(url, 'MESSAGES_UPSERT')}</code>,
            })}
          </Note>
        ),
      events: (answers) => dialect !== 'documented' && isNone(answers) && <Warning>{ofWebhook('events.none')}</Warning>,
    }
  }
  if (id === 'chatwoot') return {}
  return {
    enabled: ({ enabled }) => enabled === true && <Note>{t('channel.off', { title: ofPart(configuration.title) })}</Note>,
    events: (answers) => isNone(answers) && <Warning>{ofChannels('events.none')}</Warning>,
  }
}

const isNone = ({ enabled, events }: Values) => enabled === true && Array.isArray(events) && events.length === 0

const Note = ({ children }: { children: ReactNode }) => <p className="mt-1 text-sm text-muted">{children}</p>
const Warning = ({ children }: { children: ReactNode }) => <p className="pt-2 text-sm font-medium text-connecting">{children}</p>
