import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApiClient } from './api-client.ts'
import { ApiError, messagesIn } from './api-error.ts'
import { endpointOf, isAccepted, type Recording, RECORDINGS, recordingsIn, serverOf } from './recordings.ts'

/** Accepted requests that are not to be made by this app, and why. */
const NOT_OURS: Record<string, string> = {
  '055-create-urlencoded': 'no JSON',
  'create-integration-unknown': 'an integration that does not exist',
  'create-webhook-no-events': 'a webhook without events is stored nowhere',
  '296-rabbitmq-set-flat': 'not looked at where the channel is switched off',
  '300-sqs-set-flat': 'not looked at where the channel is switched off',
  '304-nats-set-flat': 'not looked at where the channel is switched off',
  '312-kafka-set-flat': 'not looked at where the channel is switched off',
  '158-sendMedia-multipart': 'no JSON',
}

/** Answers of 1.x that hold more than was asked for, in an order of their own: what was asked is found in the client. */
const FOUND_HERE = new Set([
  'open-findMessages-by-remoteJid',
  'open-findMessages-limit-2',
  'open-findMessages-no-where-limit',
  'open-findMessages-paging-v2',
])

describe.each(['1.7.4', '2.3.6'])('%s', (version) => {
  const cases = recordingsIn(join(RECORDINGS, version)).flatMap((recording) => {
    const found = endpointOf(recording)
    return found ? [{ ...recording, ...found, server: serverOf(recording) }] : []
  })
  const accepted = cases.filter((each) => each.isOwnForm && isAccepted(each))
  const refused = cases.filter((each) => !isAccepted(each) && !isDone(each) && !isOff(each))
  const done = cases.filter(isDone)
  const off = cases.filter(isOff)

  test('there are enough of them', () => {
    const endpoints = [...new Set(accepted.map(({ name }) => name))].toSorted()
    expect({ accepted: accepted.length, refused: refused.length, endpoints }).toMatchSnapshot()
  })

  test.each(accepted)(
    '$case: the answer is understood, and said again in the same words',
    ({ case: name, endpoint, form, ask, response, server }) => {
      expect(response.status).toBe(endpoint.status)
      const wire = form.reply(ask as never)
      const reply = wire.decode(response.body, server) // not leniently: leniency is for servers that nobody has recorded
      const said = wire.encode(reply as never, server)
      if (FOUND_HERE.has(name)) return
      const heard = response.body ?? null
      expect(heard).toEqual(said === undefined ? heard : containing(said))
    },
  )

  const withBody = accepted.filter(({ form, wire }) => form.method !== 'GET' && wire !== undefined && wire !== null)
  test.each(withBody.filter((each) => !NOT_OURS[each.case]))('$case: the request is said again in the same words', (recording) => {
    const { form, wire, server } = recording
    const again = form.input.encode(form.input.decode(wire, server) as never, server)
    expect(differences(wire, again)).toEqual(DIFFERENCES[`${version} ${recording.case}`] ?? [])
  })

  test.each(refused)('$case: the refusal is one error, in the words of the server', async (recording) => {
    const error = await answered(recording).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(ApiError)
    const { kind, messages, context } = error as ApiError
    expect({ kind, messages, field: context.field, numbers: context.unknownNumbers }).toMatchSnapshot()
  })

  test.each(done)('C7 $case: what was done before is done', async (recording) => {
    expect(await answered(recording)).toBeUndefined()
  })

  test.each(off)('$case: what the owner of the server has switched off is no error', async (recording) => {
    expect(await answered(recording)).toEqual({ kind: 'off-on-server' })
  })
})

type Case = Recording & NonNullable<ReturnType<typeof endpointOf>>

const isDone = ({ endpoint, response }: Case) => messagesIn(response.body).some((words) => endpoint.alreadyDone?.test(words))
const isOff = ({ endpoint, response }: Case) => messagesIn(response.body).some((words) => endpoint.switchedOff?.test(words))

/** What the client makes of a recorded answer. */
function answered({ endpoint, ask, response, ...recording }: Case): Promise<unknown> {
  const text = response.body === null ? null : JSON.stringify(response.body)
  const send = async () => new Response(text, { status: response.status })
  const server = serverOf({ ...recording, response })
  return createApiClient({ id: 'test', baseUrl: 'http://server.test', apiKey: 'key', server }, send).call(endpoint as never, ask)
}

function containing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(containing)
  if (value === null || typeof value !== 'object') return value
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, containing(each)])))
}

/** What an accepted request held that this app does not say (-), or says though the request did not (+). */
function differences(before: unknown, after: unknown, path = ''): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!isRecord(before) || !isRecord(after)) {
    if (before === undefined) return [`+${path}`]
    return after === undefined ? [`-${path}`] : [`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`]
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => differences(before[name], after[name], path ? `${path}.${name}` : name))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const CAMEL_SETTINGS = ['-rejectCall', '-msgCall', '-groupsIgnore', '-alwaysOnline', '-readMessages', '-readStatus', '-syncFullHistory']
/** Parts of a server that this app does not set up while it creates an instance, and spellings of the other dialect that a server ignores. */
const DIFFERENCES: Record<string, string[]> = {
  '1.7.4 create-camel-as-documented': [...CAMEL_SETTINGS, '-webhookByEvents'],
  '1.7.4 create-proxy-flat-as-documented': ['-proxyHost', '-proxyPort', '-proxyProtocol'],
  '1.7.4 open-removeProfilePicture': ['-'], // nothing is as good as an empty object
  '1.7.4 open-sendText-both-forms': ['-text', '-delay'],
  '1.7.4 open-sendText-options': ['-options.presence'],
  '1.7.4 proxy-set-disabled': ['+proxy.username', '+proxy.password'],
  '1.7.4 settings-set-both-cases': CAMEL_SETTINGS,
  '1.7.4 webhook-set-bad-url': ['+enabled'],
  '1.7.4 webhook-set-camel-as-documented': ['-webhookByEvents', '-webhookBase64'],
  '1.7.4 webhook-set-empty-events': ['+enabled'],
  '1.7.4 webhook-set': ['+enabled'],
  '2.3.6 005-verify-creds-global': ['-'], // nothing is as good as an empty object
  '2.3.6 040-create-webhook-noenabled': ['+webhook.enabled'],
  '2.3.6 045-create-settings-snake': ['-reject_call', '-groups_ignore'],
  '2.3.6 104-chatwoot-set': ['-number'], // that of the instance, which the server knows
  '2.3.6 104-webhook-set-nested-oldnames': ['-webhook.webhookByEvents', '-webhook.webhookBase64'],
  '1.7.4 after-logout-findMessages': ['-limit'],
  '1.7.4 close-findMessages-v2-paging': ['-page', '-offset'],
  '1.7.4 open-findMessages-by-remoteJid': ['-limit'],
  '1.7.4 open-findMessages-limit-2': ['-where', '-limit'],
  '1.7.4 open-findMessages-no-where-limit': ['-limit'],
  '1.7.4 open-findMessages-paging-v2': ['-page', '-offset'],
  '1.7.4 open-findStatusMessage-all': ['-limit'],
  '2.3.6 225-findChats-page-offset': ['-page', '-offset'],
  '2.3.6 233-findMessages-page-offset': ['-where'],
  '2.3.6 237-findMessages-limit': ['-limit'],
  '2.3.6 245-findContacts-where-id': ['-where'],
  '2.3.6 246-findContacts-where-pushName': ['-where'],
}
