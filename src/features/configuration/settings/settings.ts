import { findSettings, setSettings } from '@/api/endpoints/settings.ts'
import { secret, text, toggle } from '@/forms/field.ts'
import { defineConfiguration } from '../configuration.ts'
import { settingsWords } from './words.ts'

export const settings = defineConfiguration({
  id: 'settings',
  words: settingsWords,
  title: 'title',
  save: 'save',
  fields: () => ({
    rejectCall: toggle('rejectCall', { hint: 'rejectCall.hint' }),
    msgCall: text('msgCall', { hint: 'msgCall.hint', showWhen: { field: 'rejectCall', is: [true] }, isOptional: true }),
    groupsIgnore: toggle('groupsIgnore', { hint: 'groupsIgnore.hint' }),
    alwaysOnline: toggle('alwaysOnline', { hint: 'alwaysOnline.hint' }),
    readMessages: toggle('readMessages', { hint: 'readMessages.hint' }),
    readStatus: toggle('readStatus', { hint: 'readStatus.hint' }),
    syncFullHistory: toggle('syncFullHistory', { hint: 'syncFullHistory.hint' }),
    wavoipToken: secret('wavoipToken', { hint: 'wavoipToken.hint', isOptional: true }),
  }),
  find: findSettings,
  set: setSettings,
  toAnswers: (found) => found,
  toInput: (answers) => answers,
})
