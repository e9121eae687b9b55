import { useState } from 'react'
import { type Presence, setPresence } from '@/api/endpoints/instances.ts'
import { steadyNow } from '@/lib/clock.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { Ago } from '@/ui/ago.tsx'
import { Segmented } from '@/ui/segmented.tsx'
import { useWords } from '@/words/use-words.tsx'
import { keepPresence, lastPresence } from './last-presence.ts'
import { detailWords } from './words.ts'

/** Two actions rather than a switch: what is in force is told by no server, only what was set here. */
export function PresenceActions({ name }: { name: string }) {
  const t = useWords(detailWords)
  const { serverId } = useApi()
  const explain = useExplainError()
  const [last, setLast] = useState(() => lastPresence(serverId, name))
  const setting = useEndpointMutation(setPresence)
  const shown = setting.isPending ? setting.variables.presence : last?.presence

  const choose = (presence: Presence) =>
    setting.mutateAsync({ instance: name, presence }).then(
      () => setLast(keepPresence(serverId, name, presence, steadyNow())),
      () => {}, // shown below
    )

  return (
    <>
      <Segmented
        aria-label={t('line.presence')}
        value={shown}
        actions={[
          { value: 'available', label: t('presence.available') },
          { value: 'unavailable', label: t('presence.unavailable') },
        ]}
        onChoose={choose}
      />
      <p className="w-full text-sm text-muted">
        {last ? t.rich('presence.last', { presence: t(`presence.${last.presence}`), ago: <Ago at={last.at} /> }) : t('presence.never')}{' '}
        {t('presence.hint')}
      </p>
      {setting.error && (
        <p role="alert" className="w-full text-sm text-attention">
          {t('presence.refused', { reason: [explain(setting.error).title, explain(setting.error).explanation].join('. ') })}
        </p>
      )}
    </>
  )
}
