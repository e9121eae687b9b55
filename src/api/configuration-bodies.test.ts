import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Secret } from '@/lib/secret.ts'
import { type Ask, type Endpoint, fillPath, formOf } from './endpoint.ts'
import { setChatwoot } from './endpoints/chatwoot.ts'
import { pusher } from './endpoints/event-channels/pusher.ts'
import { rabbitmq } from './endpoints/event-channels/rabbitmq.ts'
import { websocket } from './endpoints/event-channels/websocket.ts'
import { updatePrivacySettings, updateProfileName, updateProfilePicture, updateProfileStatus } from './endpoints/own-profile.ts'
import { setProxy } from './endpoints/proxy.ts'
import type { Dialect, Server } from './dialect.ts'
import { RECORDINGS, recordingsIn } from './recordings.ts'

const VERSIONS = { documented: '1.7.4', v1: '1.7.4', 'v2.0': '2.0.10', v2: '2.3.6' } satisfies Record<Dialect, string>
const recorded = ['1.7.4', '2.3.6'].flatMap((version) => recordingsIn(join(RECORDINGS, version)))

function sent<Path extends string, Input, Reply>(endpoint: Endpoint<Path, Input, Reply>, ask: Ask<Path, Input>, server: Server) {
  const form = formOf(endpoint, server)
  if (!form) return 'cannot be said'
  const body: unknown = JSON.parse(JSON.stringify(form.input.encode(ask, server) ?? null))
  return { method: form.method, path: fillPath(form.path, ask), body }
}

/** What goes out, held to a request that a real server accepted: the name of its recording. */
function sendsAsRecorded<Path extends string, Input, Reply>(
  dialect: Dialect,
  name: string,
  endpoint: Endpoint<Path, Input, Reply>,
  ask: Ask<Path, Input>,
) {
  test(`${dialect} ${endpoint.path}: as in ${name}`, () => {
    const version = VERSIONS[dialect]
    const found = recorded.find((each) => each.case === name && each.version === version)
    expect(sent(endpoint, ask, { dialect, version })).toEqual({
      method: found?.request.method,
      path: found?.request.path,
      body: found?.request.body,
    })
  })
}

/** What goes out where nothing was recorded, held to the tables of the released sources. */
function sends<Path extends string, Input, Reply>(
  dialect: Dialect,
  endpoint: Endpoint<Path, Input, Reply>,
  ask: Ask<Path, Input>,
  method: string,
  body: unknown,
) {
  test(`${dialect} ${endpoint.path}`, () => {
    expect(sent(endpoint, ask, { dialect, version: VERSIONS[dialect] })).toEqual({ method, path: fillPath(endpoint.path, ask), body })
  })
}

const CALLS = { enabled: true, events: ['CALL' as const], own: {} }

sendsAsRecorded('v1', 'websocket-set', websocket.set, {
  instance: 'lab-a',
  enabled: true,
  events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE', 'MESSAGES_UPSERT', 'SEND_MESSAGE'],
  own: {},
})
sends('v2.0', websocket.set, { instance: 'a', ...CALLS }, 'POST', { enabled: true, events: ['CALL'] })
sendsAsRecorded('v2', '290-websocket-set', websocket.set, {
  instance: 'rec-second',
  enabled: true,
  events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  own: {},
})
sendsAsRecorded('v1', 'rabbitmq-set', rabbitmq.set, { instance: 'lab-a', enabled: false, events: ['QRCODE_UPDATED'], own: {} })
sends('v2.0', rabbitmq.set, { instance: 'a', ...CALLS }, 'POST', { enabled: true, events: ['CALL'] })
sendsAsRecorded('v2', '294-rabbitmq-set', rabbitmq.set, {
  instance: 'rec-second',
  enabled: true,
  events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  own: {},
})
sendsAsRecorded('v2', '306-pusher-set', pusher.set, {
  instance: 'rec-second',
  enabled: true,
  events: ['MESSAGES_UPSERT'],
  own: { appId: '1', key: 'k', secret: new Secret('s'), cluster: 'mt1', useTLS: true },
})

test.each([
  ['documented', undefined],
  ['v1', '1.8.6'],
  ['v2.0', '2.0.10'],
  ['v2', '2.1.2'],
] as const)('%s %s knows no Pusher', (dialect, version) => {
  expect(formOf(pusher.find, { dialect, version })).toBeNull()
  expect(formOf(pusher.set, { dialect, version })).toBeNull()
})

test('an event that a server does not know is not sent', () => {
  const ask = { instance: 'a', enabled: true, events: ['CALL' as const, 'STATUS_INSTANCE' as const], own: {} }
  expect(sent(websocket.set, ask, { dialect: 'v2', version: '2.2.3' })).toMatchObject({ body: { websocket: { events: ['CALL'] } } })
})

const NO_PROXY = { instance: 'rec-main', enabled: false, host: '', port: '', protocol: 'http', username: '', password: new Secret('') }
const PROXY = { instance: 'a', enabled: true, host: 'h.test', port: '80', protocol: 'http', username: 'u', password: new Secret('p') }
const FLAT_PROXY = { enabled: true, host: 'h.test', port: '80', protocol: 'http', username: 'u', password: 'p' }
sendsAsRecorded('v2', '318-proxy-set-disabled', setProxy, NO_PROXY)
sends('v2.0', setProxy, PROXY, 'POST', FLAT_PROXY)
sends('v1', setProxy, PROXY, 'POST', {
  enabled: true,
  proxy: { host: 'h.test', port: '80', protocol: 'http', username: 'u', password: 'p' },
})

const INBOX = { accountId: '1', token: new Secret('t'), signMsg: true, reopenConversation: true, conversationPending: false }
sendsAsRecorded('v1', 'chatwoot-set', setChatwoot, { instance: 'lab-a', enabled: false, url: 'http://127.0.0.1:9/', ...INBOX })
sendsAsRecorded('v2', '323-chatwoot-set', setChatwoot, {
  instance: 'rec-main',
  enabled: true,
  url: 'http://127.0.0.1:3000',
  ...INBOX,
  nameInbox: 'Evo',
  importContacts: false,
  importMessages: false,
  daysLimitImportMessages: 1,
  autoCreate: false,
})
sends('v2.0', setChatwoot, { instance: 'a', enabled: true, url: 'http://c.test', ...INBOX, logo: 'l', ignoreJids: ['x'] }, 'POST', {
  enabled: true,
  accountId: '1',
  token: 't',
  url: 'http://c.test',
  signMsg: true,
  reopenConversation: true,
  conversationPending: false,
  logo: 'l',
})

const PRIVACY = { readreceipts: 'all', profile: 'all', status: 'contacts', online: 'all', last: 'contacts' }
sendsAsRecorded('v1', 'open-updateProfileName', updateProfileName, { instance: 'lab-open', name: 'Lab renamed' })
sendsAsRecorded('v2', '285-updateProfileName', updateProfileName, { instance: 'rec-main', name: 'New Name' })
sendsAsRecorded('v1', 'open-updateProfileStatus', updateProfileStatus, { instance: 'lab-open', status: 'Busy' })
sendsAsRecorded('v2', '286-updateProfileStatus', updateProfileStatus, { instance: 'rec-main', status: 'Busy' })
sendsAsRecorded('v2', '376-updateProfilePicture', updateProfilePicture, {
  instance: 'rec-third',
  picture: 'http://127.0.0.1:9099/pic/1.svg',
})
sends('v1', updateProfilePicture, { instance: 'a', picture: 'iVBOR' }, 'PUT', { picture: 'iVBOR' })
sends('v2.0', updateProfilePicture, { instance: 'a', picture: 'iVBOR' }, 'POST', { picture: 'iVBOR' })
sendsAsRecorded('v1', 'open-updatePrivacySettings', updatePrivacySettings, { instance: 'lab-open', ...PRIVACY, groupadd: 'all' })
sendsAsRecorded('v2', '378-updatePrivacySettings', updatePrivacySettings, { instance: 'rec-third', ...PRIVACY, groupadd: 'none' })
sends('v2.0', updatePrivacySettings, { instance: 'a', ...PRIVACY, groupadd: 'all' }, 'POST', { ...PRIVACY, groupadd: 'all' })
