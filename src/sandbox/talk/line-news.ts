import { codesShown, shownCode, stateOf } from '../life.ts'
import { qrPicture } from '../qr/qr-picture.ts'
import type { Home, World } from '../world.ts'
import { tell } from './news.ts'

/**
 * Tells what became of the lines since it was called last: servers do so at once, but here a line changes as time goes by.
 * Shapes: 1.7.4 events-websocket.json, 2.3.6 ws-events-namespace.json.
 */
export function watchLines(world: World): () => void {
  const told = new Map<Home, { readonly state: string; readonly codes: number }>()
  const now = (home: Home) => ({ state: stateOf(world, home), codes: codesShown(world, home) })
  for (const home of world.homes.values()) told.set(home, now(home))
  return () => {
    world.settle()
    for (const home of world.homes.values()) {
      const [before, after] = [told.get(home), now(home)]
      if (before?.state === after.state && before.codes === after.codes) continue
      if (isReconnecting(world, home)) continue
      told.set(home, after)
      if (before?.state !== after.state) tellState(world, home, after.state)
      const shown = shownCode(world, home)
      if (!shown || before?.codes === after.codes) continue
      const { code, pairingCode } = shown
      tell(world, home, 'qrcode.updated', { qrcode: { instance: home.name, pairingCode, code, base64: qrPicture(code) } })
    }
  }
}

/** 2.x says nothing of a close that it mends by itself. */
const isReconnecting = (world: World, home: Home) => world.isV2 && home.line.kind === 'opening' && stateOf(world, home) === 'close'

const RESTART = 515
const LOST = 428

function tellState(world: World, home: Home, state: string) {
  const { name: instance, owner, parting, line } = home
  const lost = line.kind === 'close' ? (parting?.code ?? LOST) : line.kind === 'opening' && line.isNew ? RESTART : LOST
  const account = world.isV2 && state === 'open' && owner && { wuid: `${owner.phone}@s.whatsapp.net`, profileName: owner.name }
  tell(world, home, 'connection.update', { instance, ...account, state, statusReason: state === 'close' ? lost : 200 })
  if (!world.isV2 || line.kind !== 'close' || !parting) return
  tell(world, home, 'status.instance', {
    instance,
    status: 'closed',
    disconnectionAt: new Date(parting.at).toISOString(),
    disconnectionReasonCode: parting.code,
    disconnectionObject: parting.object,
  })
}
