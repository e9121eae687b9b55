import {
  archiveChat,
  deleteMessageForEveryone,
  fetchProfilePictureUrl,
  markChatUnread,
  markMessagesAsRead,
  sendPresence,
  updateBlockStatus,
  updateMessage,
} from '@/api/endpoints/chats.ts'
import { stateOf } from '../life.ts'
import { Refusal } from '../refusal.ts'
import { answer, type Call } from '../route.ts'
import { edit, revoke } from '../talk/change.ts'
import { talkOf } from '../talk/talk-of.ts'
import { pictureOf } from '../talk/wire-form.ts'
import { needFields } from './need-fields.ts'
import { isOnWhatsApp, jidOf, needSession, notFound } from './whatsapp.ts'

const readFails = (end: string) => ['Read messages fail', end]
const archiveFails = (end: string) => [{ archived: false, message: ['An error occurred while archiving the chat. Open a calling.', end] }]
const noSession = (deed: string) => `TypeError: Cannot read properties of undefined (reading '${deed}')`

export const CHAT_ROUTES = [
  answer(markMessagesAsRead, ({ instance, messages }, { world }) => {
    const home = world.home(instance)
    needSession(world, home, readFails(noSession('readMessages')))
    const { chats } = talkOf(world, home)
    for (const { remoteJid } of messages) {
      const chat = chats.get(remoteJid)
      if (chat) chat.unread = 0
    }
  }),

  answer(markChatUnread, ({ instance, chat }, { world }) => {
    const home = world.home(instance)
    needSession(world, home, [
      { markedChatUnread: false, message: ['An error occurred while marked unread the chat. Open a calling.', noSession('chatModify')] },
    ])
    const known = talkOf(world, home).chats.get(chat)
    if (known) known.unread = Math.max(known.unread, 1)
  }),

  answer(archiveChat, ({ instance, chat, archive, lastMessage }, call) => {
    const { world } = call
    needSession(world, world.home(instance), archiveFails(noSession('chatModify')))
    if (!lastMessage) refuseWithoutMessage(call, chat)
    const chatId = chat ?? lastMessage?.remoteJid
    // Servers say "archived" to the opposite wish too. 1.7.4, recorded: open-archiveChat-put-unarchive.
    return { archived: world.server.dialect === 'documented' ? archive : true, ...(chatId !== undefined && { chatId }) }
  }),

  answer(sendPresence, async ({ instance, number, delay }, { world }) => {
    const home = world.home(instance)
    // 1.7.4, recorded: close-sendPresence
    if (stateOf(world, home) === 'close') throw new Refusal(400, [noSession('onWhatsApp')])
    const jid = jidOf(number)
    if (!isOnWhatsApp(jid)) throw notFound(jid, number)
    await world.clock.sleep(delay)
  }),

  answer(updateMessage, ({ instance, key, text }, { world }) => {
    const home = world.home(instance)
    if (stateOf(world, home) === 'close') throw new Refusal(400, [noSession('sendMessage')])
    const known = talkOf(world, home).byId.get(key.id)
    if (world.isV2 && !key.fromMe) throw new Refusal(400, ['You cannot edit others messages']) // 278
    if (world.isV2 && !known) throw new Refusal(400, ['Message not compatible']) // 277
    return edit(world, home, key, text)
  }),

  answer(
    deleteMessageForEveryone,
    ({ instance, ...key }, { world }) => {
      const home = world.home(instance)
      needSession(world, home, ['Error while deleting message for everyone', noSession('sendMessage')])
      return revoke(world, home, key)
    },
    { check: (body) => needFields(body, ['id', 'fromMe', 'remoteJid']) },
  ),

  answer(updateBlockStatus, ({ instance, number, status }, { world }) => {
    const home = world.home(instance)
    needSession(world, home, ['Error blocking user', noSession('onWhatsApp')])
    const { blocked } = talkOf(world, home)
    if (status === 'block') blocked.add(jidOf(number))
    else blocked.delete(jidOf(number))
  }),

  answer(
    fetchProfilePictureUrl,
    ({ instance, number }, { world, address }) => {
      const home = world.home(instance)
      const wuid = jidOf(number)
      const hasPicture = stateOf(world, home) === 'open' && !/[2]@/.test(wuid) && talkOf(world, home).people.get(wuid)?.hasPicture !== false
      return { wuid, ...(hasPicture && { profilePictureUrl: pictureOf(address, wuid) }) }
    },
    {
      check(body, { world }) {
        if (body['number'] !== undefined) return body
        throw new Refusal(500, `Cannot read properties of undefined (reading '${world.isV2 ? 'replace' : 'includes'}')`)
      },
      dress: (wire) => ({ profilePictureUrl: null, ...Object(wire) }),
    },
  ),
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
