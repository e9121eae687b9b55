import { archiveChat, markChatUnread, markMessagesAsRead } from '@/api/endpoints/chats.ts'
import { Refusal } from '../refusal.ts'
import { answer, type Call } from '../route.ts'
import { needSession } from './whatsapp.ts'

const readFails = (end: string) => ['Read messages fail', end]
const archiveFails = (end: string) => [{ archived: false, message: ['An error occurred while archiving the chat. Open a calling.', end] }]
const noSession = (deed: string) => `TypeError: Cannot read properties of undefined (reading '${deed}')`

export const CHAT_ROUTES = [
  answer(markMessagesAsRead, ({ instance }, { world }) => needSession(world, world.home(instance), readFails(noSession('readMessages')))),

  answer(markChatUnread, ({ instance }, { world }) =>
    needSession(world, world.home(instance), [
      { markedChatUnread: false, message: ['An error occurred while marked unread the chat. Open a calling.', noSession('chatModify')] },
    ]),
  ),

  answer(archiveChat, ({ instance, chat, archive, lastMessage }, call) => {
    const { world } = call
    needSession(world, world.home(instance), archiveFails(noSession('chatModify')))
    if (!lastMessage) refuseWithoutMessage(call, chat)
    const chatId = chat ?? lastMessage?.remoteJid
    // Servers say "archived" to the opposite wish too. 1.7.4, recorded: open-archiveChat-put-unarchive.
    return { archived: world.server.dialect === 'documented' ? archive : true, ...(chatId !== undefined && { chatId }) }
  }),
]

/** 1.7.4 finds the last message of a chat by itself; 2.3.6 trips over the search (270). */
function refuseWithoutMessage({ world }: Call, chat: string | undefined) {
  if (world.isV2)
    throw new Refusal(
      500,
      archiveFails(
        'PrismaClientValidationError: \nInvalid `this.prismaRepository.contact.findMany()` invocation in\n/evolution/dist/main.js\n\nUnknown argument `remoteJid`. Available options are marked with ?.',
      ),
    )
  if (chat === undefined) throw new Refusal(500, archiveFails("TypeError: Cannot set properties of undefined (setting 'messageTimestamp')"))
}
