import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { findLabels, handleLabel } from '@/api/endpoints/labels.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { IconButton } from '@/ui/icon-button.tsx'
import { Menu } from '@/ui/menu.tsx'
import { useWords } from '@/words/use-words.tsx'
import { recipientOf } from '../composer/composing.ts'
import { chatsQuery } from '../data/chat-queries.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { PanelFailure, Part } from './facts.tsx'
import { panelWords } from './words.ts'

/** The labels of a chat, where the account has labels at all. */
export function LabelsPart({ instance, chat }: { instance: string; chat: string }) {
  const t = useWords(panelWords)
  const api = useApi()
  const explain = useExplainError()
  const isThere = formOf(findLabels, api.server) !== null
  const { data: labels = [] } = useQuery({
    ...endpointQuery(api, findLabels, { instance }),
    enabled: isThere,
    staleTime: 60_000,
    retry: false,
  })
  const { data: chats } = useQuery({ ...chatsQuery(api, instance), enabled: false })
  const handling = useEndpointMutation(handleLabel)
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({})
  const [error, setError] = useState<string>()
  if (labels.length === 0) return null
  const told = chats?.find(({ remoteJid }) => remoteJid === chat)?.labels ?? []
  const isOn = (id: string) => changed[id] ?? told.includes(id)
  const others = labels.filter(({ id }) => !isOn(id))

  async function set(labelId: string, action: 'add' | 'remove') {
    setError(undefined)
    try {
      await handling.mutateAsync({ instance, number: recipientOf(chat), labelId, action })
      setChanged((all) => ({ ...all, [labelId]: action === 'add' }))
    } catch (cause) {
      setError(t('labels.failed', { reason: explain(cause).explanation }))
    }
  }

  return (
    <Part title={t('labels.title')}>
      <div className="flex flex-wrap items-center gap-1.5 pt-2.5">
        {labels
          .filter(({ id }) => isOn(id))
          .map(({ id, name }) => (
            <span key={id} className="inline-flex h-7 items-center rounded-xs border border-line bg-surface ps-2 text-sm">
              <bdi>{visibleName(name)}</bdi>
              <IconButton size="sm" icon={X} label={t('labels.remove', { name: visibleName(name) })} onPress={() => set(id, 'remove')} />
            </span>
          ))}
        {others.length > 0 && (
          <Menu
            label={t('labels.add')}
            className="h-7 rounded-xs px-1.5 text-sm text-accent hover:underline pointer-coarse:h-11"
            actions={others.map(({ id, name }) => ({ label: visibleName(name), onChoose: () => void set(id, 'add') }))}
          >
            {t('labels.add')}
          </Menu>
        )}
      </div>
      {error !== undefined && <PanelFailure>{error}</PanelFailure>}
    </Part>
  )
}
