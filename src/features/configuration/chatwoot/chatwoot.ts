import { findChatwoot, setChatwoot } from '@/api/endpoints/chatwoot.ts'
import { address, count, lines, secret, text, toggle } from '@/forms/field.ts'
import { Secret } from '@/lib/secret.ts'
import { defineConfiguration } from '../configuration.ts'
import { chatwootWords } from './words.ts'

const IS_ON = { field: 'enabled', is: [true] }
const OPTIONAL = { note: 'optional', showWhen: IS_ON, isOptional: true } as const

export const chatwoot = defineConfiguration({
  id: 'chatwoot',
  words: chatwootWords,
  title: 'title',
  save: 'save',
  fields: () => ({
    enabled: toggle('enabled', { hint: 'enabled.hint', isHead: true }),
    url: address('url', { showWhen: IS_ON }),
    accountId: text('accountId', { hint: 'accountId.hint', showWhen: IS_ON }),
    token: secret('token', { hint: 'token.hint', showWhen: IS_ON }),
    nameInbox: text('nameInbox', { ...OPTIONAL, hint: 'nameInbox.hint' }),
    autoCreate: toggle('autoCreate', { hint: 'autoCreate.hint', showWhen: IS_ON }),
    reopenConversation: toggle('reopenConversation', { hint: 'reopenConversation.hint', showWhen: IS_ON }),
    conversationPending: toggle('conversationPending', { hint: 'conversationPending.hint', showWhen: IS_ON }),
    signMsg: toggle('signMsg', { hint: 'signMsg.hint', showWhen: IS_ON }),
    signDelimiter: text('signDelimiter', { hint: 'signDelimiter.hint', showWhen: { field: 'signMsg', is: [true] }, isOptional: true }),
    mergeBrazilContacts: toggle('mergeBrazilContacts', { hint: 'mergeBrazilContacts.hint', showWhen: IS_ON }),
    importContacts: toggle('importContacts', { hint: 'importContacts.hint', showWhen: IS_ON }),
    importMessages: toggle('importMessages', { hint: 'importMessages.hint', showWhen: IS_ON }),
    daysLimitImportMessages: count('daysLimitImportMessages', {
      max: 3650,
      unit: 'days',
      showWhen: { field: 'importMessages', is: [true] },
    }),
    organization: text('organization', { ...OPTIONAL, hint: 'organization.hint' }),
    logo: address('logo', OPTIONAL),
    ignoreJids: lines('ignoreJids', { hint: 'ignoreJids.hint', showWhen: IS_ON }),
  }),
  find: findChatwoot,
  set: setChatwoot,
  toAnswers: (found) => (found.kind === 'on-server' && found.value ? { ...found.value, token: found.value.token.reveal() } : null),
  toInput: ({ token, signDelimiter, ignoreJids, ...answers }) => ({
    ...answers,
    token: new Secret(token),
    signDelimiter: signDelimiter === '' ? undefined : signDelimiter, // an empty one would take the place of a new line
    ignoreJids: ignoreJids?.map((line) => line.trim()).filter((line) => line !== ''),
  }),
})
