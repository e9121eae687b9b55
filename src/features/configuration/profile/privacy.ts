import { fetchPrivacySettings, updatePrivacySettings } from '@/api/endpoints/own-profile.ts'
import { openChoice } from '@/forms/field.ts'
import { defineConfiguration } from '../configuration.ts'
import { profileWords } from './words.ts'

const ALL = { value: 'all', label: 'all' } as const
const NONE = { value: 'none', label: 'none' } as const
const PEOPLE = [ALL, { value: 'contacts', label: 'contacts' }, { value: 'contact_blacklist', label: 'contact_blacklist' }, NONE] as const

export const privacy = defineConfiguration({
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
