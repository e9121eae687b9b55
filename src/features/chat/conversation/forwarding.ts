import type { Content } from '../message/content.ts'
import type { OutgoingCall } from '../outbox/outgoing.ts'

type File = { readonly mimetype: string; readonly fileName?: string | undefined }

/** The same message once more, for somebody else; nothing for kinds that cannot be sent from here. What is in its file goes apart. */
export function forwardedCall(content: Content, number: string, file?: File): OutgoingCall | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (content.kind) {
    case 'text':
    case 'choice':
      return { name: 'sendText', input: { number, text: content.text } }
    case 'image':
    case 'video':
    case 'document':
      return {
        name: 'sendMedia',
        input: {
          number,
          mediatype: content.kind,
          ...(file && { mimetype: file.mimetype }),
          ...(content.kind === 'document' && { fileName: content.fileName ?? file?.fileName ?? 'file' }),
          ...(content.caption !== undefined && { caption: content.caption }),
        },
      }
    case 'audio':
      return { name: 'sendWhatsAppAudio', input: { number } }
    case 'sticker':
      return { name: 'sendSticker', input: { number } }
    case 'location':
      return {
        name: 'sendLocation',
        input: {
          number,
          latitude: content.latitude,
          longitude: content.longitude,
          name: content.name ?? '',
          address: content.address ?? '',
        },
      }
    case 'contacts':
      return {
        name: 'sendContact',
        input: {
          number,
          contact: content.contacts.map(({ name, numbers, organization, emails, urls }) => ({
            fullName: name,
            phoneNumber: (numbers[0]?.jid ?? numbers[0]?.number ?? '').replace(/@.*$/, '').replaceAll(/\D/g, ''),
            ...(organization !== undefined && { organization }),
            ...(emails[0] !== undefined && { email: emails[0] }),
            ...(urls[0] !== undefined && { url: urls[0] }),
          })),
        },
      }
    case 'poll':
      return {
        name: 'sendPoll',
        input: { number, name: content.question, values: [...content.options], selectableCount: content.selectableCount },
      }
    default: // the others are no messages of their own, or nothing that servers send
      return undefined
  }
}
/** Asked before somebody is chosen. */
export const canForward = ({ kind }: Content) =>
  ['text', 'choice', 'image', 'video', 'document', 'audio', 'sticker', 'location', 'contacts', 'poll'].includes(kind)
