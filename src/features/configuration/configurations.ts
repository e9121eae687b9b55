import type { Configuration } from './configuration.ts'
import { chatwoot } from './chatwoot/chatwoot.ts'
import { CHANNELS } from './integrations/channels.ts'
import { privacy } from './profile/privacy.ts'
import { proxy } from './proxy/proxy.ts'
import { settings } from './settings/settings.ts'
import { webhook } from './webhook/webhook.ts'

/** Every configuration there is, for whatever works on all of them: undo, copying, export. */
export const CONFIGURATIONS: readonly Configuration[] = [
  webhook,
  settings,
  ...CHANNELS.map(({ configuration }) => configuration),
  chatwoot,
  proxy,
  privacy,
]
