import { Eye, LogOut, QrCode, RotateCw, Trash2 } from 'lucide-react'
import { isAtLeast, type Server } from '@/api/dialect.ts'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import type { MenuAction } from '@/ui/menu.tsx'
import { isPaired } from '../channel.ts'
import type { Doing } from './doing.ts'
import type { InstanceWords } from '../reason-words.ts'

export type Deed = 'open' | 'pair' | 'restart' | 'logOut' | 'delete'

/** What can be done to an instance as it is now, in the order of a menu. What would make no sense is not in it, and nothing while something is being done already. */
export function deedsFor(instance: Instance, doing?: Doing): readonly Deed[] {
  if (doing) return ['open']
  const isOn = instance.state !== 'close'
  if (!isPaired(instance)) return ['open', 'delete']
  return [
    'open',
    ...(instance.state === 'open' ? (['restart'] as const) : (['pair'] as const)),
    ...(isOn ? (['logOut'] as const) : []),
    'delete',
  ]
}

/** On 1.8 a restart opens a second connection beside the first, and the two may push each other out for ever. */
export const isRestartRisky = (server: Server) => server.dialect === 'v1' && isAtLeast(server, '1.8')

const ICONS = { open: Eye, pair: QrCode, restart: RotateCw, logOut: LogOut, delete: Trash2 }

export const menuActions = (t: InstanceWords, deeds: readonly Deed[], run: (deed: Deed) => void): MenuAction[] =>
  deeds.map((deed) => ({
    label: t(`deed.${deed}`),
    icon: ICONS[deed],
    isDanger: deed === 'logOut' || deed === 'delete',
    onChoose: () => run(deed),
  }))
