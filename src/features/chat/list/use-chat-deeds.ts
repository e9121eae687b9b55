import { formOf } from '@/api/endpoint.ts'
import { archiveChat, markChatUnread } from '@/api/endpoints/chats.ts'
import type { MessageKey } from '@/api/endpoints/message.ts'
import { useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { archive, markUnread, mute } from '../chats/chat-marks.ts'
import { useReading } from '../conversation/use-mark-read.ts'
import { marksOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { chatWords } from '../words.ts'

/** What can be done to a chat as a whole. It counts here at once; the server is told, and what it refuses is taken back. */
export function useChatDeeds(instance: string) {
  const t = useWords(chatWords)
  const { server } = useApi()
  const [, change] = useKept(marksOf, instance)
  const read = useReading(instance)
  const unreading = useEndpointMutation(markChatUnread)
  const archiving = useEndpointMutation(archiveChat)
  const failed = () => showToast({ text: t('chat.failed') })

  function setArchived(chat: string, name: string, isArchived: boolean, lastMessage: MessageKey, messageTimestamp: number) {
    change((marks) => archive(marks, chat, isArchived))
    archiving.mutate(
      { instance, chat: lastMessage.remoteJid, archive: isArchived, lastMessage, messageTimestamp: Math.floor(messageTimestamp) },
      {
        onError: () => {
          change((marks) => archive(marks, chat, !isArchived))
          failed()
        },
      },
    )
    showToast({
      text: t(isArchived ? 'chat.archived' : 'chat.unarchived', { name }),
      action: { label: t('undo'), onPress: () => setArchived(chat, name, !isArchived, lastMessage, messageTimestamp) },
    })
  }

  return {
    read,
    archive: setArchived,
    mute: (chat: string, isMuted: boolean) => change((marks) => mute(marks, chat, isMuted)),
    unread(chat: string, lastMessage: MessageKey, messageTimestamp: number) {
      change((marks) => markUnread(marks, chat))
      if (formOf(markChatUnread, server) === null) return // 1.7 has no word for it
      unreading.mutate(
        { instance, chat: lastMessage.remoteJid, lastMessage, messageTimestamp: Math.floor(messageTimestamp) },
        { onError: failed },
      )
    },
  }
}
