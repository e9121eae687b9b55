import { isAtLeast } from '@/api/dialect.ts'
import { formOf } from '@/api/endpoint.ts'
import { findSettings, setSettings, type Settings } from '@/api/endpoints/settings.ts'
import { databaseRow } from '../database-row.ts'
import { answer } from '../route.ts'
import type { Home, World } from '../world.ts'

export const SETTINGS_ROUTES = [
  answer(findSettings, ({ instance }, { world }) => world.home(instance).settings, { dress: withVoice }),
  answer(
    setSettings,
    ({ instance, ...settings }, { world }) => {
      const home = world.home(instance)
      home.settings = settings
      world.touch(home)
      return settings
    },
    // 2.3.6 and 1.7.4, recorded: the body goes back as it came, whatever was in it (settings-set-both-cases, 115).
    {
      dress: (wire, { body, world }, { instance }) => ({
        settings: { instanceName: instance, settings: world.server.dialect === 'documented' ? Object(wire).settings.settings : body },
      }),
    },
  ),
]

/** The settings as this server writes them. */
export function settingsOf({ settings }: Home, world: World): Record<string, unknown> {
  const form = formOf(findSettings, world.server)
  return { ...Object(withVoice(form?.reply({}).encode(settings, world.server), { world })) }
}

const rows = new WeakMap<Home, { readonly settings: Settings | null; readonly updatedAt: number; readonly row: object }>()

/** The row of the settings, made once as long as nothing changes: a list asks for thousands. */
export function settingsRow(home: Home, world: World): object {
  const { settings, updatedAt } = home
  const kept = rows.get(home)
  if (kept?.settings === settings && kept.updatedAt === updatedAt) return kept.row
  const row = databaseRow(home, 'setting', settingsOf(home, world))
  rows.set(home, { settings, updatedAt, row })
  return row
}

/** 2.2.3 and later tell it as empty where it was never set. */
function withVoice(wire: unknown, { world }: { world: World }): unknown {
  return wire && world.isV2 && isAtLeast(world.server, '2.2.3') ? { ...Object(wire), wavoipToken: Object(wire).wavoipToken ?? '' } : wire
}
