import type { Configuration } from './configuration.ts'
import { chatwoot } from './chatwoot/chatwoot.ts'
import { CHANNELS } from './integrations/channels.ts'
import { privacy } from './profile/privacy.ts'
import { profile } from './profile/profile.ts'
import { proxy } from './proxy/proxy.ts'
import { settings } from './settings/settings.ts'
import { webhook } from './webhook/webhook.ts'

/** Every configuration there is, that another instance may have as well: for copying and export. */
export const CONFIGURATIONS: readonly Configuration[] = [
  webhook,
  settings,
  ...CHANNELS.map(({ configuration }) => configuration),
  chatwoot,
  proxy,
  privacy,
]

/** All that the list of changes knows how to undo. A profile is of one account alone. */
export const LISTED: readonly Configuration[] = [...CONFIGURATIONS, profile]
