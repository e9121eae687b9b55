import type { Server } from '@/api/dialect.ts'
import { type EventName, eventsOf } from '@/api/events.ts'
import { type PickList, pickList } from '@/forms/field.ts'
import { configurationWords } from './words.ts'

/** The most wanted first. */
const GROUPS = {
  messages: [
    'MESSAGES_UPSERT',
    'MESSAGES_UPDATE',
    'MESSAGES_EDITED',
    'MESSAGES_DELETE',
    'SEND_MESSAGE',
    'SEND_MESSAGE_UPDATE',
    'MESSAGES_SET',
  ],
  connection: [
    'CONNECTION_UPDATE',
    'QRCODE_UPDATED',
    'LOGOUT_INSTANCE',
    'STATUS_INSTANCE',
    'INSTANCE_CREATE',
    'INSTANCE_DELETE',
    'REMOVE_INSTANCE',
    'APPLICATION_STARTUP',
    'NEW_JWT_TOKEN',
  ],
  chats: [
    'CHATS_UPSERT',
    'CHATS_UPDATE',
    'CHATS_DELETE',
    'CHATS_SET',
    'CONTACTS_UPSERT',
    'CONTACTS_UPDATE',
    'CONTACTS_SET',
    'PRESENCE_UPDATE',
  ],
  groups: ['GROUPS_UPSERT', 'GROUP_UPDATE', 'GROUP_PARTICIPANTS_UPDATE', 'CALL'],
  other: ['LABELS_EDIT', 'LABELS_ASSOCIATION', 'TYPEBOT_START', 'TYPEBOT_CHANGE_STATUS', 'CHAMA_AI_ACTION'],
} as const satisfies Record<string, readonly EventName[]>
const NAMES = ['messages', 'connection', 'chats', 'groups', 'other'] as const

/** The events of this server's version, grouped and in words. */
export function eventPicks(server: Server): PickList {
  const offered = eventsOf(server)
  const of = (name: (typeof NAMES)[number]) => GROUPS[name].filter((event) => offered.includes(event))
  return pickList(configurationWords, {
    groups: NAMES.map((name) => ({
      legend: `group.${name}` as const,
      options: of(name).map((value) => ({ value, label: `event.${value}` as const, hint: `event.${value}.more` as const })),
    })),
    presets: [
      { label: 'preset.messages', values: of('messages') },
      { label: 'preset.connection', values: of('connection') },
    ],
  })
}
