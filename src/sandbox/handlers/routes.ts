import type { Route } from '../route.ts'
import { CHAT_ROUTES } from './chats.ts'
import { CREATE_ROUTES } from './create.ts'
import { INSTANCE_LIST_ROUTES } from './instance-list.ts'
import { INSTANCE_ROUTES } from './instances.ts'
import { MESSAGE_ROUTES } from './messages.ts'
import { PAIRING_ROUTES } from './pairing.ts'
import { PROFILE_ROUTES } from './profiles.ts'
import { SERVER_ROUTES } from './server.ts'
import { SETTINGS_ROUTES } from './settings.ts'
import { WEBHOOK_ROUTES } from './webhook.ts'
import { WEBSOCKET_ROUTES } from './websocket.ts'

export const ROUTES: readonly Route[] = [
  ...SERVER_ROUTES,
  ...INSTANCE_LIST_ROUTES,
  ...CREATE_ROUTES,
  ...INSTANCE_ROUTES,
  ...PAIRING_ROUTES,
  ...SETTINGS_ROUTES,
  ...WEBHOOK_ROUTES,
  ...WEBSOCKET_ROUTES,
  ...MESSAGE_ROUTES,
  ...PROFILE_ROUTES,
  ...CHAT_ROUTES,
]
