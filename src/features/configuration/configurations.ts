import type { Configuration } from './configuration.ts'
import { settings } from './settings/settings.ts'
import { webhook } from './webhook/webhook.ts'

/** Every configuration there is, for whatever works on all of them: undo, copying, export. */
export const CONFIGURATIONS: readonly Configuration[] = [webhook, settings]
