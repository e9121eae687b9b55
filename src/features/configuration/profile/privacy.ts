import type { ApiClient } from '@/api/api-client.ts'
import { connectionState } from '@/api/endpoints/instances.ts'
import { fetchPrivacySettings, updatePrivacySettings } from '@/api/endpoints/own-profile.ts'
import { openChoice } from '@/forms/field.ts'
import { type Configuration, defineConfiguration } from '../configuration.ts'
import { profileWords } from './words.ts'

const ALL = { value: 'all', label: 'all' } as const
const NONE = { value: 'none', label: 'none' } as const
const PEOPLE = [ALL, { value: 'contacts', label: 'contacts' }, { value: 'contact_blacklist', label: 'contact_blacklist' }, NONE] as const

const configuration = defineConfiguration({
  id: 'privacy',
  words: profileWords,
  title: 'privacy.title',
  save: 'privacy.save',
  fields: () => ({
    last: openChoice('last', PEOPLE),
    online: openChoice('online', [ALL, { value: 'match_last_seen', label: 'match_last_seen' }]),
    profile: openChoice('profile', PEOPLE),
    status: openChoice('about', PEOPLE),
    groupadd: openChoice('groupadd', PEOPLE, { hint: 'groupadd.hint' }),
    readreceipts: openChoice('readreceipts', [ALL, NONE], { hint: 'readreceipts.hint' }),
  }),
  find: fetchPrivacySettings,
  set: updatePrivacySettings,
  toAnswers: (found) => found,
  toInput: (answers) => answers,
})

export const privacy: Configuration = {
  ...configuration,
  async write(api, instance, answers, sending) {
    await configuration.write(api, instance, answers, sending)
    await untilConnected(api, instance, sending?.signal)
  },
}

const PAUSE = 500
const PATIENCE = 16

/** Servers connect anew after this, and tell nothing until they have. */
async function untilConnected(api: ApiClient, instance: string, signal?: AbortSignal, left = PATIENCE): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  const { state } = await api.call(connectionState, { instance }, signal)
  if (state !== 'open' && left > 0) await untilConnected(api, instance, signal, left - 1)
}
