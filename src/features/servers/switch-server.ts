import { mountUrl } from '@/lib/mount.ts'
import { paths } from '@/lib/paths.ts'
import { leaveHere, wantServer } from './session.ts'

/** Leaves this server for another one, whose key is then asked for. A fresh page, since this one is bound to its server. */
export function switchServer(address: string) {
  leaveHere()
  wantServer(address)
  location.assign(mountUrl.pathname.replace(/\/$/, '') + paths.signIn())
}
