import { close, link, partingOf, reconnect, shownCode } from './life.ts'
import type { Account } from './line.ts'
import type { Home, World } from './world.ts'

export type PhoneAnswer =
  | { readonly isDone: true; readonly instance: string; readonly account: Account }
  | { readonly isDone: false; readonly reason: string }

/** The phone's camera: only the exact text of a code that is on show now counts. */
export function scan(
  world: World,
  { code, phone, name }: { code: string; phone?: string | undefined; name?: string | undefined },
): PhoneAnswer {
  for (const home of world.moving) {
    if (shownCode(world, home)?.code === code) return linked(world, home, accountFor(world, home, phone, name))
  }
  return { isDone: false, reason: 'No instance shows this code now. It may have expired.' }
}

/** The phone's keyboard: the code must be the one made for this very number. */
export function pair(world: World, { code, phone, name }: { code: string; phone: string; name?: string | undefined }): PhoneAnswer {
  const [typed, digits] = [code.replace(/[\s-]/g, '').toUpperCase(), phone.replace(/\D/g, '')]
  for (const home of world.moving) {
    if (shownCode(world, home)?.pairingCode !== typed || home.line.kind !== 'pairing') continue
    if (home.line.number !== digits) return { isDone: false, reason: 'This code was made for another phone number.' }
    return linked(world, home, accountFor(world, home, digits, name))
  }
  return { isDone: false, reason: 'No instance shows this code now. It may have expired.' }
}

/** Codes after which a line stays closed. 2.3.6 whatsapp.baileys.service.ts; 1.x gives up after the first only, but WhatsApp lets nobody in again after a 403. */
const FINAL = { v2: [401, 402, 403, 406], v1: [401, 403] } as const

/** The other end hangs up. Unless told otherwise, the server does what real ones do: give up or reconnect within a second. */
export function drop(
  world: World,
  home: Home,
  { reason, isFinal = isFinalReason(world, reason) }: { reason: number; isFinal?: boolean | undefined },
) {
  if (isFinal) close(world, home, partingOf(reason, world.clock.now()))
  else reconnect(world, home)
}

function isFinalReason(world: World, reason: number) {
  const codes: readonly number[] = world.isV2 ? FINAL.v2 : FINAL.v1
  return codes.includes(reason)
}

function linked(world: World, home: Home, account: Account): PhoneAnswer {
  link(world, home, account)
  return { isDone: true, instance: home.name, account }
}

/** Without further word the phone is the one this instance had before, or the number it was made for, or a new one. */
function accountFor(world: World, home: Home, phone?: string, name?: string): Account {
  const expected = home.line.kind === 'pairing' ? home.line.number : null
  return {
    phone:
      phone?.replace(/\D/g, '') || (expected ?? home.owner?.phone ?? `5511${world.noise.pick(['97', '98', '99'])}${world.noise.digits(7)}`),
    name: name || (home.owner?.name ?? titleOf(home.name)),
  }
}

/** A shop's profile name as its owner would write it: `padaria-sol` gives `Padaria Sol`. */
export const titleOf = (name: string) =>
  name
    .split(/[-_ ]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
