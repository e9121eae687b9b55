import { isAtLeast } from '@/api/dialect.ts'
import { fetchInstances, type ToldInstance } from '@/api/endpoints/instance-list.ts'
import { Secret } from '@/lib/secret.ts'
import { faceOf } from '../face.ts'
import { storedState } from '../line.ts'
import { stateOf } from '../life.ts'
import { needServerKey } from '../guard.ts'
import { Refusal, unauthorized } from '../refusal.ts'
import { answer, type Call } from '../route.ts'
import type { Home } from '../world.ts'
import { settingsRow } from './settings.ts'
import { webhookAddress } from './server.ts'

export const INSTANCE_LIST_ROUTES = [
  answer(fetchInstances, (_, call) => askedFor(call).map((home) => told(home, call)), {
    allow: mayList,
    dress(wire, call) {
      const hasNats = isAtLeast(call.world.server, '2.3.0')
      return Array.isArray(wire) ? wire.map((row: unknown) => dressed(row, call, hasNats)) : dressed(wire, call, hasNats)
    },
    keepAs: (call) => JSON.stringify([call.world.listVersion, call.address, call.apiKey, call.body]),
  }),
]

/** 2.x answers a token with its own instances; 1.7.4 never lets one list, and the reference is held to be no wider. */
function mayList(call: Call) {
  const { world, apiKey, body } = call
  const mine = world.isV2 ? tokenHolders(call) : []
  if (mine.length === 0) return needServerKey(call)
  if (apiKey !== world.key && body['instanceName'] && !mine.some(({ name }) => name === body['instanceName'])) throw unauthorized()
}

function tokenHolders({ world, apiKey }: Call) {
  return Array.from(world.homes.values()).filter(({ token }) => token === apiKey)
}

function askedFor(call: Call) {
  const { world, apiKey, body } = call
  const { instanceName, instanceId, number } = body
  const asked = [instanceName, instanceId, number].find((each): each is string => typeof each === 'string' && each !== '')
  const visible = (apiKey === world.key ? Array.from(world.homes.values()) : tokenHolders(call)).filter(({ leavesAt }) => leavesAt === null)
  if (!asked) return visible
  const found = visible.filter(({ name, ...home }) => {
    if (instanceName) return name === instanceName
    if (world.server.dialect === 'v1') return false // 1.7.4, recorded: fetchInstances-by-id, -by-number, with file storage
    return instanceId ? home.id === instanceId : home.number === number
  })
  if (found.length === 0) throw new Refusal(404, [`Instance "${asked}" not found`])
  return found
}

function told(home: Home, call: Call): { kind: 'instance' } & ToldInstance {
  const { world, address } = call
  const { id, name, integration, number, businessId, owner, parting, counts, createdAt, updatedAt } = home
  const state = world.isV2 ? storedState(home.line) : stateOf(world, home)
  const face = faceOf(home, address)
  const isKnown = owner !== null && owner.phone !== '' && (world.isV2 || state === 'open')
  return {
    kind: 'instance',
    id,
    name,
    state,
    token: new Secret(home.token),
    ...(integration !== null && { integration }),
    ...(number !== null && { number }),
    ...(businessId !== null && { businessId }),
    ...(isKnown && {
      ownerJid: `${owner.phone}@s.whatsapp.net`,
      profileName: owner.name,
      ...(face.picture !== '' && { profilePicUrl: face.picture }),
      profileStatus: face.about,
    }),
    webhookAddress: webhookAddress(call, name),
    ...(parting && { disconnection: { code: parting.code, object: parting.object, at: new Date(parting.at).toISOString() } }),
    counts,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}

/** What 2.x sends empty. */
const EMPTY = {
  ownerJid: null,
  profileName: null,
  profilePicUrl: null,
  number: null,
  businessId: null,
  clientName: 'evolution_sandbox',
  disconnectionReasonCode: null,
  disconnectionObject: null,
  disconnectionAt: null,
  Chatwoot: null,
  Proxy: null,
  Rabbitmq: null,
  Sqs: null,
  Websocket: null,
}

const EMPTY_WITH_NATS = { ...EMPTY, Nats: null }

function dressed(row: unknown, { world, address }: Call, hasNats: boolean) {
  const said: Record<string, unknown> = Object(row)
  if (!world.isV2) return { instance: { ...Object(said['instance']), serverUrl: address } }
  const home = world.homes.get(String(said['name']))
  return { ...(hasNats ? EMPTY_WITH_NATS : EMPTY), ...said, Setting: home ? settingsRow(home, world) : null }
}
