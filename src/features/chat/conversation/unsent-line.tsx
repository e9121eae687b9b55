import { useApi } from '@/query/use-endpoint.ts'
import { hasHistory } from '@/api/endpoints/chat-history.ts'
import { StateMark } from '@/ui/state-mark.tsx'
import { useOneAtATime } from '@/ui/use-one-at-a-time.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Outgoing } from '../outbox/outgoing.ts'
import { outboxStoreOf } from '../stores.ts'
import { useSender } from '../sending/use-sender.ts'
import { chatWords } from '../words.ts'

/** Under a message that is not on its way as it should be: what is the matter, and what can be done. */
export function UnsentLine({ item, instance }: { item: Outgoing; instance: string }) {
  const t = useWords(chatWords)
  const { server, serverId } = useApi()
  const sender = useSender(instance)
  const sendAgain = useOneAtATime(() => sender.again(item.id))
  const { state, refusal = [], file } = item
  const delay = item.call.input.delay ?? 0
  if (state === 'sent' || (state === 'sending' && delay === 0)) return null
  const reason = refusal.join(' ')
  const words =
    state === 'failed'
      ? item.isFileGone
        ? t('unsent.fileGone')
        : reason === ''
          ? t('delivery.failed')
          : t('unsent.failedWhy', { reason })
      : state === 'unsure'
        ? t(hasHistory(server) ? 'unsent.unsure' : 'unsent.unsureHere')
        : state === 'sending'
          ? t('unsent.typing', { seconds: Math.round(delay / 1000) })
          : t(file?.isKept === false || !outboxStoreOf(serverId, instance).isKept() ? 'unsent.waitingHere' : 'unsent.waiting')
  const isStuck = state === 'failed' || (state === 'unsure' && !hasHistory(server))
  return (
    <div className="mt-1 flex flex-wrap items-center justify-end gap-x-2.5 text-sm">
      <span className={`inline-flex min-w-0 items-center gap-1.5 wrap-anywhere ${isStuck ? 'text-attention' : 'text-muted'}`}>
        {isStuck && <StateMark state="attention" />}
        {words}
      </span>
      {isStuck && (
        <button
          type="button"
          className="min-h-6 font-medium text-accent hover:underline pointer-coarse:min-h-11"
          onClick={({ currentTarget }) => {
            currentTarget.closest('article')?.focus()
            sendAgain.run()
          }}
        >
          {t('unsent.again')}
        </button>
      )}
      {state !== 'sending' && (
        <button
          type="button"
          className="min-h-6 text-muted hover:underline pointer-coarse:min-h-11"
          onClick={({ currentTarget }) => {
            currentTarget.closest('article')?.parentElement?.previousElementSibling?.querySelector('article')?.focus()
            sender.discard(item.id)
          }}
        >
          {t('unsent.delete')}
        </button>
      )}
    </div>
  )
}
