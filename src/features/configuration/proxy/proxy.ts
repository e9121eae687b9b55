import { findProxy, setProxy } from '@/api/endpoints/proxy.ts'
import { openChoice, secret, text, toggle } from '@/forms/field.ts'
import { Secret } from '@/lib/secret.ts'
import { defineConfiguration } from '../configuration.ts'
import { proxyWords } from './words.ts'

const IS_ON = { field: 'enabled', is: [true] }

export const proxy = defineConfiguration({
  id: 'proxy',
  words: proxyWords,
  title: 'title',
  save: 'save',
  fields: () => ({
    enabled: toggle('enabled', { hint: 'enabled.hint', isHead: true }),
    protocol: openChoice(
      'protocol',
      [
        { value: 'http', label: 'protocol.http' },
        { value: 'https', label: 'protocol.https' },
        { value: 'socks4', label: 'protocol.socks4' },
        { value: 'socks5', label: 'protocol.socks5' },
      ],
      { showWhen: IS_ON },
    ),
    host: text('host', { hint: 'host.hint', showWhen: IS_ON }),
    port: text('port', { showWhen: IS_ON }),
    username: text('username', { note: 'optional', showWhen: IS_ON, isOptional: true }),
    password: secret('password', { note: 'optional', showWhen: IS_ON, isOptional: true }),
  }),
  find: findProxy,
  set: setProxy,
  reasons: { 'Invalid proxy': { at: 'host', words: 'refused' } },
  toAnswers: (found) => found && { ...found, protocol: found.protocol || 'http', password: found.password.reveal() },
  toInput: ({ password, ...answers }) => ({ ...answers, password: new Secret(password) }),
})
