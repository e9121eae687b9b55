import { createApiClient } from './api-client.ts'
import { ApiError } from './api-error.ts'
import { dialectOf, type Server } from './dialect.ts'
import { read } from './endpoint.ts'
import { information } from './endpoints/server.ts'
import type { Send } from './request.ts'
import { always, valueAt, type Wire } from './wire.ts'

type Known = { readonly apiKey?: string | undefined; readonly last?: Server | undefined; readonly send?: Send | undefined }

/**
 * How a server wants to be spoken to. Never fails, and never waits long: a server that does not say its version in four seconds
 * is what it was last, else what its list and one more look at it show, else taken for the newest.
 */
export async function detectServer(baseUrl: string, { apiKey = '', last, send }: Known = {}): Promise<Server> {
  const api = createApiClient({ id: 'detection', baseUrl, apiKey, server: { dialect: 'v2' } }, send)
  const refusal = api.call(findNothing, { instance: NOBODY }).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  const version = await api.call(information, {}).then(
    ({ version }) => version?.replace(/^v/, ''),
    () => undefined,
  )
  if (version === undefined && last) return last
  if (isOfTheReference(await refusal, version)) return { dialect: 'documented', version }
  if (version !== undefined) return { dialect: dialectOf(version), version }
  return { dialect: (await api.call(lookAtList, {}).catch(() => 'unknown')) === 'nested' ? 'v1' : 'v2' }
}

/** What the user chose counts; the version of another dialect then says nothing. */
export function asChosen(dialect: Server['dialect'] | undefined, detected: Server): Server {
  return !dialect || dialect === detected.dialect ? detected : { dialect }
}

const NOBODY = 'switchboard-looks-for-nobody'

/** A route of every released version and not of the published reference, whatever version either prints. */
const findNothing = read('GET', '/websocket/find/:instance', { resource: 'server', timeLimit: 4, reply: always() })

/** A released server knows the route and misses the instance; a proxy's page says nothing about a server that names a newer version. */
function isOfTheReference(refusal: unknown, version = '') {
  if (!(refusal instanceof ApiError) || refusal.context.status !== 404) return false
  if (refusal.messages.some((words) => words.includes('instance does not exist'))) return false
  return refusal.kind === 'unsupported' || !refusal.context.isHtml || !version.startsWith('2.')
}

const shapeOfList: Wire<'nested' | 'flat' | 'unknown'> = {
  decode(wire) {
    const first: unknown = Array.isArray(wire) ? wire[0] : wire
    if (valueAt(first, ['instance', 'instanceName']) !== undefined) return 'nested'
    return valueAt(first, ['connectionStatus']) === undefined ? 'unknown' : 'flat'
  },
  encode: (value) => value,
}
const lookAtList = read('GET', '/instance/fetchInstances', { resource: 'server', timeLimit: 4, reply: shapeOfList })
