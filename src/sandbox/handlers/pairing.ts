import { connect } from '@/api/endpoints/pairing.ts'
import { codesShown, shownCode, startPairing, stateOf } from '../life.ts'
import { qrPicture } from '../qr/qr-picture.ts'
import { answer } from '../route.ts'
import type { Home, World } from '../world.ts'

/** How long servers wait for the first code before they answer without one. The sandbox goes on as soon as it is there. */
const PATIENCE = { v2: 2000, v1: 5000 } as const

export const PAIRING_ROUTES = [
  answer(
    connect,
    async ({ instance, number }, { world }) => {
      const home = world.home(instance)
      if (stateOf(world, home) === 'open') return { kind: 'state', state: 'open' }
      if (stateOf(world, home) === 'close' && home.line.kind === 'close') {
        startPairing(world, home, number?.replace(/\D/g, '') || null)
        await firstCode(world)
      }
      return codeNow(world, home)
    },
    { dress: dressPairing },
  ),
]

export async function firstCode(world: World, patience: number = world.isV2 ? PATIENCE.v2 : PATIENCE.v1) {
  await world.clock.sleep(Math.min(world.rules.firstCodeDelay, patience))
  world.settle()
}

/** The code on show, or how many there have been. */
export function codeNow(world: World, home: Home) {
  const shown = shownCode(world, home)
  if (!shown) return { kind: 'waiting', count: codesShown(world, home) } as const
  const { code, pairingCode, count } = shown
  return {
    kind: 'code',
    code,
    count,
    ...(world.server.dialect !== 'documented' && { base64: qrPicture(code) }), // the reference prints no picture
    ...(pairingCode !== null && { pairingCode }),
  } as const
}

/** Servers name the instance beside its state, and say `null` where there is no pairing code. */
export function dressPairing(wire: unknown, _call: unknown, { instance }: { instance: string }) {
  const said: Record<string, unknown> = { ...Object(wire) }
  if (typeof said['instance'] === 'object') return { instance: { instanceName: instance, ...said['instance'] } }
  if (!('code' in said)) return said
  return { pairingCode: null, ...said }
}
