import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { Server } from '@/api/dialect.ts'
import { keep } from '@/lib/kept.ts'
import { type Content, secretsIn, withoutSecretsOf } from './content.ts'

const presetSchema = z.object({
  name: z.string(),
  parts: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Something was left out. */
  hadSecret: z.boolean(),
})
export type Preset = z.output<typeof presetSchema>

const store = keep('switchboard.configuration-presets', z.array(presetSchema), [])

/** Configurations under a name, in this browser. They never hold secrets. */
export const usePresets = () => useSyncExternalStore(store.subscribe, store.now)

export function savePreset(name: string, content: Content, server: Server) {
  const preset = { name, parts: { ...withoutSecretsOf(content, server) }, hadSecret: secretsIn(content, server).length > 0 }
  const others = store.now().filter((other) => other.name !== name)
  store.put([...others, preset].toSorted((one, other) => one.name.localeCompare(other.name)))
}

export const deletePreset = (name: string) => store.put(store.now().filter((preset) => preset.name !== name))
