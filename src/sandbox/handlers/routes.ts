import type { Route } from '../route.ts'
import { CHAT_HISTORY_ROUTES } from './chat-history.ts'
import { CHAT_ROUTES } from './chats.ts'
import { CHATWOOT_ROUTES } from './chatwoot.ts'
import { CREATE_ROUTES } from './create.ts'
import { EVENT_CHANNEL_ROUTES } from './event-channels.ts'
import { GROUP_ROUTES } from './groups.ts'
import { INSTANCE_LIST_ROUTES } from './instance-list.ts'
import { INSTANCE_ROUTES } from './instances.ts'
import { LABEL_ROUTES } from './labels.ts'
import { MESSAGE_ROUTES } from './messages.ts'
import { OWN_PROFILE_ROUTES } from './own-profile.ts'
import { PAIRING_ROUTES } from './pairing.ts'
import { PROFILE_ROUTES } from './profiles.ts'
import { PROXY_ROUTES } from './proxy.ts'
import { SERVER_ROUTES } from './server.ts'
import { SETTINGS_ROUTES } from './settings.ts'
import { WEBHOOK_ROUTES } from './webhook.ts'

export const ROUTES: readonly Route[] = [
  ...SERVER_ROUTES,
  ...INSTANCE_LIST_ROUTES,
  ...CREATE_ROUTES,
  ...INSTANCE_ROUTES,
  ...PAIRING_ROUTES,
  ...SETTINGS_ROUTES,
  ...WEBHOOK_ROUTES,
  ...EVENT_CHANNEL_ROUTES,
  ...PROXY_ROUTES,
  ...CHATWOOT_ROUTES,
  ...MESSAGE_ROUTES,
  ...PROFILE_ROUTES,
  ...OWN_PROFILE_ROUTES,
  ...CHAT_ROUTES,
  ...CHAT_HISTORY_ROUTES,
  ...GROUP_ROUTES,
  ...LABEL_ROUTES,
]
