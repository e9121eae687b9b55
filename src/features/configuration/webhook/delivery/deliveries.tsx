import { type ReactNode, use, useState } from 'react'
import type { Server } from '@/api/dialect.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Field } from '@/ui/field.tsx'
import { Select } from '@/ui/select.tsx'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import { eventPicks } from '../../events.ts'
import { configurationWords } from '../../words.ts'
import { webhookWords } from '../words.ts'
import { bodyOf, curlOf, destinationOf, type Target } from './delivery.ts'
import { loadSamples, type Samples } from './samples.ts'

const loaded = new Map<Server['dialect'], Promise<Samples>>()
function samplesOf(server: Server) {
  const known = loaded.get(server.dialect) ?? loadSamples(server)
  loaded.set(server.dialect, known)
  return known
}

/** Each event of this server as it arrives: where, with what in it, and a command that does the same. */
export function Deliveries({ target }: { target: Target }) {
  const t = useWords(webhookWords)
  const words = useWords<Source>(configurationWords)
  const { server } = useApi()
  const samples = use(samplesOf(server))
  const [event, setEvent] = useState<string>('MESSAGES_UPSERT')
  const address = destinationOf(target, event)
  const body = bodyOf(event, target, samples)
  const command = curlOf(address, target.headers, JSON.stringify(JSON.parse(body)))
  const { groups } = eventPicks(server)

  return (
    <div className="grid gap-5 pt-4">
      <div className="max-w-108">
        <Field label={t('delivery.event')}>
          {(wiring) => (
            <Select {...wiring} value={event} onChange={({ target }) => setEvent(target.value)}>
              {groups.map(({ legend, options }) => (
                <optgroup key={legend} label={words(legend)}>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {words(label)} ({value})
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {target.url === '' ? (
        <p className="text-sm text-muted">{t('delivery.noAddress')}</p>
      ) : (
        <Part title={t('delivery.goes')} copy={<CopyButton size="sm" text={address} label={t('delivery.copyAddress')} />}>
          <Code text={`POST ${address}`} />
        </Part>
      )}
      <Part title={t('delivery.body')} copy={<CopyButton size="sm" text={body} label={t('delivery.copyBody')} />}>
        <Code text={body} />
        <p className="mt-1.5 text-sm text-muted">{event in samples ? t('delivery.frame') : t('delivery.unrecorded')}</p>
      </Part>
      {target.url !== '' && (
        <Part title={t('delivery.curl')} copy={<CopyButton size="sm" text={command} label={t('delivery.copyCurl')} />}>
          <Code text={command} />
          <p className="mt-1.5 text-sm text-muted">{t('delivery.curlHint')}</p>
        </Part>
      )}
    </div>
  )
}

function Part({ title, copy, children }: { title: string; copy: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="mb-1.5 flex min-h-8 items-center justify-between gap-3">
        <h3 className="text-sm font-medium">{title}</h3>
        {copy}
      </div>
      {children}
    </section>
  )
}

function Code({ text }: { text: string }) {
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard too
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-sm border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
    >
      {text}
    </pre>
  )
}
