import { isAtLeast } from '@/api/dialect.ts'
import { connectionState, deleteInstance, logoutInstance, restartInstance, setPresence } from '@/api/endpoints/instances.ts'
import { logOut, reconnect, remove, stateOf } from '../life.ts'
import { invalid, OddRefusal, Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import type { Home, World } from '../world.ts'
import { codeNow, dressPairing } from './pairing.ts'

export const INSTANCE_ROUTES = [
  answer(connectionState, ({ instance }, { world }) => ({ name: instance, state: stateOf(world, world.home(instance)) }), {
    // 2.3.6, seen: no state while an instance that was closed is being deleted.
    dress: (wire, { world }, { instance }) => (isFading(world.homes.get(instance)) ? { instance: { instanceName: instance } } : wire),
  }),

  answer(
    restartInstance,
    async ({ instance }, { world }) => {
      const home = world.home(instance)
      if (!world.isV2) return restartOf1(world, home)
      const state = stateOf(world, home)
      if (state === 'close' && home.line.kind === 'close') throw new OddRefusal(200, { error: true, message: '[object Object]' }) // 2.3.6, recorded: 071-restart-close
      if (state !== 'open') return codeNow(world, home) // 068
      if (hasPhone(home)) reconnect(world, home)
      return { kind: 'state', state: 'open' } // 351
    },
    { dress: dressPairing },
  ),

  answer(logoutInstance, ({ instance }, { world }) => {
    const home = world.home(instance)
    if (home.line.kind === 'close') throw new Refusal(400, [`The "${instance}" instance is not connected`])
    if (hasPhone(home)) logOut(world, home)
  }),

  answer(deleteInstance, ({ instance }, { world }) => {
    const home = world.home(instance)
    if (stateOf(world, home) === 'open' && !canDeleteOpen(world))
      throw new Refusal(400, [`The "${instance}" instance needs to be disconnected`])
    remove(world, home)
    if (world.server.dialect === 'v1') forgetByPrefix(world, instance)
  }),

  answer(
    setPresence,
    ({ instance, presence }, { world }) => {
      const home = world.home(instance)
      const state = stateOf(world, home)
      if (state !== 'open')
        throw new Refusal(400, [
          `TypeError: Cannot read properties of undefined (reading '${state === 'close' ? 'sendPresenceUpdate' : 'name'}')`,
        ])
      home.presence = presence
    },
    { check: presenceAsked, dress: (wire, { body }) => (wire === undefined ? undefined : { presence: body['presence'] }) },
  ),
]

const hasPhone = ({ integration }: Home) => integration !== 'WHATSAPP-BUSINESS' && integration !== 'EVOLUTION'

const isFading = (home: Home | undefined) => home !== undefined && home.leavesAt !== null && home.line.kind === 'close'

/** Up to 2.2.0 an open instance is not deleted; later ones log it out first. */
const canDeleteOpen = ({ isV2, server }: World) => isV2 && isAtLeast(server, '2.2.2')

const RESTART_WAIT = 2000

/** 1.7.4, recorded: open-restart-put, connecting-restart: it only reports. 1.8 begins a second connection beside the first. */
async function restartOf1(world: World, home: Home) {
  if (world.server.dialect === 'v1') await world.clock.sleep(RESTART_WAIT)
  if (world.server.dialect === 'v1' && isAtLeast(world.server, '1.8.0') && home.line.kind === 'open') {
    home.line = { kind: 'flapping', startedAt: world.clock.now() }
    world.touch(home)
  }
  return { kind: 'state', state: stateOf(world, home) } as const
}

/** 1.7.4, recorded: extra-delete-prefix. With file storage, what was set for every name that begins alike goes too. */
function forgetByPrefix(world: World, deleted: string) {
  for (const home of world.homes.values()) {
    if (!home.name.startsWith(deleted)) continue
    home.settings = null
    home.channels.clear()
    home.proxy = null
    home.chatwoot = null
    world.touch(home)
  }
}

const PRESENCES = ['unavailable', 'available', 'composing', 'recording', 'paused']
const OFFERED = ['available', 'unavailable']

/** Servers take more words than the app, and the reference, know. */
function presenceAsked(body: Body, { world }: Call): Body {
  const { presence } = body
  if (presence === undefined || world.server.dialect === 'documented') return body
  if (!PRESENCES.some((each) => each === presence)) throw invalid(`presence is not one of enum values: ${PRESENCES.join()}`)
  return OFFERED.some((each) => each === presence) ? body : { ...body, presence: 'available' }
}
