import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getBase64FromMediaMessage } from '@/api/endpoints/chat-history.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { SearchInput } from '@/ui/search-input.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useWords } from '@/words/use-words.tsx'
import { blobOf } from '../attach/read-file.ts'
import { type ChatLine, filterChats } from '../chats/chat-list.ts'
import { recipientOf } from '../composer/composing.ts'
import type { Chats } from '../data/use-chats.ts'
import type { ChatEntry } from '../message/entry.ts'
import { useSender } from '../sending/use-sender.ts'
import { chatWords } from '../words.ts'
import { canForward, forwardedCall } from './forwarding.ts'

const MOST = 50

type ForwardDialogProps = { instance: string; entry: ChatEntry; chats: Chats; onClose: () => void }

/** Sends a message once more, to another chat. */
export function ForwardDialog({ instance, entry, chats, onClose }: ForwardDialogProps) {
  const t = useWords(chatWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const explain = useExplainError()
  const sender = useSender(instance)
  const [search, setSearch] = useState('')
  const [problem, setProblem] = useState<string>()
  const found = filterChats(chats.lines, { filter: 'all', search }).slice(0, MOST)

  const { run, isRunning } = useOneAtATime(async (line: ChatLine) => {
    setProblem(undefined)
    try {
      const query = { ...endpointQuery(api, getBase64FromMediaMessage, { instance, id: entry.key.id }), staleTime: Infinity }
      const file = 'media' in entry.content ? await queryClient.fetchQuery(query) : undefined
      const call = forwardedCall(entry.content, recipientOf(line.jid), file)
      if (!call) return setProblem(t('forward.cannot'))
      await sender.send(line.jid, call, file && blobOf(file.base64, file.mimetype))
      showToast({ text: t('forward.done', { name: line.name }) })
      onClose()
    } catch (cause) {
      setProblem(explain(cause).explanation)
    }
    return undefined
  })

  return (
    <Dialog title={t('forward.title')} hasCloseButton onClose={onClose}>
      {canForward(entry.content) ? (
        <>
          <SearchInput aria-label={t('list.search')} placeholder={t('list.search')} value={search} onSearch={setSearch} className="mt-4" />
          <ul className="mt-3 max-h-80 overflow-y-auto" aria-busy={isRunning}>
            {found.length === 0 && <li className="py-2 text-sm text-muted">{t('list.filtered')}</li>}
            {found.map((line) => (
              <li key={line.jid}>
                <button
                  type="button"
                  className="flex min-h-11 w-full items-center gap-3 rounded-sm px-2 text-start hover:bg-hover"
                  onClick={() => run(line)}
                >
                  <Avatar name={line.name} id={line.jid} picture={line.picture} allowedOrigin={new URL(api.serverId).origin} />
                  <span className="min-w-0 truncate text-base">
                    <bdi>{line.name}</bdi>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-4 text-base text-muted">{t('forward.cannot')}</p>
      )}
      {problem !== undefined && (
        <p role="alert" className="mt-3 text-base text-attention">
          {problem}
        </p>
      )}
    </Dialog>
  )
}
