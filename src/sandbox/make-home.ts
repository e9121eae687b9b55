import type { PrivacySettings } from '@/api/endpoints/own-profile.ts'
import type { Settings } from '@/api/endpoints/settings.ts'
import type { noise } from './noise.ts'
import type { Home } from './world.ts'

/** What every server starts an instance with. */
export const CALM: Settings = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
}

/** What WhatsApp starts an account with. */
const OPEN_TO_CONTACTS: PrivacySettings = {
  readreceipts: 'all',
  profile: 'contacts',
  status: 'contacts',
  online: 'all',
  last: 'contacts',
  groupadd: 'all',
}

/** An instance as it is right after `create`. */
export function makeHome(name: string, at: number, chance: ReturnType<typeof noise>, given: Partial<Home> = {}): Home {
  return {
    id: chance.uuid(),
    name,
    integration: 'WHATSAPP-BAILEYS',
    number: null,
    businessId: null,
    token: [8, 4, 4, 4, 12].map((length) => chance.hex(length)).join('-'),
    createdAt: at,
    updatedAt: at,
    line: { kind: 'close' },
    codes: 0,
    sessions: 0,
    owner: null,
    parting: null,
    settings: CALM,
    webhook: null,
    channels: new Map(),
    proxy: null,
    chatwoot: null,
    privacy: OPEN_TO_CONTACTS,
    about: null,
    picture: null,
    presence: null,
    counts: { messages: 0, contacts: 0, chats: 0 },
    leavesAt: null,
    ...given,
  }
}
